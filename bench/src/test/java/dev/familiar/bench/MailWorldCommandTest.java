package dev.familiar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MailWorldCommandTest {
    @TempDir private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String... options) {
        CommandLine line = BenchCommand.commandLine();
        line.setErr(new PrintWriter(err));
        String[] all = new String[options.length + 3];
        all[0] = "mail-world";
        all[1] = "--to";
        all[2] = folder.resolve("world").toString();
        System.arraycopy(options, 0, all, 3, options.length);
        return line.execute(all);
    }

    @Test
    void writesMboxAndMaildirIntoAFolderThatItMakes() {
        assertThat(run("--messages", "50", "--seed", "7")).isZero();

        assertThat(folder.resolve("world/mail.mbox")).isNotEmptyFile();
        assertThat(folder.resolve("world/Maildir/cur").toFile().list()).hasSize(50);
        assertThat(folder.resolve("world/Maildir/new")).isEmptyDirectory();
        assertThat(err.toString()).startsWith("50 messages in ");
    }

    @Test
    void writesTheMboxAloneIfAsked() {
        assertThat(run("--messages", "50", "--mbox-only")).isZero();

        assertThat(folder.resolve("world")).isDirectoryNotContaining("glob:**Maildir");
    }

    @Test
    void multipliesAMailbox() throws IOException {
        run("--messages", "20", "--mbox-only");
        Path mbox = Files.move(folder.resolve("world/mail.mbox"), folder.resolve("20.mbox"));

        assertThat(run("--from", mbox.toString(), "--copies", "3")).isZero();

        assertThat(folder.resolve("world/Maildir/cur").toFile().list()).hasSize(60);
    }

    @Test
    void neverWritesOverAMailbox() throws IOException {
        Files.createDirectory(folder.resolve("world"));
        Path file = Files.writeString(folder.resolve("world/mail.mbox"), "mine");

        assertThat(run("--messages", "50")).isEqualTo(3);

        assertThat(file).hasContent("mine");
        assertThat(err.toString()).contains("exists already; choose another name");
    }

    @Test
    void saysThatTheMailboxIsNotThere() {
        assertThat(run("--from", folder.resolve("none.mbox").toString())).isEqualTo(3);
    }

    @Test
    void wantsToKnowWhatTheMessagesComeFrom() {
        assertThat(run("--seed", "7")).isEqualTo(2);
        assertThat(run("--messages", "0")).isEqualTo(2);
        assertThat(run("--from", "a.mbox", "--copies", "0")).isEqualTo(2);
        assertThat(run("--messages", "9", "--from", "a.mbox")).isEqualTo(2);

        assertThat(err.toString()).contains("--messages is 0, expected a number from 1 on");
    }
}
