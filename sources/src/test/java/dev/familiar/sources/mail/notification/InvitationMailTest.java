package dev.familiar.sources.mail.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.sources.mail.body.MessageBody;
import dev.familiar.sources.mail.header.AddressList;
import dev.familiar.sources.mail.header.HeaderBlock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationMailTest {

    private static final Instant SENT = Instant.parse("2026-03-02T09:12:00Z");

    /// 2026-03-02T09:11:43Z, 17 seconds before the mail, times 2^22.
    private static final String ID =
            Long.toString(Instant.parse("2026-03-02T09:11:43Z").toEpochMilli() << 22);

    private static List<ConnectionRequest> read(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        HeaderBlock header = HeaderBlock.parse(bytes, 0, bytes.length);
        return InvitationMail.read(
                AddressList.parse(header.raw("from"), 1).mailboxes().getFirst(),
                header,
                MessageBody.find(header, bytes, bytes.length, true),
                SENT);
    }

    private static String both(String header, String text, String html) {
        return header
                + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain;"
                + " charset=utf-8\n\n"
                + text
                + "\n--b\nContent-Type: text/html; charset=utf-8\n\n"
                + html
                + "\n--b--\n";
    }

    private static final String SINGLE =
            "From: Ada Example <invitations@linkedin.com>\nSubject: Ben, please add me to your"
                    + " LinkedIn network\nX-LinkedIn-Template: email_m2m_invite_single_01\n";

    private static final String SINGLE_TEXT =
            """
            Hi Ben, I'd like to join your LinkedIn network.

            Ada Example
            Analyst at Example Ltd

            View profile: https://www.linkedin.com/comm/in/ada-example?midToken=x&trk=eml-email_m2m_invite_single_01-profile
            Accept: https://www.linkedin.com/comm/mynetwork/invite-accept/invitationId/%s/sharedKey/k/
            .....................................

            This email was intended for Ben Example (Chess player)
            """
                    .formatted(ID);

    private static final String SINGLE_HTML =
            """
            <div data-email-preheader="true">Ada Example, Analyst</div>
            <table><tr><td><a href="https://www.linkedin.com/comm/in/ada-example?x=y">Ada Example</a></td></tr>
            <tr><td>Analyst at Example Ltd</td></tr><tr><td>Springfield Area</td></tr>
            <tr><td>12 shared connections</td></tr>
            <tr><td><a href="https://www.linkedin.com/comm/mynetwork/invite-accept/invitationId/%s/">Accept</a></td></tr></table>
            <p>This email was intended for Ben Example</p>
            """
                    .formatted(ID);

    @Test
    void readsTheLayoutOf2018() {
        ConnectionRequest request = read(both(SINGLE, SINGLE_TEXT, SINGLE_HTML)).getFirst();

        assertThat(request.key()).isEqualTo("request:linkedin-mail:" + ID);
        assertThat(request.requester().name().text()).isEqualTo("Ada Example");
        assertThat(request.requester().profile()).isEqualTo(new ProfileUrl("ada-example"));
        assertThat(request.requester().headline()).isEqualTo("Analyst at Example Ltd");
        assertThat(request.requester().place()).isEqualTo("Springfield Area");
        assertThat(request.invitation().mutuals().count()).isEqualTo(12);
        assertThat(request.invitation().note()).isEmpty();
        assertThat(request.invitation().platformId()).isEqualTo(ID);
        assertThat(request.invitation().incoming()).isTrue();
        assertThat(request.invitation().sentAt()).isEqualTo(Instant.parse("2026-03-02T09:11:43Z"));
    }

    @Test
    void readsHtmlWithoutText() {
        ConnectionRequest request =
                read(SINGLE + "Content-Type: text/html\n\n" + SINGLE_HTML).getFirst();

        assertThat(request.requester().headline()).isEqualTo("Analyst at Example Ltd");
        assertThat(request.requester().place()).isEqualTo("Springfield Area");
        assertThat(request.invitation().platformId()).isEqualTo(ID);
    }

    @Test
    void readsANoteInPlaceOfTheTemplateSentence() {
        String text =
                SINGLE_TEXT.replace(
                        "Hi Ben, I'd like to join your LinkedIn network.",
                        "Hi Ben,\n\nWe met at the chess club in Springfield.");

        ConnectionRequest request = read(SINGLE + "\n" + text).getFirst();

        assertThat(request.invitation().note())
                .isEqualTo("We met at the chess club in Springfield.");
        assertThat(request.requester().headline()).isEqualTo("Analyst at Example Ltd");
    }

    private static String layout2011(String note) {
        return """
        From: Ada Example <member@linkedin.com>
        Subject: Invitation to connect on LinkedIn

        LinkedIn
        ------------

        Ada Example requested to add you as a connection on LinkedIn:
        ------------------------------------------

        Ben,

        %s

        - Ada

        Accept invitation from Ada Example
        http://www.linkedin.com/e/x/blk/I2887123456_2/abc/

        View invitation from Ada Example
        http://www.linkedin.com/e/x/blk/I2887123456_2/def/
        """
                .formatted(note);
    }

    @Test
    void readsTheLayoutOf2011() {
        ConnectionRequest request = read(layout2011("We rowed together.")).getFirst();

        assertThat(request.key()).isEqualTo("request:linkedin-mail:I2887123456_2");
        assertThat(request.requester().name().text()).isEqualTo("Ada Example");
        assertThat(request.requester().profile()).isNull();
        assertThat(request.requester().headline()).isEmpty();
        assertThat(request.invitation().note()).isEqualTo("We rowed together.");
        assertThat(request.invitation().sentAt()).isEqualTo(SENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'd like to add you to my professional network on LinkedIn.",
                "Since you are a person I trust, I wanted to invite you to join my network on LinkedIn.",
                "I'd like to connect with you on LinkedIn.",
                "Hi Ben, I'd like to join your LinkedIn network.",
                "Vorrei aggiungerti alla mia rete professionale su LinkedIn."
            })
    void takesNoDefaultNoteForAPersonalOne(String note) {
        assertThat(read(layout2011(note)).getFirst().invitation().note()).isEmpty();
    }

    @Test
    void readsADigestOfSeveral() {
        String card =
                """
                %s
                %s

                View profile: https://www.linkedin.com/comm/in/%s?x=y
                Accept: https://www.linkedin.com/comm/mynetwork/invite-accept/invitationId/%s/

                """;
        String text =
                "You have 2 new invitations\n\n"
                        + card.formatted("Ada Example", "Analyst", "ada-example", ID)
                        + card.formatted(
                                "Cy Example", "Rower at Example Club", "cy", "6400000000000000001");
        String header =
                "From: LinkedIn <invitations@linkedin.com>\nSubject: Ben, you have 2 new invitations\n"
                        + "X-LinkedIn-Template: email_m2m_invite_digest_02\n\n";

        assertThat(read(header + text))
                .extracting(r -> r.requester().name().text() + "|" + r.requester().headline())
                .containsExactly("Ada Example|Analyst", "Cy Example|Rower at Example Club");
    }

    @Test
    void readsARemindersNameFromTheSender() {
        String reminder =
                SINGLE.replace(
                                "Ada Example <invitations@linkedin.com>",
                                "\"Ada Example (via LinkedIn)\" <messages-noreply@linkedin.com>")
                        .replace("single_01", "reminder_02");

        assertThat(read(reminder + "\n" + SINGLE_TEXT))
                .extracting(ConnectionRequest::key)
                .containsExactly("request:linkedin-mail:" + ID);
    }

    @Test
    void fallsBackToTheSubjectWhereNothingElseNamesAnybody() {
        String mail =
                "From: LinkedIn <messages-noreply@linkedin.com>\nSubject: Reminder: Ada Example invited"
                        + " you to connect\n\nAnything\n";

        ConnectionRequest request = read(mail).getFirst();

        assertThat(request.requester().name().text()).isEqualTo("Ada Example");
        assertThat(request.key()).isEqualTo("request:linkedin-mail:ada-example/2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        "email_accept_invite_single_01, Ada Example accepted your invitation",
        "email_pymk_02, 'Ben, add Ada Example - Analyst'",
        "email_member_message_v2, Ada Example sent you a message",
        "'', Ada Example accepted your invitation",
        "'', 'Ben, start a conversation with your new connection, Ada Example'",
        "'', Congratulate Ada Example for starting a new position"
    })
    void takesNoOtherMailForAnInvitation(String template, String subject) {
        String header =
                "From: Ada Example <invitations@linkedin.com>\nSubject: "
                        + subject
                        + "\nX-LinkedIn-Template: "
                        + template
                        + "\n\n";

        assertThat(read(header + "Ada Example\nAnalyst\n")).isEmpty();
    }

    @Test
    void refusesAMailThatFailedTheServersCheck() {
        String failed = "Authentication-Results: mx.example.com; dkim=fail; dmarc=fail\n" + SINGLE;

        assertThat(read(failed + "\n" + SINGLE_TEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com.example.net/in/ada",
                "https://linkedin.com@example.net/in/ada",
                "https://my-linkedin.com/in/ada",
                "javascript://www.linkedin.com/in/ada",
                "https://www.linkedin.com:8080/in/ada"
            })
    void takesNothingFromLinksThatOnlyLookLikeLinkedIn(String link) {
        assertThat(LinkedInLinks.of(List.of(link))).isEqualTo(LinkedInLinks.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "12 shared connections, 12",
        "1 mutual connection, 1",
        "'1,204 mutual connections', 1204",
        "Ada Example and 3 others, 4",
        "'Ada Example, Cy Example and 1 other mutual connection', 3",
        "Ada Example and Cy Example are mutual connections, 2",
        "Ada Example is a mutual connection, 1"
    })
    void readsSharedConnections(String line, int count) {
        assertThat(SharedConnections.read(line).count()).isEqualTo(count);
    }

    @Test
    void saysNothingOfSharedConnectionsWhereTheMailDoesNot() {
        assertThat(SharedConnections.read("Analyst at Example Ltd and others"))
                .isEqualTo(MutualConnections.NOT_SAID);
    }
}
