package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the owner is told of a home that something happened to.
class BrokenHomeTest {

    @TempDir private Path folder;

    private Path home;
    private String err = "";

    @BeforeEach
    void importsACard() throws IOException {
        home = folder.resolve("home");
        assertThat(run("import", card("Ada Oberlander").toString())).isEqualTo(ExitStatus.DONE);
    }

    private Path card(String name) throws IOException {
        return Files.writeString(
                folder.resolve("card.vcf"),
                "BEGIN:VCARD\nVERSION:3.0\nFN:" + name + "\nEMAIL:ada@example.com\nEND:VCARD\n");
    }

    private int run(String... words) {
        Typed typed = Typed.at(home, words);
        err = typed.err();
        return typed.status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "triage", "doctor", "undo", "export vcard"})
    void aStoreThatIsGoneIsNotAHomeThatWasNeverBegun(String words) throws IOException {
        Files.delete(home.resolve("familiar.db"));

        assertThat(run(words.split(" "))).isEqualTo(ExitStatus.FAILED);
        assertThat(err)
                .contains("familiar.db", "is missing in " + home, "words and policy.toml")
                .contains("familiar restore FILE")
                .doesNotContain("nothing is kept");
    }

    @Test
    void aHomeThatWasNeverBegunIsSaidToBeOne() {
        home = folder.resolve("another");

        assertThat(run("people")).isEqualTo(ExitStatus.FAILED);
        assertThat(err).contains("nothing is kept in " + home + " yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "undo", "import card.vcf"})
    void aFolderInThePlaceOfTheStoreIsNamed(String words) throws IOException {
        Files.delete(home.resolve("familiar.db"));
        Files.createDirectories(home.resolve("familiar.db/x"));
        String[] command = words.replace("card.vcf", folder + "/card.vcf").split(" ");

        assertThat(run(command)).isEqualTo(ExitStatus.FAILED);
        assertThat(err)
                .contains("familiar.db in " + home + " is a folder", "familiar restore FILE")
                .doesNotContain("nothing is kept", "permissions");
        assertThat(home.resolve("familiar.db/x")).isDirectory();
    }

    @Test
    void aReadOnlyFileSystemIsCalledByItsName() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                shell("mount -t tmpfs -o size=8m tmpfs " + disk) == 0, "cannot mount a tmpfs here");
        try {
            home = disk.resolve("home");
            assertThat(run("import", card("Ada Oberlander").toString())).isEqualTo(ExitStatus.DONE);
            shell("mount -o remount,ro " + disk);

            assertThat(run("import", card("Ben Stone").toString())).isEqualTo(ExitStatus.FAILED);
            assertThat(err).contains("Read-only file system").doesNotContain("Exception");
            home = disk.resolve("another");
            assertThat(run("import", card("Ben Stone").toString())).isEqualTo(ExitStatus.FAILED);
            assertThat(err).contains("Read-only file system").doesNotContain("Exception");
        } finally {
            shell("umount " + disk);
        }
    }

    private static int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command + " 2>/dev/null").start().waitFor();
    }
}
