package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not Familiar's is left as it is.
class HomeFolderTest {

    @TempDir Path folder;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static long entries(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.count();
        }
    }

    private static void refuses(Runnable opening, String said) {
        assertThatThrownBy(opening::run)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.NOT_ACCESSIBLE))
                .hasMessageContaining(said);
    }

    @Test
    void readingMakesNothingAndChangesNoFolder() throws IOException {
        Path typo = folder.resolve("typo");
        refuses(() -> Store.openReadOnly(typo), typo.toString());
        refuses(() -> Store.openExisting(typo, Runnable::run), "familiar import");
        assertThat(typo).doesNotExist();

        Path open = Files.createDirectory(folder.resolve("open"));
        open(open);
        refuses(() -> Store.openReadOnly(open), "familiar import");
        refuses(() -> Store.openExisting(open, Runnable::run), "familiar import");
        assertThat(permissions(open)).isEqualTo("rwxrwxrwx");
        assertThat(entries(open)).isZero();
    }

    @Test
    void closesOnlyAFolderItMadeAndItsOwnFilesInAnyOther() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        open(open);
        Files.createFile(open.resolve(".DS_Store"));

        Store.open(open).close();

        assertThat(permissions(open)).isEqualTo("rwxrwxrwx");
        assertThat(permissions(open.resolve("familiar.db"))).isEqualTo("rw-------");
        assertThat(permissions(open.resolve("familiar.lock"))).isEqualTo("rw-------");
        assertThat(permissions(open.resolve("words"))).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.txt", ".bashrc", "Mail", "familiar"})
    void makesNoHomeAmongForeignFiles(String name) throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        open(documents);
        Files.writeString(documents.resolve(name), "mine");

        refuses(() -> Store.open(documents), documents.toString());

        assertThat(entries(documents)).isEqualTo(1);
        assertThat(permissions(documents)).isEqualTo("rwxrwxrwx");
        refuses(() -> Store.open(documents.resolve(name)), "not a folder");
    }

    @Test
    void keepsAHomeThatHoldsOtherFilesToo() throws IOException {
        Path home = folder.resolve("home");
        Store.open(home).close();
        Files.writeString(home.resolve("notes.txt"), "mine");

        Store.open(home).close();

        assertThat(home.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void leavesTheTargetOfALinkedStoreOpenAsItIs() throws IOException {
        Path home = folder.resolve("home");
        Store.open(home).close();
        Path elsewhere = Files.move(home.resolve("familiar.db"), folder.resolve("shared.db"));
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-rw----"));
        Files.createSymbolicLink(home.resolve("familiar.db"), elsewhere);

        Store.open(home).close();

        assertThat(permissions(elsewhere)).isEqualTo("rw-rw----");
    }

    /// Closing any channel of a file gives up the process's lock: asking twice must not.
    @Test
    void keepsTheRightToWriteWhenItIsAskedForAgain() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        try (Store store = Store.open(home)) {
            assertThatThrownBy(() -> Store.open(home)).hasMessageContaining("another Familiar");
            Process other =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "--enable-native-access=ALL-UNNAMED",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    KilledImport.class.getName(),
                                    home.toString())
                            .redirectErrorStream(true)
                            .start();
            assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("another Familiar");
            assertThat(other.waitFor()).isNotZero();
            assertThat(store.check().problems()).isEmpty();
        }
    }
}
