package dev.familiar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.bench.truth.MadeUpTruth;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RealOwnersCommandTest {
    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = BenchCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    @Test
    void measuresRealOwnersWithoutNamingAnybody() throws IOException {
        String owner = MadeUpTruth.write(folder.resolve("olive")).toString();

        assertThat(run("real-owners", owner, "--today", "2026-03-01")).isZero();

        assertThat(out.toString())
                .contains("| KNOWN | 1 |", "| olive | 5 |", "| all | 5 |")
                .doesNotContain("Ostrander", "example.");
        assertThat(err.toString()).contains("olive imported");
    }

    @Test
    void saysWhichFolderIsNone() {
        assertThat(run("real-owners", folder.resolve("nowhere").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("mail.mbox is not there");
    }

    @Test
    void learnsFromRealOwnersAndComparesWithTheCeiling() throws IOException {
        String one = MadeUpTruth.write(folder.resolve("olive")).toString();
        String two = MadeUpTruth.write(folder.resolve("oliver")).toString();
        String kept = folder.resolve("kept").toString();
        String homes = folder.resolve("homes").toString();
        assertThat(
                        run(
                                "verdicts",
                                "--owners=1",
                                "--requests=20",
                                "--messages=100",
                                "--people=40",
                                "--keep",
                                kept))
                .isZero();
        out.getBuffer().setLength(0);

        assertThat(run("learn-weights", kept, "--keep", homes, "--real", one, two)).isZero();

        assertThat(out.toString()).contains("1 made-up and 2 real owners", "\nmail.both-ways\t");
        assertThat(err.toString())
                .contains("Owners, shipped weights", "Owners, weights learned from the others");

        assertThat(run("ceiling", kept, kept, "--rounds=5", "--keep", homes, "--real", one, two))
                .isZero();
        assertThat(out.toString())
                .contains("| made-up | trees |", "| olive | Familiar |", "| all real | trees |");
    }
}
