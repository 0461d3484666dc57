package dev.familiar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerdictsCommandTest {
    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = BenchCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(
                Stream.concat(Stream.of("verdicts"), Stream.of(arguments)).toArray(String[]::new));
    }

    private int small(String... more) {
        List<String> sizes =
                List.of("--owners=2", "--requests=20", "--messages=100", "--people=40");
        return run(Stream.concat(sizes.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void printsTablesAndLeavesNothing() throws IOException {
        assertThat(small("--seed", "987654321")).isZero();

        assertThat(out.toString())
                .contains(
                        "### Decisions",
                        "| ordinary | 20 |",
                        "| open networker | 20 |",
                        "| all | 40 |");
        assertThat(err.toString())
                .contains(
                        "1 of 2, ordinary-987654321: 20 requests",
                        "2 of 2, open-networker-987654322: 20 requests");
        assertThat(scratch()).isEmpty();
    }

    private static List<Path> scratch() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.toString().matches(".*familiar-verdicts-.*-98765432[12].*"))
                    .toList();
        }
    }

    @Test
    void keepsWorldsAndHomesAndDoesNotJudgeThemTwice() {
        Path diagram = folder.resolve("diagram.svg");
        assertThat(small("--keep", folder.toString(), "--seed", "7", "--svg", diagram.toString()))
                .isZero();

        assertThat(folder.resolve("ordinary-7/archives/truth.csv")).exists();
        assertThat(folder.resolve("open-networker-8/home")).isDirectory();
        assertThat(diagram).content().contains("Judged and so", "40 requests");

        assertThat(small("--keep", folder.toString(), "--seed", "7")).isEqualTo(3);
        assertThat(err.toString()).contains("exists already; choose another name");
    }

    @Test
    void refusesSizesOutOfRange() {
        assertThat(run("--owners", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("expected");
    }

    @Test
    void saysWhichSizeIsOutOfRange() {
        assertThat(run("--messages", "-1")).isEqualTo(2);
        assertThat(err.toString()).contains("messages is -1, expected 0 to 10000000");
    }
}
