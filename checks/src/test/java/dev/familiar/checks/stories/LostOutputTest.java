package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The whole program, where its results find no room: it says so and fails, and no file stands cut
/// under the name the owner chose.
@EnabledOnOs(OS.LINUX)
class LostOutputTest {

    @TempDir private static Path folder;
    private static Path home = Path.of("");
    private static Program program = new Program("256m", Path.of(""));

    @BeforeAll
    static void importsTheArchives() throws IOException, InterruptedException {
        program = new Program("256m", folder);
        home = folder.resolve("home");
        MadeUpOwner owner = MadeUpOwner.write(folder.resolve("archives"), 11, 300);
        assertThat(program.run(owner.importInto(home)).exit()).isIn(0, 1);
        String triage = program.run("triage", "--json", "--home", home.toString()).out();
        String id = triage.lines().findFirst().map(LostOutputTest::id).orElseThrow();
        assertThat(program.run(words("decide " + id + " decline")).exit()).isZero();
    }

    private static String id(String line) {
        return line.replaceFirst(".*?\"(r-[0-9a-z]+)\".*", "$1");
    }

    @Test
    void failsIntoAFullDevice() throws IOException, InterruptedException {
        for (String words : List.of("--version", "triage --json", "export decisions --json")) {
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process =
                    program.builder(words(words))
                            .redirectOutput(Path.of("/dev/full").toFile())
                            .redirectError(err.toFile())
                            .start();

            assertThat(process.waitFor()).as(words).isEqualTo(3);
            assertThat(err).content().contains("standard output cannot be written (");
        }
    }

    @Test
    void leavesNoCutFileOnAFullDisk() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                shell("mount -t tmpfs -o size=8k tmpfs " + disk) == 0, "cannot mount a tmpfs here");
        try {
            Map<String, String> commands =
                    Map.of(
                            "decisions.csv",
                            "export decisions --out ",
                            "drawing.svg",
                            "stats --svg ");
            for (Map.Entry<String, String> one : commands.entrySet()) {
                Path file = disk.resolve(one.getKey());
                Files.write(disk.resolve("filling"), new byte[8192]);
                Program.Result full = program.run(words(one.getValue() + file));

                assertThat(full.exit()).as(full.err()).isEqualTo(3);
                assertThat(full.err()).contains(file + " cannot be written (");
                try (Stream<Path> left = Files.list(disk)) {
                    assertThat(left).containsExactly(disk.resolve("filling"));
                }
                shell("mount -o remount,size=1m " + disk);
                assertThat(program.run(words(one.getValue() + file)).exit()).isZero();
                Files.delete(file);
                shell("mount -o remount,size=8k " + disk);
            }
        } finally {
            shell("umount " + disk);
        }
    }

    private static String[] words(String command) {
        String all = command.startsWith("--") ? command : command + " --home " + home;
        return all.split(" ");
    }

    private static int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command + " 2>/dev/null").start().waitFor();
    }
}
