package dev.familiar.sources.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.DateSpan;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Reading;
import dev.familiar.sources.mail.MailBench.InMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a message says beyond who wrote to whom, read off whole messages.
class MailNoticesTest {

    private static final String DATE = "Date: Fri, 3 May 2019 09:12:00 +0000\n";

    private static String message(String fields, String body) {
        return fields + DATE + "Message-ID: <one@example.org>\n\n" + body;
    }

    private static String fromAda(String fields, String body) {
        return message("From: Ada Example <ada@acme.example>\n" + fields, body);
    }

    private static List<PersonDescription> described(MailBench bench) {
        return bench.records().stream()
                .filter(SourceRecord.Described.class::isInstance)
                .map(record -> ((SourceRecord.Described) record).description())
                .toList();
    }

    private static Set<Mark> introduction(String subject, String body) {
        return MailBench.eml(
                        fromAda(
                                "To: Jack Sample <jack@example.org>, Jill Test <jill@example.com>\n"
                                        + "Subject: "
                                        + subject
                                        + "\n",
                                body))
                .only()
                .content()
                .marks();
    }

    @Test
    void readsTheSignatureAsARecordOfTheSendersAccount() {
        MailBench bench =
                MailBench.eml(
                        fromAda(
                                "To: ben@example.com\n",
                                "Hello Ben\n\n-- \nAda Example\nEngineer, Acme\n+1 202 555 0143\n"));

        PersonDescription signature = described(bench).getFirst();
        assertThat(signature.key()).startsWith("signature:ada@acme.example/");
        assertThat(signature.origin().kind()).isEqualTo(Origin.Kind.SIGNATURE);
        assertThat(signature.handles())
                .extracting(Handle::key)
                .containsExactly("mailto:ada@acme.example", "tel:+12025550143");
        PartialDate month = new PartialDate(2019, 5, 0);
        assertThat(signature.biography().affiliations())
                .containsExactly(
                        new Affiliation(
                                Affiliation.Kind.EMPLOYER,
                                "Acme",
                                "Engineer",
                                new DateSpan(month, month)));
        assertThat(bench.only().content().excerpt()).isEqualTo("Hello Ben");
    }

    @Test
    void readsTheSignatureThatGmailMarksInHtml() {
        MailBench bench =
                MailBench.eml(
                        fromAda(
                                "To: ben@example.com\nContent-Type: text/html; charset=utf-8\n",
                                "<div>Hello Ben</div><div class=gmail_signature>Ada Example<br>"
                                        + "Engineer<br><a href='https://www.linkedin.com/in/ada-example'>"
                                        + "LinkedIn</a></div><div class=gmail_quote>On 1 May, Ben"
                                        + " wrote:<div class=gmail_signature>Ben Sample<br>Director"
                                        + "</div></div>"));

        assertThat(described(bench))
                .singleElement()
                .satisfies(signature -> {
                    assertThat(signature.handles())
                            .extracting(Handle::key)
                            .containsExactly("mailto:ada@acme.example", "linkedin:ada-example");
                    assertThat(signature.biography().affiliations().getFirst().title())
                            .isEqualTo("Engineer");
                });
        assertThat(bench.only().content().excerpt()).isEqualTo("Hello Ben");
    }

    @Test
    void givesTheSameKeyForTheSameFactsInAnotherMessage() {
        String body = "\n-- \nAda Example\nEngineer, Acme\n";
        MailBench one = MailBench.eml(fromAda("To: ben@example.com\n", "Hello" + body));
        assertThat(described(one)).extracting(PersonDescription::key).hasSize(1);
        MailBench later =
                MailBench.eml(
                        fromAda("To: cy@example.com\n", "Bye" + body).replace("2019", "2021"));
        assertThat(described(later).getFirst().key()).isEqualTo(described(one).getFirst().key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Precedence: bulk\n",
                "Auto-Submitted: auto-replied\n",
                "X-Gmail-Labels: Spam\n"
            })
    void readsNoSignatureOfWhatNoPersonSent(String field) {
        MailBench bench =
                MailBench.eml(
                        fromAda(field, "Hello\n\n-- \nAda Example\nEngineer\n+1 202 555 0143\n"));

        assertThat(described(bench)).isEmpty();
    }

    @Test
    void readsNoSignatureWhereTextsAreLeftAlone() throws IOException {
        List<Reading> readings = new ArrayList<>();
        new MboxSource(Depth.HEADERS, Runnable::run)
                .read(
                        InMemory.of(
                                "a.mbox",
                                "From x Fri May  3 09:12:00 2019\n"
                                        + fromAda("", "Hello\n\n-- \nAda Example\nEngineer\n")),
                        0,
                        readings::add);

        assertThat(described(new MailBench(readings))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Hello               | Jack, meet Jill, who runs the museum.
                    Hello               | Hi Jack, I'd like to introduce you to Jill.
                    Intro: Jack <> Jill | Over to you.
                    Jack / Jill intro   | Over to you.
                    Hello               | I'm connecting you two: Jill builds bridges.
                    Hello               | Jack, let me put you in touch with Jill.
                    Hello               | I am cc'ing Jill, who knows all about it.
                    Hallo               | Lieber Jack, darf ich dir meine Freundin Jill vorstellen?
                    Hallo               | Ich möchte euch einander vorstellen: Jack, Jill.
                    Bonjour             | Jack, je te présente Jill.
                    Bonjour             | Jill, je vous mets en contact avec Jack.
                    Hola                | Jack, te presento a Jill.
                    """)
    void marksIntroductions(String subject, String body) {
        assertThat(introduction(subject, body)).contains(Mark.INTRODUCTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jack, shall we meet on Friday? Best, Ada",
                "Jack, let me introduce myself.",
                "This will introduce a new feature, Jack.",
                "I'd like to introduce you to Zoe.",
                "Ich kann mir das gut vorstellen, Jack.",
                "Hi Jack, copying Jill for the invoice."
            })
    void marksNoOtherMessageAsIntroduction(String body) {
        assertThat(introduction("Hello", body)).doesNotContain(Mark.INTRODUCTION);
    }

    @Test
    void marksNoAnswerToAnIntroduction() {
        MailBench bench =
                MailBench.eml(
                        fromAda(
                                "To: Jack Sample <jack@example.org>, Jill Test <jill@example.com>\n"
                                        + "In-Reply-To: <zero@example.org>\n",
                                "Jack, meet Jill."));

        assertThat(bench.only().content().marks()).containsExactly(Mark.REPLY);
    }

    @Test
    void marksNoIntroductionToOneReaderOnly() {
        MailBench bench =
                MailBench.eml(fromAda("To: Jack Sample <jack@example.org>\n", "Jack, meet Jill."));

        assertThat(bench.only().content().marks()).isEmpty();
    }

    private static MailBench automatic(String body) {
        return MailBench.eml(fromAda("Auto-Submitted: auto-replied\nSubject: Gone\n", body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I have left Acme. Please write to Ben.                | Acme
                    I am no longer with Acme Widgets Inc.                 | Acme Widgets Inc
                    Ada Example is no longer with the company.            | Acme
                    My last day at Acme was 30 April.                     | Acme
                    Thank you for your mail. I no longer work for Zenith. | Zenith
                    Ich bin nicht mehr bei Acme tätig.                    | Acme
                    Ich habe die Firma verlassen.                         | Acme
                    Je ne travaille plus chez Zenith.                     | Zenith
                    Ya no trabajo en Zenith.                              | Zenith
                    My last day was 30 April.                             | Acme
                    """)
    void readsWhoHasLeftFromAutomaticAnswers(String body, String employer) {
        MailBench bench = automatic(body);

        assertThat(bench.only().content().marks()).contains(Mark.LEFT);
        PersonDescription gone = described(bench).getFirst();
        assertThat(gone.origin().kind()).isEqualTo(Origin.Kind.DEPARTURE);
        assertThat(gone.biography().affiliations())
                .containsExactly(
                        new Affiliation(
                                Affiliation.Kind.EMPLOYER,
                                employer,
                                "",
                                new DateSpan(null, new PartialDate(2019, 5, 3))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have left the office and will return on Monday.",
                "I have left for vacation.",
                "I have left Denver.",
                "I am on parental leave and no longer at Acme's desk until June.",
                "Ich bin im Urlaub und nicht mehr im Hause.",
                "I am no longer able to read this mailbox today."
            })
    void takesNoVacationNoteForADeparture(String body) {
        MailBench bench = automatic(body);

        assertThat(bench.only().content().marks()).doesNotContain(Mark.LEFT);
        assertThat(described(bench)).isEmpty();
    }

    @Test
    void takesNoPersonsOwnWordsForADeparture() {
        MailBench bench = MailBench.eml(fromAda("Subject: News\n", "I have left Acme."));

        assertThat(bench.only().content().marks()).isEmpty();
    }

    private static String report(String status) {
        return message(
                "From: Mail Delivery Subsystem <mailer-daemon@example.net>\nTo: me@example.org\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n",
                "--b\n\nYour message could not be delivered.\n"
                        + "--b\nContent-Type: message/delivery-status\n\n"
                        + "Reporting-MTA: dns; mx.example.net\n\n"
                        + status
                        + "\n--b--\n");
    }

    @Test
    void readsDeadAddressesOffADeliveryStatus() {
        List<PersonDescription> dead =
                described(
                        MailBench.eml(
                                report(
                                        """
                                        Final-Recipient: rfc822; ada.new@acme.example
                                        Original-Recipient: rfc822;Ada@acme.example
                                        Action: failed
                                        Status: 5.1.1
                                        Diagnostic-Code: smtp; 550 5.1.1 <ada@acme.example>:
                                         User unknown
                                        """)));

        assertThat(dead).hasSize(1);
        assertThat(dead.getFirst().key()).isEqualTo("bounce:ada@acme.example/2019-05");
        assertThat(dead.getFirst().origin())
                .isEqualTo(
                        new Origin(
                                Origin.Kind.BOUNCE,
                                new PartialDate(2019, 5, 3),
                                new PartialDate(2019, 5, 3)));
        assertThat(dead.getFirst().handles())
                .extracting(Handle::key)
                .containsExactly("mailto:ada@acme.example");
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.10, '', true",
        "failed, 5.0.0, 550 no such user here, true",
        "failed, 5.0.0, 550 something went wrong, false",
        "failed, 5.2.2, 552 mailbox full, false",
        "failed, 5.7.1, 550 looks like spam, false",
        "failed, 5.1.1, 550 mailbox is full, false",
        "delayed, 4.4.7, '', false",
        "failed, 4.4.7, 450 no such user, false",
        "delivered, 2.0.0, '', false"
    })
    void believesOnlyReportsThatThereIsNoSuchAddress(
            String action, String status, String why, boolean dead) {
        MailBench bench =
                MailBench.eml(
                        report(
                                "Final-Recipient: rfc822; ada@acme.example\nAction: "
                                        + action
                                        + "\nStatus: "
                                        + status
                                        + "\nDiagnostic-Code: smtp; "
                                        + why
                                        + "\n"));

        assertThat(described(bench)).hasSize(dead ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                   ----- The following addresses had permanent fatal errors -----
                <ada@acme.example>
                    (reason: 550 5.1.1 <ada@acme.example>... User unknown)
                """,
                """
                Hi. This is the qmail-send program at example.net.
                I'm afraid I wasn't able to deliver your message to the following addresses.
                This is a permanent error; I've given up. Sorry it didn't work out.

                <ada@acme.example>:
                Sorry, no mailbox here by that name. (#5.1.1)
                """,
                """
                This message was created automatically by mail delivery software (Exim).

                A message that you sent could not be delivered to one or more of its
                recipients. This is a permanent error. The following address(es) failed:

                  ada@acme.example
                    SMTP error from remote mailer after RCPT TO:<ada@acme.example>:
                    host mx.acme.example: 550 unknown user

                ------ This is a copy of the message, including all the headers. ------
                <ben@example.org>: user unknown
                """,
                """
                <ada@acme.example>: host mx.acme.example[192.0.2.1] said: 550
                    <ada@acme.example>: Recipient address rejected: User unknown
                """
            })
    void readsDeadAddressesOffOlderReports(String text) {
        MailBench bench =
                MailBench.eml(
                        message("From: MAILER-DAEMON@example.net\nTo: me@example.org\n", text));

        assertThat(described(bench))
                .extracting(PersonDescription::key)
                .containsExactly("bounce:ada@acme.example/2019-05");
    }

    @Test
    void readsAReportThatNamesNoSender() {
        MailBench bench =
                MailBench.eml(
                        message(
                                "From: MAILER-DAEMON (Mail Delivery System)\n",
                                "<ada@acme.example>: user unknown\n"));

        assertThat(bench.codes()).containsExactly("SENDER_MISSING");
        assertThat(described(bench)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ada@acme.example>: 451 4.3.0 user unknown, will retry\n",
                "<ada@acme.example>:\n552 quota exceeded, no such user\n",
                "Your message to ada@acme.example waits. There is no such user as you.\n"
            })
    void takesNoOtherReportForADeadAddress(String text) {
        MailBench bench =
                MailBench.eml(
                        message("From: MAILER-DAEMON@example.net\nTo: me@example.org\n", text));

        assertThat(described(bench)).isEmpty();
    }

    @Test
    void takesNoPersonsWordForADeadAddress() {
        MailBench bench = MailBench.eml(fromAda("", "<ben@example.org>: user unknown\n"));

        assertThat(described(bench)).isEmpty();
    }
}
