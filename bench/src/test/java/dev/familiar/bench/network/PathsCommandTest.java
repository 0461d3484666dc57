package dev.familiar.bench.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PathsCommandTest {
    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object command, String... arguments) {
        CommandLine line = new CommandLine(command);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void asksAMadeUpOwnerWhoStandsCloser() throws Exception {
        Path log = folder.resolve("log");
        int status =
                run(
                        new PathsCommand(),
                        "--owners",
                        "1",
                        "--people",
                        "100",
                        "--messages",
                        "300",
                        "--targets",
                        "12",
                        "--keep",
                        folder.toString(),
                        "--log",
                        log.toString());

        assertThat(status).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("### Whom to ask", "| **either** |", "| ordinary-6001 |")
                .contains("### Nobody to ask", "| nobody knows them |")
                .contains("### How sure", "| **all edges** |", "### By chance");
        assertThat(err.toString()).contains("ordinary-6001: 12 asked about");
        assertThat(folder.resolve("ordinary-6001/archives/acquaintances.csv")).exists();
        assertThat(Files.readString(log)).doesNotContain("@");
    }

    @Test
    void timesQuestionsToPeopleMadeReady() {
        assertThat(run(new RosterCommand(), "--people", "60", "--questions", "2")).isZero();

        assertThat(out.toString())
                .startsWith("| asked of 60 people | CPU p50 ms |")
                .contains("| everybody |");
    }

    @Test
    void wantsHomeAndTruthOfRealMail() {
        assertThat(run(new DomainsCommand(), "--home", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--truth");
    }

    @Test
    void findsARightAnswerAmongTheFirst() {
        List<Boolean> answers = List.of(false, false, true);

        assertThat(PathCase.hit(answers, 1)).isFalse();
        assertThat(PathCase.hit(answers, 3)).isTrue();
        assertThat(PathCase.hit(List.of(), 3)).isFalse();
        assertThat(PathCase.Shown.BESIDE.isAnswerable()).isTrue();
        assertThat(PathCase.Shown.NOBODY.isAnswerable()).isFalse();
    }
}
