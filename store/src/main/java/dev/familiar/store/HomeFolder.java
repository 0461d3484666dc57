package dev.familiar.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// The owner's folder: where the files lie, who may read them, and which program may write.
///
/// The lock is the operating system's on `familiar.lock`, so it goes with the process, also when it
/// is killed.
final class HomeFolder {

    static final String DATABASE = "familiar.db";

    private final Path home;

    HomeFolder(Path home) {
        this.home = home;
    }

    Path database() {
        return home.resolve(DATABASE);
    }

    /// The folder of the index of words.
    Path words() {
        return home.resolve("words");
    }

    boolean hasDatabase() {
        return Files.isRegularFile(database());
    }

    /// Makes the folder if it is missing and closes it to everybody but the owner.
    void create() {
        try {
            Files.createDirectories(home);
            restrict(home, "rwx------");
        } catch (IOException e) {
            throw notAccessible(e);
        }
    }

    /// Closes the database's files to everybody but the owner. SQLite gives its log the permissions
    /// of the main file.
    void restrictFiles() {
        try {
            if (!hasDatabase()) {
                Files.createFile(database());
            }
            restrict(database(), "rw-------");
        } catch (IOException e) {
            throw notAccessible(e);
        }
    }

    static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /// The right to write. Closing the channel gives it back.
    ///
    /// @throws StoreException if another program, or this one, already has it
    FileChannel lock() {
        Path file = home.resolve("familiar.lock");
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            restrict(file, "rw-------");
            locked = tryLock(channel) != null;
            if (!locked) {
                throw new StoreException(
                        StoreException.Problem.IN_USE,
                        "another Familiar is writing to this home folder; close it (familiar serve,"
                                + " a running import) and try again");
            }
            return channel;
        } catch (IOException e) {
            throw notAccessible(e);
        } finally {
            if (!locked) {
                closeQuietly(channel);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException alreadyGone) {
                // The lock ends with the process at the latest.
            }
        }
    }

    private static StoreException notAccessible(IOException e) {
        return new StoreException(
                StoreException.Problem.NOT_ACCESSIBLE,
                "the home folder cannot be created, read or written ("
                        + e.getClass().getSimpleName()
                        + "); check its owner and permissions, or choose another with --home");
    }
}
