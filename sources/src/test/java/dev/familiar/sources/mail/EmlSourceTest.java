package dev.familiar.sources.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Mark;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.mail.MailBench.InMemory;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmlSourceTest {

    private static final String MESSAGE =
            "From: Ada Example <ada@example.org>\nTo: ben@example.com\n"
                    + "Date: Mon, 2 Mar 2026 09:12:00 +0000\nSubject: Hello\n"
                    + "Message-ID: <one@example.org>\n\nHello Ben\n";

    private static MailBench with(String fields) {
        return MailBench.eml(fields + MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF",
                "\n\n",
                "\r\n",
                "From ada@example.org Mon Mar  2 09:12:00 2026\n",
                "\uFEFF\nFrom - Mon Mar  2 09:12:00 2026\n",
                ">From x Mon Mar  2 09:12:00 2026\n"
            })
    void readsAMessageAfterWhateverProgramsPutBeforeIt(String before) throws IOException {
        InMemory entry = InMemory.of("a.eml", before + MESSAGE);

        assertThat(new EmlSource().recognise(entry)).isEqualTo(Recognition.SURE);
        assertThat(MailBench.read(new EmlSource(), entry).only().content().excerpt())
                .isEqualTo("Hello Ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEnd(String end) {
        MailBench read = MailBench.eml(MESSAGE.replace("\n", end));

        assertThat(read.only().content().subject()).isEqualTo("Hello");
        assertThat(read.only().content().excerpt()).isEqualTo("Hello Ben");
    }

    @ParameterizedTest
    @CsvSource({
        "a.eml, ''",
        "a.eml, 'Dear Ada: hello\nyours'",
        "a.eml, 'BEGIN:VCARD\nVERSION:3.0\nFN:Ada'",
        "a.csv, 'Name,Email\nAda,ada@example.org'"
    })
    void readsNothingFromAStrangersFile(String name, String content) throws IOException {
        assertThat(new EmlSource().recognise(InMemory.of(name, content))).isEqualTo(Recognition.NO);
    }

    @Test
    void isLessSureWithoutTheName() throws IOException {
        assertThat(new EmlSource().recognise(InMemory.of("message", MESSAGE)))
                .isEqualTo(Recognition.LIKELY);
        assertThat(new EmlSource().grouping()).isEqualTo(Source.Grouping.BY_MESSAGE);
    }

    @Test
    void survivesATruncatedFile() {
        MailBench read = MailBench.eml(MESSAGE.substring(0, MESSAGE.indexOf("Message-ID") + 14));

        assertThat(read.only().content().subject()).isEqualTo("Hello");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(MailBench.eml("Subject: x\nTo: b@example.org\n\n").codes())
                .containsExactlyInAnyOrder("SENDER_MISSING", "DATE_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "'List-Unsubscribe: <https://example.com/u>', BULK",
        "'Precedence: bulk', BULK",
        "'Feedback-ID: 1:campaign:example', BULK",
        "'X-Mailman-Version: 2.0.13', LIST",
        "'X-list: chess', LIST",
        "'Precedence: list', LIST",
        "'Mailing-List: list chess@example.com', LIST",
        "'Auto-Submitted: auto-replied', AUTOMATIC",
        "'Return-Path: <>', AUTOMATIC",
        "'X-Autoreply: yes', AUTOMATIC",
        "'References: <a@example.org> <b@example.org>', REPLY"
    })
    void marksByHeaderField(String field, Mark mark) {
        assertThat(with(field + "\n").only().content().marks()).containsExactly(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Precedence: normal",
                "Return-Path: <ada@example.org>",
                "Feedback-ID: 123:user:proton",
                "Feedback-ID: i1:Fastmail",
                "X-Auto-Response-Suppress: All",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply"
            })
    void marksNothingOnOrdinaryMail(String field) {
        assertThat(with(field + "\n").only().content().marks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sender: owner-chess@lists.example.com",
                "Sender: chess-bounce@lists.example.com",
                "Sender: \"chess\" <chess-bounces+me=example.com@lists.example.com>",
                "Errors-To: chess-admin@lists.example.com",
                "Return-Path: <chess-return-17-me=example.com@lists.example.com>",
                "Resent-Sender: chess-request@lists.example.com"
            })
    void takesWhatAnOldListProgramPassedOnForAList(String field) {
        String bulk = field + "\nPrecedence: bulk\n";

        assertThat(with(bulk).only().content().marks()).containsExactly(Mark.LIST);
        // A newsletter's service has such an envelope too, and says how to leave.
        assertThat(
                        with(bulk + "List-Unsubscribe: <mailto:x@example.com>\n")
                                .only()
                                .content()
                                .marks())
                .contains(Mark.BULK);
        // Without a word of having been sent to many, a shop's owner may well write.
        assertThat(with(field + "\n").only().content().marks()).isEmpty();
    }

    @Test
    void takesAnAnnouncementUnderItsOwnAddressForBulk() {
        assertThat(with("Precedence: bulk\nSender: ada@example.org\n").only().content().marks())
                .containsExactly(Mark.BULK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Spam-Flag: YES",
                "X-Spam-Status: Yes, score=9.1 required=5.0",
                "X-Spam: Yes",
                "Authentication-Results: mx.example.net; dkim=none; spf=fail; dmarc=fail (p=none)",
                "Authentication-Results: mx.example.net; spf=softfail;\n dmarc=fail (p=REJECT) x=y"
            })
    void believesTheServerThatAMessageIsSpamOrForged(String field) {
        assertThat(with(field + "\n").only().content().marks()).containsExactly(Mark.SPAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Spam-Flag: NO",
                "X-Spam-Status: No, score=0.1",
                "X-Spam-Score: 9",
                "Authentication-Results: mx.example.net; spf=pass; dkim=pass; dmarc=pass",
                "Authentication-Results: mx.example.net; spf=none; dmarc=fail (p=none)",
                "Authentication-Results: mx.example.net; dkim=pass; spf=fail; dmarc=fail (p=reject)",
                "Authentication-Results: a.example.net; dmarc=pass\n"
                        + "Authentication-Results: b.example.net; spf=fail; dmarc=fail (p=reject)"
            })
    void takesNoLetterForForgedThatMayBeGenuine(String field) {
        assertThat(with(field + "\n").only().content().marks()).isEmpty();
    }

    @Test
    void doesNotJudgeMailThatAListPassedOn() {
        String failed = "Authentication-Results: mx.example.net; spf=fail; dmarc=fail (p=reject)\n";

        assertThat(with(failed + "List-Post: <mailto:c@example.com>\n").only().content().marks())
                .containsExactly(Mark.LIST);
    }

    @Test
    void tellsADiscussionListFromANewsletter() {
        String listed = "List-Id: <chess.example.com>\nList-Unsubscribe: <mailto:x@example.com>\n";

        assertThat(with(listed).only().content().marks())
                .containsExactlyInAnyOrder(Mark.LIST, Mark.BULK);
        assertThat(with(listed + "List-Post: <mailto:c@example.com>\n").only().content().marks())
                .containsExactly(Mark.LIST);
        assertThat(with(listed + "List-Post: NO\n").only().content().marks()).contains(Mark.BULK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply",
                "noreply",
                "do-not-reply",
                "notifications",
                "mailer-daemon",
                "orders-noreply",
                "noreply+12",
                "bounces-7"
            })
    void marksProgramsByTheirAddressAndTakesNoNameFromThem(String local) {
        MailBench read = MailBench.eml(MESSAGE.replace("<ada@", "<" + local + "@"));

        assertThat(read.only().content().marks()).containsExactly(Mark.AUTOMATIC);
        assertThat(read.from().name().isEmpty()).isTrue();
    }

    @Test
    void takesPeopleWithSimilarNamesForPeople() {
        MailBench read = MailBench.eml(MESSAGE.replace("<ada@", "<automotive.ada@"));

        assertThat(read.only().content().marks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST", "CANCEL", "ADD"})
    void marksAnInvitation(String method) {
        String invitation =
                MESSAGE.replace(
                                "Subject",
                                "Content-Type: text/calendar; method=" + method + "\nSubject")
                        .replace("Hello Ben\n", "BEGIN:VCALENDAR\nEND:VCALENDAR\n");

        assertThat(MailBench.eml(invitation).only().content().marks())
                .containsExactly(Mark.CALENDAR_NOTICE);
    }

    @Test
    void marksAnAnswerToACalendarInvitation() {
        String reply =
                MESSAGE.replace("Hello Ben\n", "")
                                .replace(
                                        "Subject",
                                        "Content-Type: multipart/alternative; boundary=b\nSubject")
                        + "--b\nContent-Type: text/plain\n\nAda has accepted.\n"
                        + "--b\nContent-Type: text/calendar; charset=utf-8; method=REPLY\n\n"
                        + "BEGIN:VCALENDAR\nEND:VCALENDAR\n--b--\n";

        assertThat(MailBench.eml(reply).only().content().marks())
                .containsExactly(Mark.CALENDAR_REPLY);
    }

    @Test
    void findsTheAuthorBehindAListThatRewroteTheSender() {
        String rewritten =
                MESSAGE.replace(
                        "From: Ada Example <ada@example.org>",
                        "From: Ada Example via Chess <chess@example.com>\n"
                                + "Reply-To: Ada Example <ada@example.org>\n"
                                + "List-Id: <chess.example.com>\n"
                                + "Cc: Ben Example <ben@example.net>");

        assertThat(MailBench.eml(rewritten).from().handle().key())
                .isEqualTo("mailto:ada@example.org");
        assertThat(MailBench.eml(rewritten).from().name().text()).isEqualTo("Ada Example");
        assertThat(MailBench.eml(rewritten).only().participants())
                .as("whoever writes such a header can name anybody as the one who wrote to whom")
                .hasSize(1);
    }

    @Test
    void believesNobodyButAListWhoWroteInAnothersName() {
        String claimed =
                MESSAGE.replace(
                        "From: Ada Example <ada@example.org>",
                        "From: Ada Example via Docs <m@example.com>\n"
                                + "X-Original-From: Ada Example <ada@example.org>\n"
                                + "Reply-To: Ada Example <ada@example.org>");

        assertThat(MailBench.eml(claimed).from().handle().key()).isEqualTo("mailto:m@example.com");
        assertThat(MailBench.eml(claimed).from().name().isEmpty()).isTrue();
    }

    @Test
    void givesNoNameToAListThatHidesTheAuthor() {
        String rewritten =
                MESSAGE.replace(
                        "Ada Example <ada@example.org>",
                        "Ada Example via Chess <chess@example.com>");

        assertThat(MailBench.eml(rewritten).from().name().isEmpty()).isTrue();
        assertThat(MailBench.eml(rewritten).from().handle().key())
                .isEqualTo("mailto:chess@example.com");
    }

    @Test
    void takesTheSenderFieldWhereFromIsMissing() {
        assertThat(MailBench.eml(MESSAGE.replace("From:", "Sender:")).from().name().text())
                .isEqualTo("Ada Example");
    }

    @Test
    void takesTheDateOfTheServerWhereTheSendersIsMissing() {
        String text =
                MESSAGE.replaceAll(
                        "Date:.*", "Received: by mx.example.com; Mon, 2 Mar 2026 10:00:00 +0100");

        assertThat(MailBench.eml(text).only().moment().at()).hasToString("2026-03-02T09:00:00Z");
        assertThat(MailBench.eml(text).only().moment().offset()).isNull();
    }
}
