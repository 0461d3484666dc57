package dev.familiar.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.Delivery;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MailArchiveTest {
    private static final World WORLD =
            World.create(WorldPlan.demo().withPeople(150).withMessages(1500).withRequests(40));
    private static final String PLAIN = mbox(MboxFlavour.PLAIN);
    private static final String GMAIL = mbox(MboxFlavour.GMAIL_TAKEOUT);

    @Test
    void startsEachMessageWithASeparatorAfterAnEmptyLine() {
        Pattern separator =
                Pattern.compile("(\\A|\n\n)From \\S+@\\S+ \\w{3} \\w{3} [ \\d]\\d \\d\\d:");

        assertThat(separator.matcher(PLAIN).results().count()).isEqualTo(1500);
    }

    @Test
    void quotesLinesOfTheBodyThatLookLikeSeparators() {
        assertThat(PLAIN).contains("\n>From what I hear");
        assertThat(Pattern.compile("\n\nFrom what").matcher(PLAIN).find()).isFalse();
    }

    @Test
    void writesGmailSeparatorsAndLabels() {
        assertThat(GMAIL)
                .containsPattern("From 1\\d{18}@xxx \\w{3} \\w{3} \\d\\d [\\d:]{8} \\+0000 20");
        assertThat(GMAIL)
                .contains("X-GM-THRID: 1")
                .contains("X-Gmail-Labels: Sent,Opened")
                .contains("X-Gmail-Labels: Spam,Unread");
    }

    @Test
    void keepsTheMessageIdInBothFlavours() {
        List<String> plain = ids(PLAIN);

        assertThat(plain).hasSize(1500).doesNotHaveDuplicates();
        assertThat(ids(GMAIL)).isEqualTo(plain);
    }

    @Test
    void showsTheVarietyOfMailPrograms() {
        assertThat(PLAIN)
                .contains(
                        "multipart/alternative", "multipart/mixed", "filename*=UTF-8''Entw%C3%BCrf")
                .contains("windows-1252", "ISO-8859-1; format=flowed", "quoted-printable", "base64")
                .contains("=?UTF-8?B?", "=?utf-8?Q?", "=?iso-8859-1?")
                .contains("\nCc: ", "\nReferences: <", "\nIn-Reply-To: <", "wrote:\n> ");
    }

    @Test
    void marksBulkMail() {
        assertThat(PLAIN)
                .contains("List-Id: ", "List-Unsubscribe: ", "Precedence: bulk")
                .contains("Auto-Submitted: auto-generated", " via Small Agency Talk");
    }

    @Test
    void writesOneNotificationPerRequestThatComesByMail() {
        long expected = WORLD.requests().stream().filter(r -> r.comesBy(Delivery.MAIL)).count();

        assertThat(
                        Pattern.compile("/invite-accept/invitationId/")
                                .matcher(unfolded())
                                .results()
                                .count())
                .isEqualTo(expected)
                .isPositive();
        assertThat(PLAIN).contains("X-LinkedIn-Template: email_m2m_invite_single_01");
    }

    @Test
    void hidesTheSlugInNotificationsOf2016() {
        assertThat(unfolded()).contains("linkedin.com/comm/profile/view?id=");
    }

    @Test
    void carriesTheTimeInTheInvitationId() {
        Instant sent = Instant.parse("2026-01-05T10:11:12.345Z");

        long id = PlatformMail.invitationId(sent, 77);

        assertThat(Instant.ofEpochMilli(id >>> 22)).isEqualTo(sent);
        assertThat(Long.toString(id)).hasSize(19);
    }

    @Test
    void datesMessagesInTheZoneOfTheirWriter() {
        assertThat(Pattern.compile("\nDate: .* \\+0[1-9]00\n").matcher(PLAIN).find()).isTrue();
        assertThat(Pattern.compile("\nDate: .* -0[78]00\n").matcher(PLAIN).find()).isTrue();
    }

    @Test
    void writesOnlyThePeriodAskedFor() throws IOException {
        Instant split = Instant.parse("2020-01-01T00:00:00Z");
        MailArchive mail = MailArchive.of(WORLD);

        int before =
                mail.writeMbox(
                        OutputStream.nullOutputStream(), MboxFlavour.PLAIN, Instant.EPOCH, split);
        int after =
                mail.writeMbox(
                        OutputStream.nullOutputStream(), MboxFlavour.PLAIN, split, Instant.MAX);

        assertThat(before + after).isEqualTo(1500);
        assertThat(before).isPositive();
        assertThat(after).isGreaterThan(before / 2);
    }

    @Test
    void givesMostMailToFewPeople() {
        MailSchedule schedule = new SchedulePlanner(WORLD).plan();
        long strong = SchedulePlanner.strongTies(WORLD).size();

        assertThat(schedule.size()).isEqualTo(1500);
        assertThat(strong).isLessThan(40);
    }

    private static String unfolded() {
        return PLAIN.replace("=\n", "");
    }

    private static List<String> ids(String mbox) {
        return Pattern.compile("\nMessage-ID: (\\S+)")
                .matcher(mbox)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    private static String mbox(MboxFlavour flavour) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            MailArchive.of(WORLD).writeMbox(out, flavour, Instant.EPOCH, Instant.MAX);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
