package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/// One SQLite file with one writing connection and as many reading ones as there are readers at a
/// time. For many threads.
///
/// Write-ahead log, so readers see the last commit and never wait. A killed process loses only what
/// was not committed. Import batches are committed with `synchronous=NORMAL`, which a power cut may
/// roll back but not damage (https://sqlite.org/pragma.html#pragma_synchronous) and an import
/// repeats; the owner's own words with `FULL`.
final class Database implements AutoCloseable {

    /// Marks the file as a store of Familiar, in bytes 68 to 71 of its header: "FAMI".
    static final int APPLICATION_ID = 0x46414D49;

    private static final int WAIT_SECONDS = 20;
    private static final int IDLE_READERS = 4;

    private final Path file;
    private final @Nullable ReadingFile reading;
    private final Sql writer;
    private final Semaphore writing = new Semaphore(1);
    private final AtomicLong commits = new AtomicLong();
    private final AtomicLong words = new AtomicLong();
    private final ConcurrentLinkedDeque<Sql> readers = new ConcurrentLinkedDeque<>();

    private Database(Path file, @Nullable ReadingFile reading, Sql writer) {
        this.file = file;
        this.reading = reading;
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

    private Connection connectReader() throws SQLException {
        ReadingFile how = reading;
        return how == null ? connect(file, true, 16) : how.reader(16);
    }

    private static Connection connect(Path file, boolean readOnly, int cacheMegabytes)
            throws SQLException {
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

    /// Reads in one transaction, so that several statements see the same state.
    <T> T read(Work<T> work) {
        try {
            Sql sql = readers.pollFirst();
            if (sql == null) {
                sql = new Sql(connectReader());
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
            throw Failures.of(e, file);
        }
    }

    /// Writes in one transaction that is on the disk when this returns.
    ///
    /// @throws StoreException if anything fails; nothing is changed then
    <T> T write(Work<T> work) {
        return write(work, commits);
    }

    /// As [#write], for what changes nothing that is known from archives: decisions, notes, follows
    /// and the like.
    <T> T writeWord(Work<T> work) {
        return write(work, words);
    }

    private <T> T write(Work<T> work, AtomicLong counter) {
        take();
        try {
            writer.execute("PRAGMA synchronous = FULL");
            writer.connection().setAutoCommit(false);
            T result = work.on(writer);
            writer.connection().commit();
            counter.incrementAndGet();
            return result;
        } catch (SQLException e) {
            forgetStatements();
            throw Failures.of(e, file);
        } finally {
            rest("PRAGMA synchronous = NORMAL");
        }
    }

    void change(Task task) {
        var _ =
                write(sql -> {
                    task.on(sql);
                    return true;
                });
    }

    /// As [#change], counted as [#writeWord] is.
    void changeWord(Task task) {
        var _ =
                writeWord(sql -> {
                    task.on(sql);
                    return true;
                });
    }

    /// Opens a batch: the writing connection inside a transaction, until [#commit] or [#rollBack].
    Sql begin() {
        take();
        try {
            writer.connection().setAutoCommit(false);
            return writer;
        } catch (SQLException e) {
            rest("");
            throw Failures.of(e, file);
        }
    }

    void commit() throws SQLException {
        try {
            writer.connection().commit();
            commits.incrementAndGet();
        } catch (SQLException e) {
            forgetStatements();
            throw e;
        } finally {
            rest("");
        }
    }

    private void forgetStatements() {
        try {
            writer.forgetStatements();
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
    }

    void rollBack() {
        forgetStatements();
        rest("");
    }

    /// A number that is another after every change made through this object.
    long state() {
        return commits.get() + words.get();
    }

    /// As [#state], whatever the owner decided or noted.
    long knowledge() {
        return commits.get();
    }

    /// Runs something outside any transaction, such as VACUUM.
    void outside(Task task) {
        take();
        try {
            task.on(writer);
            commits.incrementAndGet();
        } catch (SQLException e) {
            throw Failures.of(e, file);
        } finally {
            writing.release();
        }
    }

    /// Writes the last committed state to a new or empty file, without waiting for writers.
    void copyTo(Path target) {
        try (Sql sql = new Sql(connectReader())) {
            sql.execute("VACUUM INTO '" + target.toString().replace("'", "''") + "'");
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
    }

    private void take() {
        if (reading != null) {
            throw new StoreException(
                    Problem.NOT_ACCESSIBLE, "the store was opened for reading only");
        }
        try {
            if (!writing.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreException(
                        Problem.IN_USE, "an import is writing; try again when it is done");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Problem.IN_USE, "interrupted while waiting to write", e);
        }
    }

    /// Leaves the transaction, rolling back what was not committed, and lets the next writer in.
    private void rest(String pragma) {
        try {
            if (!writer.connection().getAutoCommit()) {
                endTransaction();
                writer.connection().setAutoCommit(true);
            }
            if (!pragma.isEmpty()) {
                writer.execute(pragma);
            }
        } catch (SQLException e) {
            throw Failures.of(e, file);
        } finally {
            writing.release();
        }
    }

    /// A full disk makes SQLite roll back by itself; the driver does not notice, and needs an empty
    /// transaction to end.
    private void endTransaction() throws SQLException {
        try {
            writer.connection().rollback();
        } catch (SQLException endedByItself) {
            writer.execute("BEGIN");
        }
    }

    /// An exception that says what to do, see [Failures].
    static StoreException translate(SQLException e) {
        return Failures.of(e, null);
    }

    @Override
    public void close() {
        try {
            for (Sql reader = readers.poll(); reader != null; reader = readers.poll()) {
                reader.close();
            }
            writer.close();
        } catch (SQLException e) {
            throw Failures.of(e, file);
        }
    }
}
