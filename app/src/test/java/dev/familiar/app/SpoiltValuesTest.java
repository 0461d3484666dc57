package dev.familiar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.familiar.app.export.Export;
import dev.familiar.app.json.PersonJson;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.search.SearchRequest;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever another program wrote to the store, doctor says so, or the commands answer.
class SpoiltValuesTest {

    private static final InstantSource NOW =
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    @TempDir Path folder;

    private Path home;

    @BeforeEach
    void aHomeWithMailAndRequests() throws IOException {
        home = folder.resolve("home");
        Path mail =
                Files.writeString(
                        folder.resolve("mail.mbox"),
                        """
                        From ada@example.com Mon Feb  2 10:00:00 2026
                        From: Ada Oberlander <ada@example.com>
                        To: Otto Owner <otto@example.org>
                        Date: Mon, 02 Feb 2026 10:00:00 +0100
                        Message-ID: <1@example.com>
                        Subject: nets

                        Nets.

                        """);
        Path requests =
                Files.writeString(
                        folder.resolve("requests.csv"),
                        """
                        Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                        Ada Oberlander,Engineer,,,7,,,https://www.linkedin.com/in/ada-o,2026-02-20T09:00:00Z
                        """);
        try (Familiar familiar = Familiar.open(home, NOW)) {
            var _ =
                    familiar.reading()
                            .importArchives(
                                    new ImportRequest(
                                            List.of(mail, requests),
                                            "",
                                            "",
                                            List.of(new EmailAddress("otto@example.org")),
                                            false),
                                    ImportProgress.none());
        }
    }

    private void spoil(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + home.resolve("familiar.db"));
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static void askEverything(Familiar familiar) {
        familiar.requests().triage(true).forEach(TriageJson::line);
        familiar.people().closest(0, 100).forEach(PersonJson::line);
        familiar.people().person("ada@example.com").forEach(PersonJson::line);
        assertThat(familiar.decisions().entries(0, 9)).isNotNull();
        assertThat(familiar.decisions().months(ZoneOffset.UTC)).isNotNull();
        assertThat(familiar.stats().view()).isNotNull();
        assertThat(familiar.following().all()).isNotNull();
        assertThat(familiar.search().search(new SearchRequest("nets", 9, true))).isNotNull();
        for (Export what : Export.values()) {
            assertThatCode(() -> familiar.exporter().write(what, new StringWriter()))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE interaction SET at = -9000000000000000000",
                "UPDATE interaction SET at = 9000000000000",
                "UPDATE interaction SET offset = 70000",
                "UPDATE interaction SET channel = 77",
                "UPDATE interaction_text SET participants = x'7f0101'",
                "UPDATE archive SET as_of = 9000000000000000000",
                "UPDATE request_sighting SET payload = '{\"sentAt\":\"yesterday\"}'",
                "UPDATE request_sighting SET payload ="
                        + " '{\"sentAt\":\"-999999999-01-01T00:00:00Z\"}'",
                "UPDATE person_member SET payload = '{}'",
                "UPDATE tie SET last_at = 9000000000000000000",
                "UPDATE coverage_counted SET payload = '[{\"from\":\"yesterday\"}]'",
                "DELETE FROM epochs",
            })
    void doctorNamesWhatStopsACommandAndGoesOn(String fault) throws SQLException {
        spoil(fault);

        try (Familiar familiar = Familiar.openReading(home, NOW)) {
            assertThat(familiar.doctor(false).healthy()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE interaction SET at = unixepoch('1601-01-01')",
                "UPDATE interaction SET at = unixepoch('9999-12-30')",
                "UPDATE interaction SET at = unixepoch('0001-01-01'), offset = -64800",
                "UPDATE interaction SET marks = 2147483647",
                "UPDATE archive SET as_of = -62135596800000, bytes = 9223372036854775807",
                "UPDATE tie SET payload = '[{\"channels\":7}]', strength = -1e15",
                "UPDATE tie SET last_at = -62135596800, exchanges = 2147483647",
                "UPDATE part SET roles = 65535",
                "DELETE FROM name",
                "DELETE FROM archive",
                "UPDATE learned SET weights = 'nonsense'",
                "INSERT INTO decision (request, choice, note, at, verdict)"
                        + " VALUES ('r-1', 'ACCEPT', '', 1, '[[]]')",
                "INSERT INTO follow (key, name, since) VALUES ('k', '', -2208988800000)",
            })
    void commandsAnswerWhatIsOnlyOdd(String fault) throws SQLException {
        spoil(fault);

        try (Familiar familiar = Familiar.openReading(home, NOW)) {
            assertThatCode(() -> askEverything(familiar)).doesNotThrowAnyException();
            assertThat(familiar.doctor(false).findings()).isNotEmpty();
        }
    }
}
