package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One SQLite file with one writing connection and as many reading ones as there are readers at a
/// time. For many threads.
///
/// Write-ahead log, so readers see the last commit and never wait. A killed process loses only what
/// was not committed. Writing is [Changes]' alone: import batches are committed with
/// `synchronous=NORMAL`, which a power cut may roll back but not damage
/// (https://sqlite.org/pragma.html#pragma_synchronous) and an import repeats; the owner's own words
/// with `FULL`.
final class Database implements AutoCloseable {

    /// Marks the file as a store of Familiar, in bytes 68 to 71 of its header: "FAMI".
    static final int APPLICATION_ID = 0x46414D49;

    /// For another program that holds the file, which the home's lock prevents.
    private static final int WAIT_SECONDS = 20;

    private static final int IDLE_READERS = 4;

    private final Path file;
    private final boolean readOnly;
    private final Sql writer;
    private final ConcurrentLinkedDeque<Sql> readers = new ConcurrentLinkedDeque<>();

    private Database(Path file, boolean readOnly, Sql writer) {
        this.file = file;
        this.readOnly = readOnly;
        this.writer = writer;
    }

    /// Something done with a connection.
    interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    /// Something done with a connection that gives nothing back.
    interface Task {
        void on(Sql sql) throws SQLException;
    }

    static Database open(Path file, boolean readOnly) {
        try {
            Sql writer = new Sql(connect(file, readOnly, 64));
            return new Database(file, readOnly, writer);
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    private static Connection connect(Path file, boolean readOnly, int cacheMegabytes)
            throws SQLException {
        NativeLibrary.load();
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(WAIT_SECONDS * 1000);
        config.enforceForeignKeys(true);
        config.setCacheSize(-1024 * cacheMegabytes);
        // Asking for them costs the driver one more statement for every row it writes.
        config.setGetGeneratedKeys(false);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
            config.setJournalSizeLimit(64 << 20);
        }
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        KeyHash.register(connection);
        return connection;
    }

    /// Whether a file is a store of Familiar.
    static boolean hasMark(Path file) throws SQLException {
        try (Sql sql = new Sql(connect(file, true, 1))) {
            return sql.number("PRAGMA application_id") == APPLICATION_ID;
        }
    }

    /// Reads in one transaction, so that several statements see the same state.
    <T> T read(Work<T> work) {
        try {
            Sql sql = readers.pollFirst();
            if (sql == null) {
                sql = new Sql(connect(file, true, 16));
            }
            boolean done = false;
            try {
                sql.connection().setAutoCommit(false);
                T result = work.on(sql);
                sql.connection().commit();
                sql.connection().setAutoCommit(true);
                done = true;
                return result;
            } finally {
                if (done && readers.size() < IDLE_READERS) {
                    readers.addFirst(sql);
                } else {
                    sql.close();
                }
            }
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    /// The one connection that may write; for who holds the pen ([Changes]).
    Sql writer() {
        return writer;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /// Runs something outside any transaction, before anybody else uses the store: migrations.
    void outside(Task task) {
        try {
            task.on(writer);
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    /// Writes the last committed state to a new or empty file, without waiting for writers.
    void copyTo(Path target) {
        try (Sql sql = new Sql(connect(file, readOnly, 16))) {
            sql.execute("VACUUM INTO '" + target.toString().replace("'", "''") + "'");
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    /// An exception that says what to do. SQLite's own message stays in the cause; it names tables
    /// and codes, never values.
    static StoreException translate(SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException known
                        ? known.getResultCode()
                        : SQLiteErrorCode.SQLITE_ERROR;
        return switch (code) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE ->
                    new StoreException(
                            Problem.DISK_FULL,
                            "no space left where the store lies; nothing was changed; make room and"
                                    + " repeat",
                            e);
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_LOCKED ->
                    new StoreException(
                            Problem.IN_USE,
                            "another program is writing to the store; close it and repeat",
                            e);
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CORRUPT_VTAB ->
                    new StoreException(
                            Problem.DAMAGED,
                            "the store's file is damaged or not a store; restore a backup with"
                                    + " familiar restore FILE",
                            e);
            case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY, SQLITE_AUTH ->
                    new StoreException(
                            Problem.NOT_ACCESSIBLE,
                            "the store's file cannot be opened or written; check the home folder's"
                                    + " owner and permissions",
                            e);
            default ->
                    new StoreException(
                            Problem.FAILED,
                            "the store failed (" + code + "); run familiar doctor",
                            e);
        };
    }

    @Override
    public void close() {
        try {
            for (Sql reader = readers.poll(); reader != null; reader = readers.poll()) {
                reader.close();
            }
            writer.close();
        } catch (SQLException e) {
            throw translate(e);
        }
    }
}
