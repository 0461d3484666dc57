package dev.familiar.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An archive is read whole, or the import says what was not read.
class NothingInSilenceTest {

    /// A page on which nobody asks.
    private static final String DIARY =
            """
            Dear diary,
            nobody asked today.
            The pier was quiet.
            """;

    private static final String GERMAN_PAGE =
            """
            Einladungen verwalten
            Ilka Brandt
            Ilka Brandt lädt Sie ein, sich zu vernetzen
            vor 3 Wochen
            Ignorieren
            Annehmen
            """;

    @TempDir Path folder;

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, content);
    }

    private ImportReport read(String as, String pasted, Path... paths) {
        try (Familiar familiar =
                Familiar.open(
                        folder.resolve("home"),
                        Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC))) {
            return familiar.reading()
                    .importArchives(
                            new ImportRequest(
                                    List.of(paths),
                                    pasted,
                                    as,
                                    List.of(new EmailAddress("me@example.com")),
                                    false),
                            ImportProgress.none());
        }
    }

    private static List<String> codes(ImportReport report) {
        return report.archives().stream()
                .flatMap(archive -> archive.faults().stream())
                .map(ImportReport.FaultCount::code)
                .toList();
    }

    private static List<String> sources(ImportReport report) {
        return report.archives().stream().map(ImportReport.Archive::source).toList();
    }

    private static long total(ImportReport report, ToLongFunction<ImportReport.Counts> number) {
        return report.archives().stream().map(ImportReport.Archive::counts).mapToLong(number).sum();
    }

    private static String mail(int number) {
        return """
        X-Mozilla-Status: 0001
        X-Mozilla-Status2: 00000000
        From: Alba Quillon <alba@example.org>
        To: me@example.com
        Subject: msg%d
        Date: Tue, 3 Mar 2020 10:00:00 +0100
        Message-ID: <m%d@example.org>

        hello %d

        """
                .formatted(number, number, number);
    }

    @Test
    void readsOnWhereAFolderOfTodaysThunderbirdHasGrown() throws IOException {
        Path inbox = folder.resolve("p.default/Mail/Local Folders/Inbox");
        String old = "From - Tue Mar 03 10:00:00 2020\n" + mail(0);
        String then = (old + "From \n" + mail(1) + "From \n" + mail(2)).replace("\n", "\r\n");
        write("p.default/Mail/Local Folders/Inbox", then);

        ImportReport first = read("", "", folder.resolve("p.default"));
        ImportReport again = read("", "", folder.resolve("p.default"));
        Files.writeString(inbox, then + ("From \n" + mail(3)).replace("\n", "\r\n"));
        ImportReport grown = read("", "", folder.resolve("p.default"));
        ImportReport last = read("", "", folder.resolve("p.default"));

        assertThat(sources(first)).containsExactly("mbox");
        assertThat(total(first, ImportReport.Counts::added)).isEqualTo(3);
        assertThat(total(again, ImportReport.Counts::added)).isZero();
        assertThat(total(again, ImportReport.Counts::read)).isEqualTo(3);
        // Of an archive that has grown all is counted: four came in, each once. It was read on from
        // its last message, which is looked at again.
        assertThat(total(grown, ImportReport.Counts::added)).isEqualTo(4);
        assertThat(total(grown, ImportReport.Counts::unchanged)).isEqualTo(1);
        assertThat(total(grown, ImportReport.Counts::bytes)).isLessThan(then.length());
        assertThat(total(last, ImportReport.Counts::added)).isZero();
        assertThat(List.of(first, again, grown, last))
                .allSatisfy(report -> assertThat(report.needsALook()).isFalse());
    }

    @Test
    void saysAtEachImportThatAPageHoldsNoCard() throws IOException {
        Path page = write("page.txt", DIARY);

        for (ImportReport report :
                List.of(
                        read("pasted-requests", "", page),
                        read("pasted-requests", "", page),
                        read("pasted-requests", DIARY))) {
            assertThat(codes(report)).containsExactly("NOTHING_FOUND");
            assertThat(report.needsALook()).isTrue();
        }
        assertThat(codes(read("", DIARY))).containsExactly("NOT_RECOGNISED");
    }

    @Test
    void readsAPageInAnotherLanguage() throws IOException {
        ImportReport report = read("pasted-requests", "", write("page.txt", GERMAN_PAGE));

        assertThat(report.archives().getFirst().counts().read()).isEqualTo(1);
        assertThat(codes(report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vcard, requests.csv, 'Name,Headline\nAda Example,Engineer\n'",
        "icalendar, a.vcf, 'BEGIN:VCARD\nVERSION:3.0\nFN:Ada Example\nEND:VCARD\n'",
        "mbox, notes.txt, 'Dear diary\n'",
        "eml, notes.txt, 'Dear diary\n'",
        "maildir, notes.txt, 'Dear diary\n'",
        "emlx, notes.txt, 'Dear diary\n'",
        "facebook, notes.txt, 'Dear diary\n'",
        "linkedin, notes.txt, 'Dear diary\n'",
        "address-book-csv, notes.txt, 'Dear diary\n'",
        "requests-csv, notes.txt, 'Dear diary\n'",
        "pst, notes.txt, 'Dear diary\n'",
    })
    void saysAtEachImportThatAFileIsNotWhatItWasSaidToBe(String as, String name, String content)
            throws IOException {
        Path file = write(name, content);

        for (ImportReport report : List.of(read(as, "", file), read(as, "", file))) {
            assertThat(codes(report)).contains("NOTHING_FOUND");
            assertThat(report.needsALook()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.ics, 'BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n'",
        "requests.csv, 'Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile"
                + " URL,Sent At\n'",
        "Connections.csv, 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n'",
    })
    void takesAnEmptyArchiveForWhatItIs(String name, String content) throws IOException {
        ImportReport report = read("", "", write(name, content));

        assertThat(codes(report)).isEmpty();
        assertThat(report.needsALook()).isFalse();
    }

    @Test
    void asksForALookWhereNothingOfAnArchiveCouldBeRead() throws IOException {
        ImportReport report = read("", "", write("a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n"));

        assertThat(codes(report)).isNotEmpty();
        assertThat(report.needsALook()).isTrue();
    }

    @Test
    void saysWhatLeadsOutOfAFolder() throws IOException {
        write("elsewhere/a.eml", mail(1));
        write("named/b.eml", mail(2));
        Files.createSymbolicLink(folder.resolve("named/x"), folder.resolve("elsewhere"));

        ImportReport report = read("", "", folder.resolve("named"));

        assertThat(total(report, ImportReport.Counts::added)).isEqualTo(1);
        assertThat(codes(report)).containsExactly("LINK_OUTSIDE");
        assertThat(report.needsALook()).isTrue();
        assertThat(total(read("", "", folder.resolve("named/x")), ImportReport.Counts::added))
                .isEqualTo(1);
    }
}
