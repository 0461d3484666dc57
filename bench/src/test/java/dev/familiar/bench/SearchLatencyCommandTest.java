package dev.familiar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.bench.HotQueries.HotQuery;
import dev.familiar.bench.mail.MailWorld;
import dev.familiar.bench.mail.Press;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SearchLatencyCommandTest {
    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = BenchCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private Path home() throws IOException {
        Press.print(MailWorld.of(80, 7), folder.resolve("world"), false);
        Path home = folder.resolve("home");
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
        try (Familiar familiar = Familiar.open(home, clock)) {
            EmailAddress owner = EmailAddress.parse("alex.rivers@mail.example.com").orElseThrow();
            familiar.reading()
                    .importArchives(
                            new ImportRequest(
                                    List.of(folder.resolve("world/mail.mbox")),
                                    "",
                                    "",
                                    List.of(owner),
                                    false),
                            ImportProgress.none());
        }
        return home;
    }

    @Test
    void measuresEveryKindOfQuestion() throws IOException {
        int status = run("search-latency", "--home", home().toString(), "--queries", "3");

        assertThat(status).isZero();
        assertThat(out.toString().lines().skip(2))
                .hasSize(5)
                .allMatch(row -> row.matches("\\| [^|]+ \\| 3( \\| [\\d.]+){5} \\|"))
                .anyMatch(row -> row.startsWith("| list of people | 3 | "))
                .noneMatch(row -> row.contains("| 3 | 0.0 | "));
    }

    @Test
    void asksWhatItIsTold() throws IOException {
        Path home = home();
        Path file = Files.writeString(folder.resolve("asked"), "name\tNobody Known\n");

        run("search-latency", "--home", home.toString(), "--questions", file.toString());

        assertThat(out.toString().lines().skip(3))
                .singleElement()
                .asString()
                .startsWith("| people by name | 200 | 0.0 | ");
    }

    @Test
    void makesNoHomeWhereThereIsNone() {
        Path none = folder.resolve("none");

        assertThat(run("search-latency", "--home", none.toString())).isEqualTo(3);

        assertThat(none).doesNotExist();
        assertThat(err.toString()).contains("is no folder");
    }

    @Test
    void refusesToAskNothing() {
        assertThat(run("search-latency", "--home", ".", "--queries", "0")).isEqualTo(2);
    }

    @Test
    void asksEverythingOnceBeforeItMeasures() {
        List<String> asked = new ArrayList<>();
        HotQuery query =
                new HotQuery(
                        "words",
                        List.of("a", "b"),
                        words -> {
                            asked.add(words);
                            return 3;
                        });

        assertThat(SearchLatencyCommand.row(query)).startsWith("| words | 2 | 3.0 | ");
        assertThat(asked).containsExactly("a", "b", "a", "b");
    }

    @Test
    void drawsItsWordsFromAllOverTheList() {
        List<String> words = List.of("a", "b", "c", "d", "e", "f");

        assertThat(HotQueries.repeated(words, 3)).containsExactly("a", "c", "e");
        assertThat(HotQueries.repeated(words, 8))
                .containsExactly("a", "b", "c", "d", "e", "f", "a", "b");
        assertThat(HotQueries.repeated(List.of(), 8)).isEmpty();
    }
}
