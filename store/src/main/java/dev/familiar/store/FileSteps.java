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
///
/// Not final: the test's own subclass overrides [#step], through which every change goes whose
/// place in the order matters.
class FileSteps {

    /// One step.
    interface Step {
        void take() throws IOException;
    }

    /// Takes a step.
    ///
    /// @param name what it does, for a test to know it by
    /// @throws IOException what the step throws; nothing is undone here
    void step(String name, Step step) throws IOException {
        step.take();
    }

    /// Copies content, and writes over what has that name; not on the disk before [#sync].
    final void copy(Path from, Path to) throws IOException {
        step(
                "copy " + to.getFileName(),
                () -> Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING));
    }

    /// Gives a file a second name, which stays when the first is given to another file. Where the
    /// file system has no such names it becomes a copy.
    ///
    /// A hard link, so that the file is never without a name, and a store of gigabytes takes no
    /// second copy.
    final void keepAs(Path file, Path name) throws IOException {
        step(
                "keep " + name.getFileName(),
                () -> {
                    try {
                        Files.createLink(name, file);
                    } catch (UnsupportedOperationException | IOException noLinksHere) {
                        // A link that is kept aside stays a link; what it leads to is somewhere
                        // else.
                        Files.copy(file, name, LinkOption.NOFOLLOW_LINKS);
                        sync(name);
                    }
                });
    }

    /// Gives a file another name in the same folder, in one go; what had that name is gone.
    ///
    /// Fails rather than copies where the two lie on different file systems.
    final void replace(Path from, Path to) throws IOException {
        step(
                "replace " + to.getFileName(),
                () -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
    }

    /// As [#replace], but fails if something has that name.
    ///
    /// Not in one go everywhere: a file that comes to have the name at the same moment may be
    /// written over on some systems.
    final void rename(Path from, Path to) throws IOException {
        step("rename " + to.getFileName(), () -> Files.move(from, to));
    }

    /// Returns once the file's content is on the disk. It must not be open as a database.
    ///
    /// Opened for writing, which Windows demands for it (`FlushFileBuffers`). Closing a channel
    /// gives up the process's locks on the file (POSIX), which is why it must not be a database in
    /// use.
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
    ///
    /// A rename is on the disk only once its folder is (`fsync(2)`); without it a power cut may
    /// bring the old name back.
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

    /// No step is taken where there is nothing to delete, so that a test counts only real ones.
    final void delete(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            step("delete " + file.getFileName(), () -> Files.deleteIfExists(file));
        }
    }

    /// Deletes a folder and what is in it; links are deleted, not followed.
    ///
    /// Deepest first. One step: a death in the middle leaves a part of it, which the next run
    /// deletes.
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
