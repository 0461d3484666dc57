package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command + " 2>/dev/null").start().waitFor();
    }
}
