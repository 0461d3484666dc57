package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// One SQLite file with one writing connection and as many reading ones as there are readers at a
/// time. For many threads.
///
/// Write-ahead log, so readers see the last commit and never wait. A killed process loses only what
/// was not committed. Writing is [Changes]' alone: import batches are committed with
/// `synchronous=NORMAL`, which a power cut may roll back but not damage
/// (https://sqlite.org/pragma.html#pragma_synchronous) and an import repeats; the owner's own words
/// with `FULL`.
///
/// How much may be lost: `NORMAL` in a write-ahead log writes to the disk at checkpoints of the log
/// only. After a power cut the last commits may be missing, in their order, but the file is whole
/// (https://sqlite.org/wal.html#performance_considerations). A killed process loses nothing that
/// was committed, because the system has it.
///
/// Readers: one connection for each reader at a time, at most four of them kept idle. A connection
/// is about 16 MB of page cache when warm, and opening one takes about a millisecond.
final class Database implements AutoCloseable {

    /// Marks the file as a store of Familiar, in bytes 68 to 71 of its header: "FAMI".
    static final int APPLICATION_ID = 0x46414D49;

    /// For another program that holds the file, which the home's lock prevents.
    private static final int WAIT_SECONDS = 20;

    private static final int IDLE_READERS = 4;

    private final Path file;

    /// The file that was opened, by its number on its disk; null where the system has no such
    /// numbers. Windows has none, and lets nobody delete or rename a file that is open.
    private final @Nullable Object opened;

    /// How the file is read where it is only read; null for who may write.
    private final @Nullable ReadingFile reading;

    private final Sql writer;

    /// Idle connections, the last used first: its pages are the ones most likely still in its
    /// cache. A connection taken from here belongs to one thread until it is put back.
    private final ConcurrentLinkedDeque<Sql> readers = new ConcurrentLinkedDeque<>();

    private Database(Path file, @Nullable ReadingFile reading, Sql writer) {
        this.file = file;
        this.opened = key(file);
        this.reading = reading;
        this.writer = writer;
    }

    /// Something done with a connection.
    ///
    /// Must not keep the connection, nor a row of it.
    interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    /// Something done with a connection that gives nothing back.
    interface Task {
        void on(Sql sql) throws SQLException;
    }

    /// @param readOnly whether nothing is to be made or changed, as far as SQLite lets one read so
    ///   ([ReadingFile])
    /// @throws StoreException if the file cannot be opened, or is no database
    static Database open(Path file, boolean readOnly) {
        try {
            return readOnly
                    ? open(ReadingFile.of(file))
                    : new Database(file, null, new Sql(connect(file, false, 64)));
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
    }

    /// Opens a file for reading.
    static Database open(ReadingFile reading) {
        try {
            return new Database(reading.file(), reading, new Sql(reading.keeper(16)));
        } catch (SQLException e) {
            throw Failures.of(e, reading.file());
        }
    }

    /// Each reader has its own page cache of at most 16 MB; the writer's is 64 MB, since a batch
    /// waits there until it is committed.
    ///
    /// Opened by its name, so it must still be the same file: answers of two stores would be mixed.
    private Connection connectReader() throws SQLException {
        requireInPlace();
        ReadingFile how = reading;
        return how == null ? connect(file, true, 16) : how.reader(16);
    }

    /// Opens a connection with everything that SQLite forgets with it: nothing here but the journal
    /// mode is kept in the file.
    private static Connection connect(Path file, boolean readOnly, int cacheMegabytes)
            throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(WAIT_SECONDS * 1000);
        config.enforceForeignKeys(true);
        // Negative, so KiB and not pages (https://sqlite.org/pragma.html#pragma_cache_size).
        config.setCacheSize(-1024 * cacheMegabytes);
        // Asking for them costs the driver one more statement for every row it writes.
        config.setGetGeneratedKeys(false);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
            // Else the log keeps the size that the largest linkage gave it, for good.
            config.setJournalSizeLimit(64 << 20);
        }
        Connection connection = NativeLibrary.connect(config, file);
        KeyHash.register(connection);
        return connection;
    }

    /// Reads in one transaction, so that several statements see the same state.
    ///
    /// Work may read inside work: the inner one has a connection of its own, and may see a newer
    /// state than the outer one.
    ///
    /// @param work runs on the calling thread; must not write
    /// @throws StoreException if SQLite fails; anything else that `work` throws comes through as it
    ///   is
    <T> T read(Work<T> work) {
        try {
            Sql sql = readers.pollFirst();
            if (sql == null) {
                sql = new Sql(connectReader());
            }
            boolean done = false;
            try {
                // A transaction sees one state from its first SELECT on, whatever is committed
                // meanwhile.
                sql.connection().setAutoCommit(false);
                T result = work.on(sql);
                sql.connection().commit();
                sql.connection().setAutoCommit(true);
                done = true;
                return result;
            } finally {
                // One that failed may be inside a transaction, or broken: never used again.
                if (done && readers.size() < IDLE_READERS) {
                    readers.addFirst(sql);
                } else {
                    sql.close();
                }
            }
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
    }

    /// The one connection that may write; for who holds the pen ([Changes]).
    ///
    /// Not closed by its users, and used by one thread at a time: that is what the pen is for.
    Sql writer() {
        return writer;
    }

    boolean isReadOnly() {
        return reading != null;
    }

    /// Refuses to go on where the file that is open is not the one that has its name any more: what
    /// was written to it would be gone with it. Costs one look at a name.
    ///
    /// @throws StoreException if the file, or the folder, was deleted, moved or replaced
    void requireInPlace() {
        if (!Files.exists(file) || !Objects.equals(opened, key(file))) {
            throw new StoreException(
                    Problem.GONE,
                    file.getFileName()
                            + " was deleted, moved or replaced while it was open, so nothing can be"
                            + " kept in it; nothing was changed; end this program, put the home"
                            + " folder back or restore a backup, and start again");
        }
    }

    /// Null where there is no file, or nobody can tell.
    private static @Nullable Object key(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    /// Runs something outside any transaction, before anybody else uses the store: migrations.
    ///
    /// Not through a [Change]: a migration begins and ends transactions of its own.
    void outside(Task task) {
        try {
            task.on(writer);
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
    }

    /// Writes the last committed state to a new or empty file, without waiting for writers.
    ///
    /// `VACUUM INTO` reads one state in one transaction and writes it without free pages
    /// (https://sqlite.org/lang_vacuum.html#vacuum_with_an_into_clause). Copying the file would
    /// miss what is in the log only, and could catch a page half written.
    ///
    /// @throws StoreException if the target is not empty, or the disk is full
    void copyTo(Path target) {
        try (Sql sql = new Sql(connectReader())) {
            // A text in SQL: a quote within it is doubled, and nothing else in it means anything.
            sql.execute("VACUUM INTO '" + target.toString().replace("'", "''") + "'");
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
    }

    /// An exception that says what to do, see [Failures].
    static StoreException translate(SQLException e) {
        return Failures.of(e, null);
    }

    @Override
    public void close() {
        try {
            // Readers first: the last connection to close folds the log into the file, and only one
            // that may write can do that.
            for (Sql reader = readers.poll(); reader != null; reader = readers.poll()) {
                reader.close();
            }
            writer.close();
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
    }
}
