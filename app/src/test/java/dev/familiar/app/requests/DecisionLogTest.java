package dev.familiar.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.export.Export;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log of decisions, however long it is.
class DecisionLogTest {

    private static final Instant BEGIN = Instant.parse("2024-01-31T23:30:00Z");
    private static final int PAGE = 50;

    @TempDir private Path folder;

    /// A home with so many requests of people called Asker 0, 1, …
    private List<String> imports(int requests) throws IOException {
        String rows =
                IntStream.range(0, requests)
                        .mapToObj(i ->
                                "Asker "
                                        + i
                                        + ",Pilot,https://www.linkedin.com/in/asker-"
                                        + i
                                        + "\n")
                        .collect(Collectors.joining("", "Name,Headline,Profile URL\n", ""));
        Path file = Files.writeString(folder.resolve("requests.csv"), rows);
        try (Familiar familiar = familiar()) {
            familiar.reading()
                    .importArchives(ImportRequest.of(List.of(file)), ImportProgress.none());
            return familiar.requests().ids(true);
        }
    }

    private Familiar familiar() {
        return Familiar.open(folder.resolve("home"), InstantSource.fixed(BEGIN));
    }

    /// Decisions by the owner, one an hour, written at one stroke: twelve thousand changes of their
    /// own would take minutes.
    private void decides(List<String> requests, int from, int to) throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("home/familiar.db");
        try (Connection connection = DriverManager.getConnection(file);
                PreparedStatement row =
                        connection.prepareStatement(
                                """
                                INSERT INTO decision (id, request, choice, note, at, verdict)
                                VALUES (?, ?, ?, '', ?, ?)\
                                """)) {
            connection.setAutoCommit(false);
            for (int i = from; i < to; i++) {
                row.setInt(1, i + 1);
                row.setString(2, requests.get(i % requests.size()));
                row.setString(3, i % 3 == 0 ? "ACCEPT" : "DECLINE");
                row.setLong(4, BEGIN.plus(Duration.ofHours(i)).toEpochMilli());
                row.setString(5, "{\"verdict\":\"LOOK_UP\",\"probability\":0.5}");
                row.addBatch();
            }
            var _ = row.executeBatch();
            connection.commit();
        }
    }

    /// The quickest of three times.
    private static Duration time(Familiar familiar) throws IOException {
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            assertThat(familiar.decisions().entries(0, PAGE)).hasSize(PAGE);
            assertThat(familiar.decisions().months(ZoneOffset.UTC)).isNotEmpty();
            var _ =
                    familiar.exporter()
                            .write(Export.DECISIONS, new PrintWriter(Writer.nullWriter()));
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        return best;
    }

    @Test
    void eightTimesAsManyTakeAboutEightTimesAsLong() throws Exception {
        List<String> requests = imports(300);
        decides(requests, 0, 1_500);
        Duration few;
        try (Familiar familiar = familiar()) {
            few = time(familiar);
        }
        decides(requests, 1_500, 12_000);
        try (Familiar familiar = familiar()) {
            assertThat(familiar.decisions().count()).isEqualTo(12_000);
            assertThat(time(familiar)).isLessThan(few.multipliedBy(24).plusSeconds(2));
        }
    }

    @Test
    void countsByTheMonthsOfTheOwnersCalendar() throws Exception {
        decides(imports(4), 0, 4);
        try (Familiar familiar = familiar()) {
            // The first at half past eleven in the evening of the last of January, in London.
            assertThat(familiar.decisions().months(ZoneOffset.UTC))
                    .containsExactly(
                            new DecisionMonth(YearMonth.of(2024, 1), 1, 1),
                            new DecisionMonth(YearMonth.of(2024, 2), 3, 1));
            assertThat(familiar.decisions().months(ZoneId.of("Asia/Kathmandu")))
                    .containsExactly(new DecisionMonth(YearMonth.of(2024, 2), 4, 2));
            var _ = familiar.undo();
            assertThat(familiar.decisions().months(ZoneOffset.UTC))
                    .containsExactly(
                            new DecisionMonth(YearMonth.of(2024, 1), 1, 1),
                            new DecisionMonth(YearMonth.of(2024, 2), 2, 0));
        }
    }

    @Test
    void namesWhoAskedAndNobodyForARequestThatIsGone() throws Exception {
        List<String> requests = imports(2);
        decides(requests, 0, 2);
        decides(List.of("r-gone"), 2, 3);
        try (Familiar familiar = familiar()) {
            assertThat(familiar.decisions().entries(0, 10))
                    .extracting(DecisionEntry::name)
                    .satisfiesExactly(
                            gone -> assertThat(gone).isEmpty(),
                            second -> assertThat(second).startsWith("Asker "),
                            first -> assertThat(first).startsWith("Asker "));
            assertThat(familiar.decisions().entries(3, 10)).isEmpty();
        }
    }
}
