package dev.familiar.sources.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Mark;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.mail.MailBench.InMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The quirk of the format: the message stands between its own length and a property list.
class EmlxSourceTest {

    private static final String MESSAGE =
            """
            From: Ada Example <ada@example.org>
            To: ben@example.com
            Date: Mon, 2 Mar 2026 09:12:00 +0000
            Subject: Hello
            Message-ID: <one@example.org>

            Hello Ben, it is Zoë
            """;

    private static final String PROLOGUE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.example.com/PropertyList-1.0.dtd">
            """;

    private final EmlxSource source = new EmlxSource();

    private static String plist(String values) {
        return PROLOGUE + "<plist version=\"1.0\">\n<dict>\n" + values + "</dict>\n</plist>\n";
    }

    private static String flags(long flags) {
        return plist(
                "<key>date-sent</key>\n<real>1772442720</real>\n<key>flags</key>\n<integer>"
                        + flags
                        + "</integer>\n<key>subject</key>\n<string>Hello</string>\n");
    }

    /// A file as Apple Mail writes it.
    private static String file(String message, String plist) {
        int length = message.getBytes(StandardCharsets.UTF_8).length;
        return String.format("%-10d\n", length) + message + plist;
    }

    private MailBench read(String name, String content) {
        return MailBench.read(source, InMemory.of(name, content));
    }

    private MailBench read(String content) {
        return read("INBOX.mbox/Messages/1.emlx", content);
    }

    @Test
    void readsTheMessageAndNotTheList() {
        MailBench read = read(file(MESSAGE, flags(8_590_195_713L)));

        assertThat(read.only().key()).isEqualTo("mail:one@example.org");
        assertThat(read.only().content().excerpt()).isEqualTo("Hello Ben, it is Zoë");
        assertThat(read.only().content().marks()).isEmpty();
        assertThat(read.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEnd(String end) {
        String message = MESSAGE.replace("\n", end);
        MailBench read = read(message.length() + 1 + end + message + flags(1).replace("\n", end));

        assertThat(read.only().content().excerpt()).isEqualTo("Hello Ben, it is Zoë");
        assertThat(read.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, SPAM", "65, DRAFT", "16777217, SPAM", "8590195715, SPAM", "8623750209, DRAFT"})
    void marksByTheFlags(long flags, Mark mark) {
        assertThat(read(file(MESSAGE, flags(flags))).only().content().marks())
                .containsExactly(mark);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4, 8_590_195_713L, 8_623_750_145L, 50_331_649L})
    void marksNothingOnOrdinaryMail(long flags) {
        assertThat(read(file(MESSAGE, flags(flags))).only().content().marks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Deleted Messages.mbox/Messages/1.emlx, SPAM",
        "V10/A1/Trash.mbox/1F/Data/Messages/1.emlx, SPAM",
        "V10/A1/Junk.mbox/1F/Data/3/2/Messages/1.emlx, SPAM",
        "V10/A1/Drafts.mbox/1F/Data/3/2/Messages/1.partial.emlx, DRAFT",
        "A1/INBOX.imapmbox/Drafts.imapmbox/Messages/1.emlx, DRAFT",
        "Drafts/1.emlx, DRAFT"
    })
    void marksByTheFolder(String name, Mark mark) {
        assertThat(read(name, file(MESSAGE, flags(1))).only().content().marks())
                .containsExactly(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent.mbox/Messages/1.emlx",
                "Sent Messages.mbox/Messages/1.emlx",
                "V2/A1/Sent Messages.mbox/1F/Data/Messages/1.emlx",
                "V10/A1/[Gmail].mbox/Sent Mail.mbox/1F/Data/9/Messages/1.emlx",
                "Trash.mbox/Sent.mbox/Messages/1.emlx"
            })
    void knowsTheOwnerInTheFolderOfSentMail(String name) {
        MailBench read = read(name, file(MESSAGE, flags(1)));

        assertThat(read.from().self()).isTrue();
        assertThat(read.only().content().marks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5, 40, 185, 190, 400, 99_999_999})
    void keepsTheMessageWhenItsLengthIsWrong(int length) {
        MailBench read = read(length + "\n" + MESSAGE + flags(65));

        assertThat(read.only().content().excerpt()).isEqualTo("Hello Ben, it is Zoë");
        assertThat(read.only().content().marks()).containsExactly(Mark.DRAFT);
        assertThat(read.codes()).containsExactly("SYNTAX_BROKEN");
        assertThat(read.faults().getFirst().position().entry()).endsWith("1.emlx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "many\n", "123456789012345678901234567890\n"})
    void keepsTheMessageWithoutALength(String line) {
        MailBench read = read(line + MESSAGE + flags(65));

        assertThat(read.only().content().subject()).isEqualTo("Hello");
        assertThat(read.only().content().marks()).containsExactly(Mark.DRAFT);
        assertThat(read.codes()).containsExactly("SYNTAX_BROKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<plist><dict><key>flags</key><integer>many</integer></dict></plist>",
                "<plist><dict><key>flags</key><integer>99999999999999999999</integer></dict></plist>",
                "<plist><dict><key>flags</key><integer>-2</integer></dict></plist>",
                "<plist><dict><key>a</key><dict><key>flags</key><integer>2</integer></dict></dict></plist>",
                "<?xml version='1.0' encoding='no-such'?><plist/>"
            })
    void passesOverAListThatSaysNothing(String plist) {
        MailBench read = read(file(MESSAGE, plist));

        assertThat(read.only().content().marks()).isEmpty();
        assertThat(read.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<plist><dict><key>flags</key>",
                "<plist><<<>>></plist>",
                "<plist><dict><key>\ufffd</key></dict></plist>",
                "<?xml version='9.0'?><plist/>"
            })
    void saysWhereAListIsBrokenAndNothingBesides(String plist) throws IOException {
        byte[] content = file(MESSAGE, plist).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < content.length; i++) {
            // The start of a character of three bytes, and nothing of it.
            if (content[i] == (byte) 0xbf || content[i] == (byte) 0xbd) {
                content[i] = ' ';
            }
        }
        int list = content.length - plist.getBytes(StandardCharsets.UTF_8).length;
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        MailBench read;
        try {
            read = MailBench.read(source, Entry.of("INBOX.mbox/Messages/1.emlx", content));
        } finally {
            System.setErr(before);
        }

        assertThat(read.only().content().subject()).isEqualTo("Hello");
        assertThat(read.faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("SYNTAX_BROKEN");
                    assertThat(fault.position().locator()).isEqualTo("byte " + list);
                });
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("Error");
    }

    @Test
    @Timeout(10)
    void opensNothingThatAForgedListNames() {
        String outside =
                "<!DOCTYPE plist SYSTEM \"http://127.0.0.1:9/no.dtd\" [<!ENTITY x SYSTEM"
                        + " \"file:///etc/hostname\"><!ENTITY a \"2\"><!ENTITY b \"&a;&a;&a;\">]>\n";
        String forged =
                "<?xml version=\"1.0\"?>\n"
                        + outside
                        + "<plist><dict><key>subject</key><string>&x;</string>"
                        + "<key>flags</key><integer>&b;</integer></dict></plist>\n";

        assertThat(read(file(MESSAGE, forged)).only().content().marks()).isEmpty();
    }

    @Test
    @Timeout(10)
    void readsPastAListNestedDeeplyOrWithoutEnd() {
        String nested = "<plist>" + "<dict>".repeat(100_000);
        String endless = "<plist><dict><key>flags</key><integer>" + "1".repeat(5_000_000);

        assertThat(read(file(MESSAGE, nested)).only().content().subject()).isEqualTo("Hello");
        assertThat(read(file(MESSAGE, endless)).only().content().subject()).isEqualTo("Hello");
    }

    @Test
    void datesAMessageWithoutADateByTheList() {
        MailBench read = read(file(MESSAGE.replaceAll("Date:.*\n", ""), flags(1)));

        assertThat(read.only().moment().at()).hasToString("2026-03-02T09:12:00Z");
        assertThat(read.only().moment().offset()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "99999999999", "1e9", "x"})
    void takesNoDateThatCannotBe(String seconds) {
        String plist = plist("<key>date-sent</key><real>" + seconds + "</real>");

        assertThat(read(file(MESSAGE.replaceAll("Date:.*\n", ""), plist)).codes())
                .containsExactly("DATE_MISSING");
    }

    @Test
    void missesNothingInAMessageWhoseAttachmentsWereLeftOnTheServer() {
        String message =
                MESSAGE.replace("Subject", "Content-Type: multipart/mixed; boundary=b\nSubject")
                        + "--b\nContent-Type: text/plain\n\nHello Ben\n"
                        + "--b\nContent-Type: image/png\nX-Apple-Content-Length: 90210\n\n";

        MailBench read = read("INBOX.mbox/Messages/7.partial.emlx", file(message, flags(1)));

        assertThat(read.only().content().excerpt()).isEqualTo("Hello Ben");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void survivesATruncatedFile() {
        String whole = file(MESSAGE, flags(1));

        MailBench read = read(whole.substring(0, whole.indexOf("Ben, it") + 3));

        assertThat(read.only().content().excerpt()).isEqualTo("Hello Ben");
        assertThat(read.codes()).containsExactly("TRUNCATED");
    }

    @Test
    void findsTheListBehindAMessageLargerThanIsKept() {
        EmlxSource small = new EmlxSource(Depth.TEXT, new MessageLimits(1000, 1_000_000));
        String large = MESSAGE + "and so on\n".repeat(1000);

        MailBench read = MailBench.read(small, InMemory.of("1.emlx", file(large, flags(65))));
        MailBench cut =
                MailBench.read(small, InMemory.of("1.emlx", file(large, "").substring(0, 5000)));
        MailBench wrong =
                MailBench.read(small, InMemory.of("1.emlx", "2000\n" + large + flags(65)));

        assertThat(read.only().content().marks()).containsExactly(Mark.DRAFT);
        assertThat(read.faults()).isEmpty();
        assertThat(cut.codes()).containsExactly("TRUNCATED");
        assertThat(cut.only().content().subject()).isEqualTo("Hello");
        assertThat(wrong.codes()).containsExactly("SYNTAX_BROKEN");
        assertThat(wrong.only().content().subject()).isEqualTo("Hello");
    }

    @Test
    void reportsAMessageLongerThanAnyShouldBe() {
        EmlxSource small = new EmlxSource(Depth.TEXT, new MessageLimits(1000, 5000));
        String large = MESSAGE + "and so on\n".repeat(1000);

        MailBench read = MailBench.read(small, InMemory.of("1.emlx", file(large, flags(1))));

        assertThat(read.codes()).containsExactly("TOO_LONG");
        assertThat(read.only().content().subject()).isEqualTo("Hello");
    }

    @Test
    void recognisesByNameOrCountAndHeader() throws IOException {
        String file = file(MESSAGE, flags(1));

        assertThat(source.recognise(InMemory.of("a/1.EMLX", file))).isEqualTo(Recognition.SURE);
        assertThat(source.recognise(InMemory.of("1.emlx", "oops\n" + MESSAGE)))
                .isEqualTo(Recognition.SURE);
        InMemory unnamed = InMemory.of("saved", file);
        assertThat(source.recognise(unnamed).certainty())
                .isGreaterThan(new EmlSource().recognise(unnamed).certainty())
                .isLessThan(Recognition.SURE.certainty());
    }

    @ParameterizedTest
    @CsvSource({
        "1.emlx, ''",
        "1.emlx, '12'",
        "1.emlx, '12\nhello there'",
        "1.emlx, '99999999999999999999'",
        "note.txt, '12\nbottles: on the wall\nof: beer'",
        "1.eml, 'From: a@example.org\nDate: x\n\n'"
    })
    void readsNothingFromAStrangersFile(String name, String content) throws IOException {
        assertThat(source.recognise(InMemory.of(name, content))).isEqualTo(Recognition.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12\n", "0\n", "5\n<plist"})
    void takesAFileWithoutAMessage(String content) {
        assertThat(read(content).interactions()).isEmpty();
        assertThat(read(content).codes()).contains("SYNTAX_BROKEN");
    }

    @Test
    void changesNothing() {
        byte[] content =
                file(MESSAGE, flags(1)).replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
        byte[] before = content.clone();

        MailBench.read(source, new InMemory("1.emlx", content));

        assertThat(content).isEqualTo(before);
    }

    @Test
    void isReportedByFolder() {
        assertThat(source.grouping()).isEqualTo(Source.Grouping.BY_MESSAGE);
    }
}
