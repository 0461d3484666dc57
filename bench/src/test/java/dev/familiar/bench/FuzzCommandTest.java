package dev.familiar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.hostile.HostileFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FuzzCommandTest {

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = BenchCommand.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private String[] fuzz(int files) {
        return new String[] {
            "fuzz",
            "--files",
            Integer.toString(files),
            "--minutes",
            "5",
            "--keep",
            folder.resolve("wrong").toString(),
            "--resume",
            folder.resolve("progress").toString()
        };
    }

    @Test
    void readsFilesOfEveryKindAndGoesOnWhereItStopped() throws IOException {
        int kinds = HostileFormat.values().length;

        assertThat(run(fuzz(kinds))).isZero();
        assertThat(out.toString()).contains("| mbox | 1 |", "| zip | 1 |");
        List<String> first = Files.readAllLines(folder.resolve("progress"));
        assertThat(run(fuzz(kinds + 1))).isZero();

        assertThat(first).contains("seed 1", "next " + kinds);
        assertThat(Files.readAllLines(folder.resolve("progress"))).contains("next " + (kinds + 1));
        assertThat(out.toString()).contains("| eml | 2 |");
    }

    @Test
    void readsOneFileAgain() {
        int status = run("fuzz", "--only", "vcard-3:17", "--keep", folder.toString());

        assertThat(status).isZero();
        assertThat(out.toString()).contains("| vcard-3 | 1 |", "(17)", "| eml | 0 |");
    }

    @Test
    void saysWhichKindsThereAre() {
        int status = run("fuzz", "--only", "word:17");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("word is no kind of file", "mbox, emlx");
    }
}
