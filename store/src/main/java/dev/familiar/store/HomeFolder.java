package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import dev.familiar.store.text.TextIndex;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The owner's folder: where the files lie, who may read them, and which program may write.
///
/// A folder is made only for who brings something in, and only a folder made here is closed to
/// others: one that was there is somebody's, and looks the way they want it.
///
/// The lock is the operating system's on `familiar.lock`, so it goes with the process, also when it
/// is killed.
final class HomeFolder {

    static final String DATABASE = "familiar.db";

    /// Stays when it is given back: deleting it could take away the file that another program has
    /// just locked.
    static final String LOCK = "familiar.lock";

    /// A backup on its way in, see [Restore].
    static final String PART = DATABASE + ".part";

    /// The store that was there before a restore; the second is called
    /// `familiar.db.before-restore-2`.
    static final String BEFORE_RESTORE = DATABASE + ".before-restore";

    /// The owner's files from a backup on its way in.
    static final String UNPACKED = "familiar.unpacked";

    /// The ends of the names of what SQLite keeps beside a database.
    static final List<String> LOGS = List.of("-wal", "-shm", "-journal");

    /// What the names of most files of ours begin with, so that one of another version is known
    /// too.
    private static final String FAMILIARS = "familiar.";

    private static final String WORDS = "words";

    /// What else Familiar keeps in a home, and what systems leave in any folder.
    private static final Set<String> KNOWN =
            Set.of(
                    PackedFiles.ARCHIVES,
                    "log",
                    "made-up-world.txt",
                    "open.html",
                    ".DS_Store",
                    ".directory",
                    "desktop.ini",
                    "Thumbs.db",
                    "lost+found");

    /// The homes whose lock this process holds: closing any channel of a file gives up the
    /// process's lock on it (POSIX), so a lock that is held is not even tried.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path home;

    HomeFolder(Path home) {
        this.home = home;
    }

    Path path() {
        return home;
    }

    Path database() {
        return home.resolve(DATABASE);
    }

    /// The folder of the index of words.
    Path words() {
        return home.resolve(WORDS);
    }

    /// An empty file is no store: a power cut leaves one where a name reached the disk before what
    /// belongs under it.
    ///
    /// @throws StoreException if the folder cannot be looked into
    boolean hasDatabase() {
        try {
            return Files.isRegularFile(database()) && Files.size(database()) > 0;
        } catch (IOException e) {
            throw notAccessible(e);
        }
    }

    /// A file's companion, by what stands at the end of its name.
    static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /// Makes sure of a folder in which a store is or may be made.
    ///
    /// Looks into the folder only where there is no store yet.
    ///
    /// @throws StoreException if it holds something else, or a store that must be brought back
    ///   first
    void create() {
        if (Files.isDirectory(home) && !hasDatabase()) {
            refuseHalfAStore();
            refuseForeignFiles();
        }
        var _ = makeFolder();
    }

    /// Makes sure that there is a store; makes nothing.
    ///
    /// @throws StoreException if there is none, with how to begin
    void require() {
        if (!hasDatabase()) {
            refuseHalfAStore();
            throw new StoreException(
                    Problem.NOT_ACCESSIBLE,
                    "nothing is kept in "
                            + home
                            + " yet: familiar import begins there, familiar demo shows how it looks;"
                            + " --home names another folder");
        }
    }

    /// A store that is not whole must not become an empty one: that would pass for whole.
    private void refuseHalfAStore() {
        if (Files.exists(home.resolve(PART)) && !Files.exists(home.resolve(BEFORE_RESTORE))) {
            throw new StoreException(
                    Problem.DAMAGED,
                    "a restore into "
                            + home
                            + " was broken off: repeat familiar restore FILE, or delete "
                            + PART
                            + " there to begin anew");
        }
        if (Files.exists(home.resolve(BEFORE_RESTORE))) {
            throw new StoreException(
                    Problem.DAMAGED,
                    DATABASE
                            + " is missing in "
                            + home
                            + ", and what was there before a restore lies beside it: repeat familiar"
                            + " restore FILE, or bring it back with familiar restore "
                            + home.resolve(BEFORE_RESTORE));
        }
        if (ReadingFile.hasLog(database())) {
            throw new StoreException(
                    Problem.DAMAGED,
                    DATABASE
                            + " is missing in "
                            + home
                            + ", and its log, which holds the newest of it, is there: put "
                            + DATABASE
                            + " back beside "
                            + DATABASE
                            + "-wal, or restore a backup");
        }
    }

    /// A folder with a lock was a home before, and stays one whatever else was put there. Names are
    /// counted and not told: they are the owner's.
    private void refuseForeignFiles() {
        Set<String> foreign = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(home)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                boolean known = name.equals(WORDS) ? holdsOnlyAnIndex(entry) : KNOWN.contains(name);
                if (!known && !name.startsWith(FAMILIARS) && !name.startsWith(PackedFiles.POLICY)) {
                    foreign.add(name);
                }
            }
        } catch (IOException e) {
            throw notAccessible(e);
        }
        if (!foreign.isEmpty() && !Files.exists(home.resolve(LOCK))) {
            throw new StoreException(
                    Problem.NOT_ACCESSIBLE,
                    home
                            + " holds "
                            + (foreign.size() == 1 ? "something" : foreign.size() + " things")
                            + " that Familiar did not put there, so it does not become a home; name an"
                            + " empty or a new folder with --home");
        }
    }

    /// Whether a folder is an index of words and nothing else; not one of somebody's own writing.
    ///
    /// Also true for a folder that is not there. False for a link, wherever it leads.
    boolean holdsOnlyAnIndex(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Files.notExists(folder, LinkOption.NOFOLLOW_LINKS);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!TextIndex.isIndexFile(file.getFileName().toString())) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw notAccessible(e);
        }
    }

    /// Refuses a folder that is there, is no home, and is not empty: nobody's files come to lie
    /// among Familiar's, or are taken for them.
    void refuseForeignFolder() {
        if (Files.isDirectory(home) && !hasDatabase()) {
            refuseForeignFiles();
        }
    }

    /// Makes the folder if it is missing, closed to everybody but the owner; whether it was.
    ///
    /// Parents are made as the system makes them; only the home itself is closed.
    boolean makeFolder() {
        try {
            if (Files.isDirectory(home)) {
                return false;
            }
            if (Files.exists(home, LinkOption.NOFOLLOW_LINKS)) {
                throw new StoreException(
                        Problem.NOT_ACCESSIBLE,
                        home + " is not a folder; name another with --home");
            }
            Path parent = home.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(home);
            restrict(home, "rwx------");
            return true;
        } catch (IOException e) {
            throw notAccessible(e);
        }
    }

    /// Takes away a folder just made, for which there turned out to be no use.
    ///
    /// A folder that holds something by now stays, because only an empty one can be deleted.
    void deleteIfUnused() {
        deleteQuietly(home.resolve(LOCK));
        deleteQuietly(home);
    }

    /// Closes the database's files to everybody but the owner. SQLite gives its log the permissions
    /// of the main file. A link's target is somewhere else, and is left as it is.
    ///
    /// The file is made before SQLite opens it, since SQLite would make it readable for others.
    void restrictFiles() {
        try {
            if (Files.notExists(database())) {
                Files.createFile(database());
            }
            if (!Files.isSymbolicLink(database())) {
                restrict(database(), "rw-------");
            }
            if (!Files.isDirectory(words())) {
                requireNothingAtWords();
                Files.createDirectories(words());
                restrict(words(), "rwx------");
            }
        } catch (IOException e) {
            throw notAccessible(e);
        }
    }

    private void requireNothingAtWords() {
        if (Files.exists(words(), LinkOption.NOFOLLOW_LINKS)) {
            throw new StoreException(
                    Problem.NOT_ACCESSIBLE,
                    words()
                            + " is "
                            + (Files.isSymbolicLink(words())
                                    ? "a link that leads nowhere"
                                    : "a file")
                            + ", the folder of the index of words was expected; move it away, and run"
                            + " familiar doctor --rebuild");
        }
    }

    /// @param permissions as `ls` writes them, e.g. `rw-------`; no effect on Windows, where files
    ///   inherit their folder's rights
    static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /// Whether the file is there by which programs agree on who writes.
    boolean hasLock() {
        return Files.exists(home.resolve(LOCK));
    }

    /// The right to write. Closing it gives it back.
    ///
    /// Does not wait. The file holds nothing; the lock is on it and not in it, so a file that is
    /// left over after a crash locks nobody out.
    ///
    /// @throws StoreException if another program, or this one, already has it
    Lock lock() {
        Path file = home.resolve(LOCK);
        FileChannel channel = null;
        Path key = null;
        boolean locked = false;
        try {
            key = home.toRealPath();
            if (!HELD.add(key)) {
                key = null;
                throw inUse();
            }
            boolean fresh = Files.notExists(file);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (fresh) {
                restrict(file, "rw-------");
            }
            locked = tryLock(channel) != null;
            if (!locked) {
                throw inUse();
            }
            return new Lock(key, channel);
        } catch (IOException e) {
            throw notAccessible(e);
        } finally {
            if (!locked) {
                closeQuietly(channel);
                if (key != null) {
                    HELD.remove(key);
                }
            }
        }
    }

    private static StoreException inUse() {
        return new StoreException(
                Problem.IN_USE,
                "another Familiar is writing to this home folder; close it (familiar serve,"
                        + " a running import) and try again");
    }

    /// The right to write to a home, as long as it is not closed.
    ///
    /// @param home real path, under which [HomeFolder#HELD] has it
    /// @param channel kept open: closing it gives the lock back
    record Lock(Path home, FileChannel channel) implements AutoCloseable {

        @Override
        public void close() {
            closeQuietly(channel);
            HELD.remove(home);
        }
    }

    /// Null if somebody has it; Java tells a lock of this very process by an exception.
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException alreadyGone) {
                // The lock ends with the process at the latest.
            }
        }
    }

    /// Deletes a file, or an empty folder, that nobody needs.
    static void deleteQuietly(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            // What is left over is written over or refused the next time.
        }
    }

    private StoreException notAccessible(IOException e) {
        return Failures.isFull(database())
                ? new StoreException(
                        Problem.DISK_FULL,
                        "no space left where the store lies; nothing was changed; make room and"
                                + " repeat",
                        e)
                : new StoreException(
                        Problem.NOT_ACCESSIBLE,
                        "the home folder cannot be created, read or written ("
                                + e.getClass().getSimpleName()
                                + "); check its owner and permissions, or choose another with --home",
                        e);
    }
}
