package dev.familiar.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {

    private static final String LONG = "Mallory Marsh, Broker\n".repeat(5_000);

    @TempDir private Path folder;

    @Test
    void holdsWhatWasWritten() throws IOException {
        Path file = folder.resolve("cards.vcf");

        NewFile.write(file, out -> out.write("FN:Zoë Quarry\n"));

        assertThat(file).hasContent("FN:Zoë Quarry\n");
        assertThat(names(folder)).containsExactly("cards.vcf");
    }

    @Test
    void leavesAFileOfThatNameAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("cards.vcf"), "the owner's");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> NewFile.write(file, out -> out.write("other")))
                .withMessage(file.toString());
        assertThat(file).hasContent("the owner's");
    }

    @Test
    void namesAFolderThatIsMissing() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() ->
                        NewFile.write(folder.resolve("missing/cards.vcf"), out -> out.write("x")))
                .withMessage(folder.resolve("missing").toString());
    }

    @Test
    void isNotThereWhereItsContentCannotBeHad() throws IOException {
        IOException unreadable = new IOException("the table cannot be read");

        assertThatThrownBy(() ->
                        NewFile.write(
                                folder.resolve("who.csv"),
                                out -> {
                                    out.write(LONG);
                                    throw unreadable;
                                }))
                .isSameAs(unreadable);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void isNotThereAfterAFullDiskAndWholeOnceThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                shell("mount -t tmpfs -o size=64k tmpfs " + disk) == 0,
                "cannot mount a tmpfs here");
        try {
            Path file = disk.resolve("cards.vcf");

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> NewFile.write(file, out -> out.write(LONG)))
                    .withMessageStartingWith(file + " cannot be written (")
                    .withMessageContaining("make room");
            assertThat(names(disk)).isEmpty();
            shell("mount -o remount,size=1m " + disk);
            NewFile.write(file, out -> out.write(LONG));
            assertThat(file).hasContent(LONG);
        } finally {
            shell("umount " + disk);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command + " 2>/dev/null").start().waitFor();
    }
}
