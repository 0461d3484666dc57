package dev.familiar.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Fault;
import dev.familiar.sources.addressbook.AddressBookSource;
import dev.familiar.sources.calendar.CalendarSource;
import dev.familiar.sources.mail.EmlSource;
import dev.familiar.sources.mail.MboxSource;
import dev.familiar.sources.requests.RequestTable;
import dev.familiar.sources.vcard.VCardSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One thing repeated, half a megabyte of it, where a reader expects it once. Each of these takes a
/// fraction of a second if the cost grows with the length, and minutes if it grows with its square.
class RepetitionTest {

    private static final int BYTES = 500_000;

    private static final String HEADER =
            "From: Ada <ada@example.org>\nDate: Mon, 2 Mar 2026 09:12:00 +0000\n"
                    + "Message-ID: <a@example.org>\n";

    private static Arguments mail(String what, String before, String repeated, String after) {
        return Arguments.of(what, new EmlSource(), "a.eml", HEADER + before, repeated, after);
    }

    private static Arguments html(String what, String repeated) {
        String before = "Content-Type: text/html\n\n<p>Hello</p>";
        return mail(what, before, repeated, "\n");
    }

    private static Arguments event(String what, String before, String repeated, String after) {
        InstantSource now = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
        String start =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20140317T090000Z\nSUMMARY:Tea\n"
                        + "ATTENDEE:mailto:ada@example.org\n";
        return Arguments.of(
                what,
                new CalendarSource(now),
                "a.ics",
                start + before,
                repeated,
                after + "\nEND:VEVENT\nEND:VCALENDAR\n");
    }

    private static Arguments table(String what, String header, String before, String repeated) {
        Source source = header.contains("Sent At") ? new RequestTable() : new AddressBookSource();
        return Arguments.of(what, source, "a.csv", header + "\n" + before, repeated, "x\n");
    }

    static Stream<Arguments> repetitions() {
        String requests =
                "Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At";
        String outlook = "First Name,Last Name,E-mail Address,E-mail Display Name,Categories";
        String google = "First Name,Last Name,Labels,E-mail 1 - Value";
        return Stream.of(
                mail("commas", "To: ", "a, ", "\n\nHello\n"),
                mail("brackets", "To: ", "<a,", "\n\nHello\n"),
                mail("open comments", "To: ", "(", "\n\nHello\n"),
                mail("open quotes", "To: ", "\"\\", "\n\nHello\n"),
                mail("addresses", "To: ", "a@example.org, ", "\n\nHello\n"),
                mail("lost commas", "To: ", "a@example.org ", "\n\nHello\n"),
                mail("spelt out", "To: a at ", ".", " \n\nHello\n"),
                mail(
                        "quoted names",
                        "To: ",
                        "[",
                        "]".repeat(BYTES) + " <b@example.org>\n\nHello\n"),
                mail("encoded words", "Subject: ", "=?a?Q?b ", "\n\nHello\n"),
                mail("encoded words in names", "To: ", "=?a?Q?b ", " <b@example.org>\n\nHello\n"),
                mail("empty encoded words", "Subject: ", "=?a?Q??= ", "\n\nHello\n"),
                mail("pieces", "Content-Type: text/plain", "; charset*1=\"x", "\n\nHello\n"),
                mail("stars", "Content-Type: text/plain", ";charset*0*=%", "\n\nHello\n"),
                mail("references", "References: ", "<a@b> ", "\n\nHello\n"),
                mail("folds", "Subject: a", "\n x", "\n\nHello\n"),
                mail("fields", "", "To: a@example.org\n", "\nHello\n"),
                mail("dashes", "\n--forwarded by", "-", "\u2028x\nHello\n"),
                mail("introductions", "\n", "On a, b@example.org:\n", "Hello\n"),
                mail("boundaries", "Content-Type: multipart/mixed; boundary=b\n\n", "--b\n\n", "x"),
                mail("signature", "\nHello\n\n-- \n", "A, ", "\n"),
                mail("phones", "\nHello\n\n-- \nTel ", "1 ", "\n"),
                html("siblings", "<p>a</p>"),
                html("after Outlook's mark", "<div id=divRplyFwdMsg>a</div><p>b</p>"),
                html("quotations", "<blockquote>a</blockquote>"),
                html("depth", "<div>"),
                html("links", "<a href=x>"),
                html("tables", "<table><tr><td>"),
                html("entities", "&lt"),
                Arguments.of(
                        "mbox",
                        new MboxSource(),
                        "a.mbox",
                        "",
                        "From a Mon Jan  5 10:00:00 2015\n",
                        ""),
                event("quotation marks", "ATTENDEE;CN=\"", "'", "x\":mailto:b@example.org"),
                event("marks of a zone", "DTSTART;TZID=\"", "'", "x\":20140317T090000"),
                event("blank lines", "DESCRIPTION:", "\\n", "x"),
                event("exceptions", "EXDATE:20140317T090000Z", ",20140317T090000Z", ""),
                event("rules", "RRULE:FREQ=DAILY", ";BYDAY=MO", ""),
                event("attendees", "", "ATTENDEE:mailto:b@example.org\n", "X-A:b"),
                Arguments.of(
                        "cards",
                        new VCardSource(),
                        "a.vcf",
                        "",
                        "BEGIN:VCARD\nFN:Ada\nEND:VCARD\n",
                        ""),
                Arguments.of(
                        "soft breaks",
                        new VCardSource(),
                        "a.vcf",
                        "BEGIN:VCARD\nVERSION:2.1\nFN:Ada\nNOTE;ENCODING=QUOTED-PRINTABLE:",
                        "=\n",
                        "\nEND:VCARD\n"),
                table("marks in requests", requests, "X", "\""),
                table("marks in books", outlook, "X", "\""),
                table("times", requests, "Ada,,,,,,,,2026-01-01", "T"),
                table("blanks in names", outlook, "Ada,,a@example.org,x", " "),
                table("parentheses", outlook, "Ada,,a@example.org,x(", "@"),
                table("blanks in values", google, "Ada,,,x", " "),
                table("values", google, "Ada,,,x", " ::: b"),
                table("names in common", requests, "Ada,,,,2,", "b;"),
                table("labels", outlook, "Ada,,a@example.org,,", "b;"));
    }

    /// Each line that a card may have, and each that an event may have, over and over.
    static Stream<Arguments> lines() {
        Stream<Arguments> cards =
                Stream.of(
                                "FN:Ada",
                                "N:Example;Ada;;;",
                                "NICKNAME:Addie",
                                "TITLE:Engineer",
                                "ROLE:Engineer",
                                "ORG:Acme;Nets",
                                "EMAIL;TYPE=INTERNET:ada@example.org",
                                "TEL;TYPE=CELL:(202) 555-0191",
                                "ADR;TYPE=HOME:;;1 Main St;Bree;;;",
                                "URL:https://www.linkedin.com/in/ada-example",
                                "X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/ada",
                                "NOTE:met in Bree",
                                "CATEGORIES:nets,reeds",
                                "BDAY:1990-01-02",
                                "REV:2020-01-02T03:04:05Z",
                                "UID:a",
                                "KIND:individual",
                                "X-ABUID:a",
                                "X-ABSHOWAS:COMPANY",
                                "X-MAIDENNAME:Reed",
                                "item1.X-ABLabel:PROFILE",
                                "VERSION:3.0",
                                "no property")
                        .map(line ->
                                Arguments.of(
                                        line,
                                        new VCardSource(),
                                        "a.vcf",
                                        "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n",
                                        line + "\n",
                                        "END:VCARD\n"));
        Stream<Arguments> events =
                Stream.of(
                                "DTSTART:20140317T090000Z",
                                "DTEND:20140317T100000Z",
                                "RDATE:20140318T090000Z",
                                "EXDATE:20140318T090000Z",
                                "RRULE:FREQ=DAILY",
                                "RECURRENCE-ID:20140318T090000Z",
                                "SUMMARY:Tea",
                                "DESCRIPTION:Tea",
                                "LOCATION:Bree",
                                "STATUS:CONFIRMED",
                                "UID:a",
                                "ORGANIZER:mailto:b@example.org",
                                "ATTENDEE;CN=B:mailto:b@example.org",
                                "ATTENDEE;CN=Nobody:",
                                "X-WR-CALNAME:tea",
                                "BEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM",
                                "no property")
                        .map(line -> event(line, "", line + "\n", "X-A:b"));
        return Stream.concat(cards, events);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"repetitions", "lines"})
    @Timeout(10)
    void areReadInTimeThatGrowsWithTheirLengthOnly(
            String what, Source source, String name, String before, String repeated, String after)
            throws IOException {
        String text = before + repeated.repeat(BYTES / repeated.length()) + after;
        Entry entry = Entry.of(name, text.getBytes(UTF_8));

        assertThat(source.recognise(entry).certainty()).isBetween(0, 100);
        ReadBench read = ReadBench.of(source).read(entry);

        assertThat(read.records().size() + read.faults().size()).as(what).isPositive();
    }

    @Test
    @Timeout(60)
    void membersOfAZipWithoutDirectoryAreReadTwiceInTimeThatGrowsWithTheirNumberOnly(
            @TempDir Path folder) throws IOException {
        int members = 1_000;
        byte[] random = new byte[2_000];
        new Random(7).nextBytes(random);
        // Not so well packed that it would count as a bomb.
        byte[] content = Arrays.copyOf(random, 100_000);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(whole)) {
            for (int i = 0; i < members; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write(content);
                zip.closeEntry();
            }
        }
        // The end record, without which the directory is lost.
        byte[] cut = Arrays.copyOf(whole.toByteArray(), whole.size() - 22);
        Path file = Files.write(folder.resolve("a.zip"), cut);
        long[] bytes = {0};

        Archive.at(file)
                .forEach(
                        new EntryVisitor() {
                            @Override
                            public void entry(Container container, Entry entry) throws IOException {
                                for (int time = 0; time < 2; time++) {
                                    try (InputStream in = entry.open(0)) {
                                        bytes[0] += in.transferTo(OutputStream.nullOutputStream());
                                    }
                                }
                            }

                            @Override
                            public void fault(Container container, Fault fault) {}
                        });

        assertThat(bytes[0]).isEqualTo(2L * members * 100_000);
    }
}
