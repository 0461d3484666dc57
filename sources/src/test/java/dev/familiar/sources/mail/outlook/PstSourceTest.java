package dev.familiar.sources.mail.outlook;

import static dev.familiar.sources.mail.outlook.MadeUpOutlook.DELETED;
import static dev.familiar.sources.mail.outlook.MadeUpOutlook.DRAFTS;
import static dev.familiar.sources.mail.outlook.MadeUpOutlook.INBOX;
import static dev.familiar.sources.mail.outlook.MadeUpOutlook.OWNERS;
import static dev.familiar.sources.mail.outlook.MadeUpOutlook.SENT;
import static dev.familiar.sources.mail.outlook.MadeUpOutlook.WHEN;
import static dev.familiar.sources.mail.outlook.MadeUpOutlook.recipient;
import static dev.familiar.sources.mail.outlook.MadeUpOutlook.to;
import static dev.familiar.testkit.outlook.PstProperty.binary;
import static dev.familiar.testkit.outlook.PstProperty.bytesOfText;
import static dev.familiar.testkit.outlook.PstProperty.number;
import static dev.familiar.testkit.outlook.PstProperty.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.mail.outlook.MadeUpOutlook.Result;
import dev.familiar.testkit.outlook.PstProperty;
import dev.familiar.testkit.outlook.PstWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PstSourceTest {

    @TempDir Path folder;

    private final MadeUpOutlook outlook = new MadeUpOutlook();

    @Test
    void readsAMessageThatNeverWentOverTheInternet() throws IOException {
        outlook.message(
                INBOX,
                List.of(
                        to("Ben Example", "ben@example.com"),
                        recipient(2, "Zoë Exämple", "SMTP", "zoe@example.net", "")),
                text(0x1042, "<before@example.com>"));

        Result read = outlook.read(folder);

        assertThat(read.only().key()).isEqualTo("mail:1@example.org");
        assertThat(read.only().channel()).isEqualTo(Channel.MAIL);
        assertThat(read.only().moment().at()).isEqualTo(WHEN.plusSeconds(1));
        assertThat(read.only().moment().offset()).isNull();
        assertThat(read.only().content().subject()).isEqualTo("Hello 1");
        assertThat(read.only().content().excerpt()).isEqualTo("Hello Ben");
        assertThat(read.only().content().references()).containsExactly("mail:before@example.com");
        assertThat(read.from().name().text()).isEqualTo("Ada Example");
        assertThat(read.from().handle().key()).isEqualTo("mailto:ada@example.org");
        assertThat(read.from().self()).isFalse();
        assertThat(read.with(Role.TO))
                .extracting(p -> p.handle().key())
                .containsExactly("mailto:ben@example.com");
        assertThat(read.with(Role.CC))
                .extracting(p -> p.name().text())
                .containsExactly("Zoë Exämple");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void takesTheHeaderAMessageCameWithAndOutlooksText() throws IOException {
        outlook.message(
                INBOX,
                text(
                        0x007d,
                        "Microsoft Mail Internet Headers Version 2.0\r\n"
                                + "From: Ada Lovelace <ada@example.net>\r\n"
                                + "Date: Mon, 2 Mar 2026 09:12:00 -0500\r\n"
                                + "Message-ID: <other@example.net>\r\n"
                                + "List-Id: <chess.example.com>\r\n"
                                + "Content-Type: multipart/mixed;\r\n\tboundary=lost\r\n"
                                + "Content-Transfer-Encoding: base64\r\n"
                                + "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n\r\n"
                                + "--lost\r\nSubject: of an inner part\r\n"));

        Result read = outlook.read(folder);

        assertThat(read.only().key()).isEqualTo("mail:other@example.net");
        assertThat(read.from().handle().key()).isEqualTo("mailto:ada@example.net");
        assertThat(read.only().moment().offset()).hasToString("-05:00");
        assertThat(read.only().content().subject()).isEqualTo("Grüße");
        assertThat(read.only().content().excerpt()).isEqualTo("Hello Ben");
        assertThat(read.only().content().marks()).containsExactly(Mark.LIST);
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void knowsWhatFoldersAreForInAnyLanguage() throws IOException {
        outlook.folder(0x9002, DELETED, "Projekte");
        outlook.message(SENT);
        outlook.message(DELETED);
        outlook.message(0x9002);
        outlook.message(DRAFTS);
        outlook.message(INBOX);

        Result read = outlook.read(folder);

        assertThat(read.interactions())
                .extracting(i -> i.content().marks())
                .containsExactly(
                        Set.of(),
                        Set.of(Mark.SPAM),
                        Set.of(Mark.SPAM),
                        Set.of(Mark.DRAFT),
                        Set.of());
        assertThat(read.interactions())
                .extracting(i -> i.participants().getFirst().self())
                .containsExactly(true, false, false, false, false);
    }

    @Test
    void knowsFoldersByNameWhereOutlookNotesNoNumber() throws IOException {
        outlook.folder(0x9002, OWNERS, "Gesendete Elemente");
        outlook.message(0x9002);

        assertThat(outlook.read(folder).from().self()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"8, DRAFT, false", "32, , true"})
    void takesWhatIsNotedAtTheMessage(int flags, Mark mark, boolean self) throws IOException {
        outlook.message(INBOX, number(0x0e07, flags));

        Result read = outlook.read(folder);

        assertThat(read.only().content().marks()).isEqualTo(mark == null ? Set.of() : Set.of(mark));
        assertThat(read.from().self()).isEqualTo(self);
    }

    @Test
    void leavesOutWhatIsNoneOfTheOwnersMail() throws IOException {
        outlook.message(MadeUpOutlook.BESIDE);
        outlook.message(INBOX, text(0x001a, "IPM.Task"));
        outlook.message(INBOX, text(0x001a, "IPM.DistList"));
        outlook.message(0xa002);

        Result read = outlook.read(folder);

        assertThat(read.subjects())
                .as("a message in a folder that is lost")
                .containsExactly("Hello 4");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void learnsInternetAddressesOfColleaguesFromTheRestOfTheFile() throws IOException {
        String name = "/o=Example/ou=Paris/cn=Recipients/cn=ada";
        outlook.message(INBOX, text(0x0064, "EX"), text(0x0065, name));
        outlook.message(
                SENT,
                List.of(
                        recipient(
                                1, "Ada", "EX", name.toUpperCase(Locale.ROOT), "ada@example.org")));

        Result read = outlook.read(folder);

        assertThat(read.subjects()).containsExactly("Hello 2", "Hello 1");
        assertThat(read.interactions().getLast().participants().getFirst().handle().key())
                .isEqualTo("mailto:ada@example.org");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void saysWhomItCannotName() throws IOException {
        outlook.message(INBOX, text(0x0064, "EX"), text(0x0065, "/o=Example/cn=nobody"));
        outlook.message(INBOX, List.of(recipient(1, "Ada", "EX", "/o=Example/cn=ada", "")));

        Result read = outlook.read(folder);

        assertThat(read.subjects()).containsExactly("Hello 2");
        assertThat(read.codes()).containsExactly("VALUE_UNREADABLE", "SENDER_MISSING");
    }

    @Test
    void readsHtmlInItsCharset() throws IOException {
        byte[] html = "<p>Привет <b>Ben</b></p>".getBytes(Charset.forName("windows-1251"));
        outlook.message(INBOX, text(0x1000, ""), binary(0x1013, html), number(0x3fde, 1251));

        assertThat(outlook.read(folder).only().content().excerpt()).isEqualTo("Привет Ben");
    }

    @Test
    void readsLettersOfOldWindows() throws IOException {
        byte[] subject = "日本語".getBytes(Charset.forName("windows-31j"));
        outlook.message(INBOX, bytesOfText(0x0037, subject), number(0x3ff1, 1041));

        assertThat(outlook.read(folder).only().content().subject()).isEqualTo("日本語");
    }

    @Test
    void readsLongTextsFromManyBlocks() throws IOException {
        outlook.message(INBOX, text(0x1000, "word ".repeat(20_000)));

        SourceRecord record = outlook.read(folder).records().getFirst();

        assertThat(((SourceRecord.Happened) record).text()).hasSizeGreaterThan(30_000);
    }

    @Test
    void dropsTheSubjectsHiddenPrefix() throws IOException {
        outlook.message(INBOX, text(0x0037, "\u0001\u0005Re: Hello"));

        assertThat(outlook.read(folder).only().content().subject()).isEqualTo("Re: Hello");
    }

    @ParameterizedTest
    @CsvSource({"Resp.Pos, CALENDAR_REPLY", "Resp.Neg, CALENDAR_REPLY", "Request, CALENDAR_NOTICE"})
    void marksInvitationsAndTheirAnswers(String kind, Mark mark) throws IOException {
        outlook.message(INBOX, text(0x001a, "IPM.Schedule.Meeting." + kind));

        Result read = outlook.read(folder);

        assertThat(read.only().content().marks()).containsExactly(mark);
        assertThat(read.only().content().excerpt()).isEqualTo("Hello Ben");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void marksReportsOfServers() throws IOException {
        outlook.message(INBOX, text(0x001a, "REPORT.IPM.Note.NDR"));

        assertThat(outlook.read(folder).only().content().marks()).containsExactly(Mark.AUTOMATIC);
    }

    @Test
    void keepsNamesFromBreakingTheHeader() throws IOException {
        outlook.message(INBOX, text(0x0042, "Ada\r\nBcc: eve@example.org\r\n\r\n\" <x@y>"));

        Result read = outlook.read(folder);

        assertThat(read.from().handle().key()).isEqualTo("mailto:ada@example.org");
        assertThat(read.only().participants())
                .extracting(Participant::role)
                .containsExactly(Role.FROM, Role.TO);
        assertThat(read.only().content().excerpt()).isEqualTo("Hello Ben");
    }

    @Test
    void readsHeadersAloneIfAsked() throws IOException {
        outlook.message(INBOX);
        Path file = outlook.writer.write(folder.resolve("a.pst"));

        Result read = MadeUpOutlook.read(file, Depth.HEADERS, 0);

        assertThat(read.only().content().subject()).isEqualTo("Hello 1");
        assertThat(read.only().content().excerpt()).isEmpty();
    }

    @Test
    void startsFromThePlaceOfAMessage() throws IOException {
        for (int i = 0; i < 40; i++) {
            outlook.message(INBOX);
        }
        Path file = outlook.writer.write(folder.resolve("a.pst"));
        List<Reading> all = MadeUpOutlook.read(file, Depth.TEXT, 0).readings();
        String place = ((Reading.Read) all.get(29)).position().locator();

        Result read = MadeUpOutlook.read(file, Depth.TEXT, Long.parseLong(place.substring(5)));

        assertThat(read.subjects()).hasSize(11).startsWith("Hello 30");
    }

    @Test
    void tellsHowFarItIsAndReadsAllAnewAfterABreak() throws IOException {
        for (int i = 0; i < 2500; i++) {
            outlook.message(INBOX);
        }
        Path file = outlook.writer.write(folder.resolve("a.pst"));

        Result read = MadeUpOutlook.read(file, Depth.TEXT, 0);

        assertThat(read.interactions()).hasSize(2500);
        assertThat(read.marks()).hasSize(3).isSorted();
        assertThat(read.marks().getLast()).isBetween(Files.size(file) - 2, Files.size(file));
        assertThat(MadeUpOutlook.read(file, Depth.TEXT, read.marks().get(1)).interactions())
                .hasSize(2500);
    }

    @Test
    void readsAFileWhoseDataIsScrambled() throws IOException {
        MadeUpOutlook scrambled =
                new MadeUpOutlook(
                        new PstWriter(PstWriter.Coding.PERMUTE, ScrambleTest.substitutes()));
        scrambled.message(INBOX, text(0x1000, "word ".repeat(20_000)));

        Result read = scrambled.read(folder);

        assertThat(read.from().name().text()).isEqualTo("Ada Example");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void readsOnPastADamagedMessage() throws IOException {
        outlook.message(INBOX);
        outlook.writer.node(0x300004, INBOX, outlook.writer.data(new byte[] {1, 2, 3}), 0);
        outlook.writer.node(0x300024, INBOX, 0x7ffffff0L, 0);
        outlook.message(INBOX, new PstProperty[0]);

        Result read = outlook.read(folder);

        assertThat(read.subjects()).containsExactly("Hello 1", "Hello 2");
        assertThat(read.codes()).containsExactly("SYNTAX_BROKEN", "SYNTAX_BROKEN");
    }

    @Test
    void asksToUnpackAFileInsideAZip() throws IOException {
        outlook.message(INBOX);
        Path file = outlook.writer.write(folder.resolve("a.pst"));
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("Mail/a.pst"));
            out.write(Files.readAllBytes(file));
        }

        Result read = MadeUpOutlook.read(zip, Depth.TEXT, 0);

        assertThat(read.codes()).containsExactly("NOT_READABLE");
        assertThat(((Reading.Skipped) read.readings().getFirst()).fault().message())
                .contains("unpack this file first");
    }

    @Test
    void changesNothing() throws IOException {
        outlook.message(INBOX);
        Path file = outlook.writer.write(folder.resolve("a.pst"));
        byte[] before = Files.readAllBytes(file);

        MadeUpOutlook.read(file, Depth.TEXT, 0);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void recognisesItsFilesWhateverTheirName() throws IOException {
        byte[] file = Files.readAllBytes(outlook.writer.write(folder.resolve("a.pst")));

        assertThat(new PstSource().recognise(Entry.of("backup", file)).certainty()).isEqualTo(100);
        assertThat(new PstSource().grouping()).isEqualTo(Source.Grouping.BY_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!BDN", "!BDN is how it starts", "From: ada@example.org\n\n"})
    void readsNothingFromAStrangersFile(String content) throws IOException {
        Entry entry = Entry.of("a.pst", content.getBytes(StandardCharsets.UTF_8));

        assertThat(new PstSource().recognise(entry)).isEqualTo(Recognition.NO);
    }
}
