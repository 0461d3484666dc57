package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

/// Each in a program of its own, because a library is loaded once for a program's life.
class NativeLibraryTest {

    @TempDir Path folder;

    @Test
    void isLoadedFromItsFolderAndNothingIsWrittenForIt() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        String said =
                opening("-Dorg.sqlite.lib.path=" + unpacked(), "-Djava.io.tmpdir=" + temporary);

        assertThat(said).isEqualTo("0 problems");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void needsNoFolderForTemporaryFilesThen() throws IOException, InterruptedException {
        assertThat(
                        opening(
                                "-Dorg.sqlite.lib.path=" + unpacked(),
                                "-Djava.io.tmpdir=" + folder.resolve("nowhere")))
                .isEqualTo("0 problems");
    }

    @Test
    void goesTheDriversOwnWayWhenItsFolderIsGone() throws IOException, InterruptedException {
        assertThat(opening("-Dorg.sqlite.lib.path=" + folder.resolve("nowhere")))
                .isEqualTo("0 problems");
    }

    @Test
    void namesTheFoldersWhenNoneServes() throws IOException, InterruptedException {
        Path temporary = folder.resolve("nowhere");

        assertThat(opening("-Djava.io.tmpdir=" + temporary))
                .startsWith(
                        Problem.NOT_ACCESSIBLE
                                + " SQLite's library cannot be loaded through the folder for"
                                + " temporary files, "
                                + temporary
                                + ":")
                .contains("-Dorg.sqlite.tmpdir=FOLDER");
        assertThat(opening("-Dorg.sqlite.lib.path=/gone", "-Djava.io.tmpdir=" + temporary))
                .contains("cannot be loaded from /gone, nor through")
                .contains(temporary.toString());
    }

    /// A folder with this system's library in it, as `./familiar` makes one.
    private Path unpacked() throws IOException {
        Path made = Files.createDirectories(folder.resolve("native"));
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (var in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            assertThat(in).isNotNull();
            Files.copy(in, made.resolve(name));
        }
        return made;
    }

    private String opening(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx100m"));
        Stream.of(options).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(OpenedStore.class.getName(), folder.resolve("home").toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectError(folder.resolve("errors.txt").toFile())
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
