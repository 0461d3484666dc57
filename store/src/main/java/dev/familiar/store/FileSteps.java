package dev.familiar.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What a backup and a restore do to files, one step after the other. The program may die between
/// any two, so their order is what keeps the owner's words safe; a test ends the program before
/// each.
class FileSteps {

    /// One step.
    interface Step {
        void take() throws IOException;
    }

    /// Takes a step.
    ///
    /// @param name what it does, for a test to know it by
    void step(String name, Step step) throws IOException {
        step.take();
    }

    final void copy(Path from, Path to) throws IOException {
        step(
                "copy " + to.getFileName(),
                () -> Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING));
    }

    /// Gives a file a second name, which stays when the first is given to another file. Where the
    /// file system has no such names it becomes a copy.
    final void keepAs(Path file, Path name) throws IOException {
        step(
                "keep " + name.getFileName(),
                () -> {
                    try {
                        Files.createLink(name, file);
                    } catch (UnsupportedOperationException | IOException noLinksHere) {
                        Files.copy(file, name, LinkOption.NOFOLLOW_LINKS);
                        sync(name);
                    }
                });
    }

    /// Gives a file another name in the same folder, in one go; what had that name is gone.
    final void replace(Path from, Path to) throws IOException {
        step(
                "replace " + to.getFileName(),
                () -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    /// As [#replace], but fails if something has that name.
    final void rename(Path from, Path to) throws IOException {
        step("rename " + to.getFileName(), () -> Files.move(from, to));
    }

    /// Returns once the file's content is on the disk. It must not be open as a database.
    final void sync(Path file) throws IOException {
        step(
                "sync " + file.getFileName(),
                () -> {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.force(true);
                    }
                });
    }

    /// Returns once the names in a folder are on the disk. Windows has no such call, and orders
    /// them by itself.
    final void syncNames(Path folder) throws IOException {
        step(
                "sync names",
                () -> {
                    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                        try (FileChannel channel =
                                FileChannel.open(folder, StandardOpenOption.READ)) {
                            channel.force(true);
                        }
                    }
                });
    }

    final void delete(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            step("delete " + file.getFileName(), () -> Files.deleteIfExists(file));
        }
    }

    /// Deletes a folder and what is in it; links are deleted, not followed.
    final void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            step(
                    "delete " + folder.getFileName(),
                    () -> {
                        List<Path> paths;
                        try (Stream<Path> walk = Files.walk(folder)) {
                            paths = walk.sorted(Comparator.reverseOrder()).toList();
                        }
                        for (Path path : paths) {
                            Files.deleteIfExists(path);
                        }
                    });
        }
    }
}
