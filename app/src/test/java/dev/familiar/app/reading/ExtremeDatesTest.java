package dev.familiar.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.export.Export;
import dev.familiar.app.json.PersonJson;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.requests.RequestView;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Anybody can send the owner a letter or an invitation dated at the end of time.
class ExtremeDatesTest {

    private static final Clock NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve("archives").resolve(name), content);
    }

    private void writeArchives(String year) throws IOException {
        Files.createDirectories(folder.resolve("archives/messages/inbox/ada_1"));
        write(
                "mail.mbox",
                """
                From ada@example.com Mon Feb  2 10:00:00 2026
                From: Ada Oberlander <ada@example.com>
                To: Otto Owner <otto@example.org>
                Date: Fri, 31 Dec YEAR 23:59:59 -1200
                Message-ID: <1@example.com>
                Subject: nets

                Nets.

                From ada@example.com Mon Feb  2 10:00:00 2026
                From: Ada Oberlander <ada@example.com>
                To: Otto Owner <otto@example.org>
                Date: Sat, 01 Jan YEAR 00:00:00 +1400
                Message-ID: <2@example.com>
                Subject: reeds

                Reeds.

                """
                        .replace("YEAR", year));
        String event =
                """
                BEGIN:VEVENT
                UID:%s@example.com
                DTSTART%s
                RDATE;TZID=Pacific/Kiritimati:YEAR0101T000000
                RRULE:FREQ=YEARLY;UNTIL=YEAR1231T235959Z
                ORGANIZER;CN=Otto:mailto:otto@example.org
                ATTENDEE;CN=Ada Oberlander:mailto:ada@example.com
                SUMMARY:nets
                END:VEVENT
                """;
        write(
                "calendar.ics",
                ("BEGIN:VCALENDAR\nVERSION:2.0\n"
                                + event.formatted("a", ";TZID=America/Los_Angeles:YEAR1231T235900")
                                + event.formatted("b", ";VALUE=DATE:YEAR0101")
                                + event.formatted("c", ":20260101T100000Z")
                                + "END:VCALENDAR\n")
                        .replace("YEAR", year));
        write(
                "requests.csv",
                """
                Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                Ada Oberlander,Engineer,,,7,,,https://www.linkedin.com/in/ada-o,YEAR-12-31T23:59:59-12:00
                Ben Stone,Engineer,,,7,,,https://www.linkedin.com/in/ben-s,YEAR-01-01T00:00:00+14:00
                Cy Reed,Engineer,,,7,,,https://www.linkedin.com/in/cy-r,2026-02-20T09:00:00Z
                """
                        .replace("YEAR", year));
        write(
                "messages/inbox/ada_1/message_1.json",
                """
                {"participants":[{"name":"Ada Oberlander"},{"name":"Otto Owner"}],
                 "messages":[{"sender_name":"Ada Oberlander","timestamp_ms":%d,"content":"nets"},
                  {"sender_name":"Ada Oberlander","timestamp_ms":9223372036854775807,"content":"n"}],
                 "title":"Ada Oberlander","thread_path":"inbox/ada_1"}
                """
                        .formatted(Instant.parse(year + "-12-31T23:59:59Z").toEpochMilli()));
        write(
                "cards.vcf",
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:ada
                FN:Ada Oberlander
                BDAY:YEAR-12-31
                REV:YEAR-12-31T23:59:59Z
                EMAIL:ada@example.com
                END:VCARD
                """
                        .replace("YEAR", year));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000", "0001", "0999", "1582", "1899", "1900", "1969", "2199", "2200", "9999"
            })
    void stopNothingAndAreNoTraces(String year) throws IOException {
        writeArchives(year);
        try (Familiar familiar = Familiar.open(folder.resolve("home"), NOW)) {
            ImportReport report =
                    familiar.reading()
                            .importArchives(
                                    new ImportRequest(
                                            List.of(folder.resolve("archives")),
                                            "",
                                            "",
                                            List.of(new EmailAddress("otto@example.org")),
                                            false),
                                    ImportProgress.none());
            assertThat(report).isNotNull();

            assertThat(familiar.requests().triage(true)).hasSize(3);
            familiar.requests().triage(true).forEach((RequestView view) -> TriageJson.line(view));
            List<PersonView> people = familiar.people().closest(0, 100);
            people.forEach(PersonJson::line);
            assertThat(familiar.people().person("ada@example.com")).hasSize(1);
            for (Export what : Export.values()) {
                var _ = familiar.exporter().write(what, new StringWriter());
            }
            assertThat(familiar.stats().view()).isNotNull();
            assertThat(familiar.doctor(true).findings()).allMatch(finding -> finding.healthy());
        }
    }
}
