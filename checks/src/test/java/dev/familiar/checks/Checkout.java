package dev.familiar.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of this project, as the tests on text see them: what is built or hidden is left out.
final class Checkout {

    /// The folder with the root POM. Maven runs the tests in their room's folder, an IDE in either.
    static final Path ROOT = root();

    private Checkout() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("checks")) ? here : here.resolve("..").normalize();
    }

    /// Every file whose path below the root fits a pattern of [java.nio.file.FileSystem], sorted.
    ///
    /// @param glob for example `**/*.md`; a file in the root itself fits `*.md` only
    static List<Path> files(String glob) {
        var matcher = ROOT.getFileSystem().getPathMatcher("glob:" + glob);
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(path -> matcher.matches(ROOT.relativize(path)))
                    .filter(path -> !isBuiltOrHidden(ROOT.relativize(path)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isBuiltOrHidden(Path path) {
        for (Path part : path) {
            String name = part.toString();
            if (name.equals("target") || name.equals(".git") || name.equals(".familiar")) {
                return true;
            }
        }
        return false;
    }

    /// A text file, by its path below the root.
    static String read(String path) {
        return read(ROOT.resolve(path));
    }

    /// A text file.
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The path below the root with `/`, for messages.
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
