package dev.familiar.sources.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.mail.MadeUpMailbox.Mail;
import dev.familiar.sources.mail.MadeUpMailbox.Style;
import dev.familiar.sources.mail.MailBench.InMemory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever program wrote a mailbox, it is read whole: every message once, with its own words.
class MailboxFormsTest {

    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");
    private static final List<Style> STYLES = List.of(Style.values());
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int ROUNDS = 30;

    private static List<String> keys(MailBench read) {
        return read.records().stream().map(SourceRecord::key).toList();
    }

    /// Of messages alone: a signature is read off whatever stands there.
    private static List<String> messages(MailBench read) {
        return read.interactions().stream().map(Interaction::key).toList();
    }

    private static List<List<String>> words(MailBench read) {
        return read.records().stream()
                .filter(SourceRecord.Happened.class::isInstance)
                .map(record ->
                        SPACE.splitAsStream(((SourceRecord.Happened) record).text()).toList())
                .toList();
    }

    private static List<List<String>> wordsOf(List<Mail> mails) {
        return mails.stream().map(mail -> words(MailBench.eml(mail.whole())).getFirst()).toList();
    }

    private static List<String> keysOf(List<Mail> mails) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < mails.size(); i++) {
            keys.add("mail:m" + i + "@example.org");
        }
        return keys;
    }

    private static MailBench read(byte[] mailbox) {
        return MailBench.read(new MboxSource(), new InMemory("Inbox", mailbox));
    }

    private static void assertWhole(byte[] mailbox, List<Mail> mails, String what)
            throws Exception {
        MailBench read = read(mailbox);
        assertThat(keys(read)).as(what).isEqualTo(keysOf(mails));
        assertThat(words(read)).as(what).isEqualTo(wordsOf(mails));
        assertThat(read.codes()).as(what).isEmpty();
        assertThat(new MboxSource().recognise(new InMemory("Inbox", mailbox)))
                .as(what)
                .isEqualTo(Recognition.SURE);
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void givesBackWhatEachProgramWroteWithEachLineEnd(Style style) throws Exception {
        for (String end : LINE_ENDS) {
            for (int seed = 0; seed < ROUNDS; seed++) {
                Random random = new Random(seed);
                List<Mail> mails = MadeUpMailbox.mails(random, random.nextInt(1, 6));
                ByteArrayOutputStream mailbox = new ByteArrayOutputStream();
                for (Mail mail : mails) {
                    mailbox.writeBytes(mail.bytes(style, end));
                    int blanks = random.nextInt(style.standsWithoutBlank() ? 0 : 1, 3);
                    mailbox.writeBytes(end.repeat(blanks).getBytes(StandardCharsets.US_ASCII));
                }
                assertWhole(
                        mailbox.toByteArray(),
                        mails,
                        style
                                + " with "
                                + end.replace("\r", "CR").replace("\n", "LF")
                                + " "
                                + seed);
            }
        }
    }

    @Test
    void readsAFolderThatSeveralProgramsKeptOverTheYears() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Mail> mails = MadeUpMailbox.mails(random, random.nextInt(2, 9));
            ByteArrayOutputStream mailbox = new ByteArrayOutputStream();
            for (Mail mail : mails) {
                Style style = STYLES.get(random.nextInt(STYLES.size()));
                String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
                mailbox.writeBytes(mail.bytes(style, end));
                mailbox.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
            }
            assertWhole(mailbox.toByteArray(), mails, "seed " + seed);
        }
    }

    @Test
    void goesOnFromEveryMarkAndFindsWhatHasGrownSince() throws Exception {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<Mail> mails = MadeUpMailbox.mails(random, 6);
            ByteArrayOutputStream mailbox = new ByteArrayOutputStream();
            Style style = STYLES.get(random.nextInt(STYLES.size()));
            String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
            List<Integer> starts = new ArrayList<>();
            for (Mail mail : mails) {
                starts.add(mailbox.size());
                mailbox.writeBytes(mail.bytes(style, end));
                mailbox.writeBytes(end.getBytes(StandardCharsets.US_ASCII));
            }
            byte[] whole = mailbox.toByteArray();
            int cut = starts.get(random.nextInt(1, 6));

            MailBench before = read(Arrays.copyOf(whole, cut));
            long mark = before.checkpoints().getLast();
            MailBench after =
                    MailBench.readFrom(new MboxSource(), new InMemory("Inbox", whole), mark);

            assertThat(mark)
                    .as("seed " + seed)
                    .isEqualTo((long) starts.get(starts.indexOf(cut) - 1));
            List<String> both = new ArrayList<>(keys(before));
            both.removeLast();
            both.addAll(keys(after));
            assertThat(both).as("seed " + seed).isEqualTo(keysOf(mails));
        }
    }

    /// A mailbox that a program is writing, or that was copied in part, may end anywhere. Half a
    /// message must not stay beside the whole one that comes later.
    @ParameterizedTest
    @EnumSource(Style.class)
    void keepsNoHalfMessageOfAMailboxThatEndsAnywhere(Style style) throws Exception {
        List<Mail> mails = MadeUpMailbox.mails(new Random(style.name().hashCode()), 3);
        ByteArrayOutputStream mailbox = new ByteArrayOutputStream();
        for (Mail mail : mails) {
            mailbox.writeBytes(mail.bytes(style, "\n"));
            mailbox.writeBytes("\n".getBytes(StandardCharsets.US_ASCII));
        }
        byte[] whole = mailbox.toByteArray();
        List<String> all = keysOf(mails);
        for (int end = 1; end < whole.length; end++) {
            MailBench cut = read(Arrays.copyOf(whole, end));
            long mark = cut.checkpoints().isEmpty() ? 0 : cut.checkpoints().getLast();
            MailBench rest =
                    MailBench.readFrom(new MboxSource(), new InMemory("Inbox", whole), mark);

            assertThat(all).as("cut at %d", end).containsAll(messages(cut));
            assertThat(Stream.concat(messages(cut).stream(), messages(rest).stream()).distinct())
                    .as("cut at %d and read on from %d", end, mark)
                    .containsExactlyElementsOf(all);
        }
    }

    @Test
    void saysThatAMailboxEndsInsideAHeader() {
        String mailbox =
                """
                From a@example.org Tue Mar  3 10:00:00 2020
                From: a@example.org
                Date: Tue, 3 Mar 2020 10:00:00 +0100
                Message-ID: <m0@example.org>

                Reeds.

                From\s
                From: b@example.org
                Date: Tue, 3 Mar 2020 10:00:00 +0100
                Subj\
                """;
        MailBench read = MailBench.mbox(mailbox);

        assertThat(keys(read)).containsExactly("mail:m0@example.org");
        assertThat(read.codes()).containsExactly("TRUNCATED");
        int second = mailbox.indexOf("From \n");
        assertThat(read.faults().getFirst().position().locator()).isEqualTo("byte " + second);
        assertThat(read.checkpoints()).last().isEqualTo((long) second);
    }

    @Test
    void saysThatAContentLengthCoversMessages() {
        String more =
                """
                From b@example.org Tue Mar  3 11:00:00 2020
                From: b@example.org
                Date: Tue, 3 Mar 2020 11:00:00 +0100
                Message-ID: <m1@example.org>

                Nets.

                """;
        String mailbox =
                """
                From a@example.org Tue Mar  3 10:00:00 2020
                From: a@example.org
                Date: Tue, 3 Mar 2020 10:00:00 +0100
                Message-ID: <m0@example.org>
                Content-Length: %d

                Reeds.

                """
                                .formatted("Reeds.\n\n".length() + more.length())
                        + more
                        + more.replace("m1", "m2");
        MailBench read = MailBench.mbox(mailbox);

        assertThat(keys(read)).containsExactly("mail:m0@example.org", "mail:m2@example.org");
        assertThat(read.codes()).containsExactly("MORE_MESSAGES");
        assertThat(read.faults().getFirst().position().locator()).isEqualTo("byte 0");
    }

    @Test
    void takesALongHeaderOfUnknownFieldsForAHeader() throws Exception {
        String unknown = "X-Gateway-Verdict: passed without remark, as usual\n".repeat(1_000);
        for (String separator : List.of("From a@example.org Tue Mar  3 10:00:00 2020", "From ")) {
            String one =
                    separator
                            + "\n"
                            + unknown
                            + "From: a@example.org\nDate: Tue, 3 Mar 2020 10:00:00 +0100\n"
                            + "Message-ID: <m0@example.org>\n\nReeds.\n\n";
            InMemory entry = InMemory.of("Inbox", one);

            assertThat(new MboxSource().recognise(entry)).as(separator).isEqualTo(Recognition.SURE);
            assertThat(keys(MailBench.read(new MboxSource(), entry)))
                    .containsExactly("mail:m0@example.org");
        }
    }

    /// Read to wherever it is cut, or to its header alone, a message is the same one.
    @Test
    void knowsAMessageWithoutMessageIdByItsHeader() {
        String text =
                """
                From a@example.org Tue Mar  3 10:00:00 2020
                From: a@example.org
                To: me@example.com
                Date: Tue, 3 Mar 2020 10:00:00 +0100
                Subject: reeds

                Reeds grow in the shallows, and herons stand in them.

                """;
        List<String> whole = keys(MailBench.mbox(text));
        assertThat(whole).hasSize(1).first().asString().startsWith("mail:header-");

        for (int end = text.indexOf("\n\n") + 2; end < text.length(); end++) {
            assertThat(keys(MailBench.mbox(text.substring(0, end)))).isEqualTo(whole);
        }
        MboxSource headers = new MboxSource(Depth.HEADERS, Runnable::run);
        assertThat(keys(MailBench.read(headers, InMemory.of("Inbox", text)))).isEqualTo(whole);
        for (String field : List.of("a@example", "me@example", "10:00:00 +", "reeds\n")) {
            String other = text.replaceFirst("(: .*)" + Pattern.quote(field), "$1x" + field);
            assertThat(keys(MailBench.mbox(other))).as(field).isNotEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Jana Doerr\" <IMCEAEX-_O=ORG_OU=EU_CN=RECIPIENTS_CN=JDOE@example.com>",
                "Jana Doerr </O=ORG/OU=EU/CN=RECIPIENTS/CN=JDOE>",
                "\"Jana Doerr\" </o=Org/ou=EU/cn=Recipients/cn=jdoe>"
            })
    void keepsWhomExchangeCallsByANameWithoutAnAddress(String from) {
        MailBench mail =
                MailBench.eml(
                        "From: "
                                + from
                                + "\nTo: IMCEASMTP-otto+40example+2Eorg@example.com\n"
                                + "Date: Mon, 3 Mar 2025 09:12:00 +0000\nSubject: Lunch\n\nLunch?\n");

        assertThat(mail.faults()).isEmpty();
        assertThat(mail.only().participants())
                .extracting(p -> p.name().text() + " " + p.handle().key())
                .containsExactly(
                        "Jana Doerr exchange:/o=org/ou=eu/cn=recipients/cn=jdoe",
                        " mailto:otto@example.org");
    }
}
