package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A full disk ends an import with a message and leaves a store that goes on once there is room.
/// Needs Linux and the right to mount a small tmpfs; skipped elsewhere, where the store's own test
/// stands in.
class DiskFullTest {

    @TempDir Path folder;

    private Path disk;

    @BeforeEach
    void mountsASmallDisk() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                shell("mount -t tmpfs -o size=2m tmpfs " + disk) == 0, "cannot mount a tmpfs here");
    }

    @AfterEach
    void unmountsIt() throws IOException, InterruptedException {
        shell("umount " + disk);
    }

    @Test
    void endsWithAMessageAndGoesOnOnceThereIsRoom() throws IOException, InterruptedException {
        Program program = new Program("512m", folder);
        MadeUpOwner owner = MadeUpOwner.write(folder.resolve("archives"), 9, 3_000);
        Path home = disk.resolve("home");
        Path whole = folder.resolve("whole");

        Program.Result full = program.run(owner.importInto(home));
        shell("mount -o remount,size=200m " + disk);
        Program.Result again = program.run(owner.importInto(home));
        program.run(owner.importInto(whole));

        assertThat(full.exit()).isEqualTo(3);
        assertThat(full.err()).contains("space");
        assertThat(again.exit()).isIn(0, 1);
        assertThat(program.run("triage", "--all", "--json", "--home", home.toString()).out())
                .isNotEmpty()
                .isEqualTo(
                        program.run("triage", "--all", "--json", "--home", whole.toString()).out());
    }

    /// What the owner asks is answered where nothing can be written, and nothing is taken for
    /// saved.
    @ParameterizedTest
    @ValueSource(strings = {"full", "read-only"})
    void answersWhereNothingCanBeWritten(String kind) throws IOException, InterruptedException {
        Program program = new Program("512m", folder);
        MadeUpOwner owner = MadeUpOwner.write(folder.resolve("archives"), 9, 300);
        shell("mount -o remount,size=200m " + disk);
        Path home = disk.resolve("home");
        assertThat(program.run(owner.importInto(home)).exit()).isIn(0, 1);
        List<String> before = answers(program, home);
        if (kind.contains("full")) {
            shell("dd if=/dev/zero of=" + disk.resolve("fills-it") + " bs=4k");
        }
        if (kind.contains("read-only")) {
            shell("mount -o remount,ro " + disk);
        }

        assertThat(answers(program, home)).isEqualTo(before);
        Path backup = folder.resolve("backup.familiar");
        assertThat(program.run("backup", backup.toString(), "--home", home.toString()).exit())
                .isZero();
        String request = before.getFirst().replaceFirst("(?s).*?\"request\":\"([^\"]+)\".*", "$1");
        Program.Result decided =
                program.run("decide", request, "decline", "--home", home.toString());
        assertThat(decided.exit()).as(decided.out() + decided.err()).isEqualTo(3);
        assertThat(decided.out()).isEmpty();
        assertThat(decided.err()).containsPattern("space|[Rr]ead-only");
        shell("mount -o remount,rw,size=400m " + disk);
        assertThat(answers(program, home)).isEqualTo(before);
    }

    private static List<String> answers(Program program, Path home)
            throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (String command :
                List.of("triage --all --json", "people --json", "search the --json", "doctor")) {
            Program.Result result = program.run((command + " --home " + home).split(" "));
            assertThat(result.exit()).as(command + ": " + result.err()).isIn(0, 1);
            answers.add(result.out());
        }
        return answers;
    }

    private static int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command + " 2>/dev/null").start().waitFor();
    }
}
