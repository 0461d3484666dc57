package dev.familiar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// How a store's file is opened by who only reads it, while another program may write.
///
/// A database with a write-ahead log is read by way of an index of that log, `familiar.db-shm`,
/// which SQLite makes beside it, and which only a connection that could write takes away again: the
/// [#keeper], to be closed last. Where nothing can be made (a read-only disk, a full one) and there
/// is no log, the file is read as it stands, see https://sqlite.org/wal.html#readonly.
///
/// @param file the database
/// @param still whether the file is read as it stands: right only while nobody can write
record ReadingFile(Path file, boolean still) {

    private static final int BUSY_MILLIS = 20_000;

    /// Finds out how this file can be read.
    ///
    /// Tries the usual way first, by opening the file and reading its schema. As it stands
    /// (`immutable=1`, https://sqlite.org/uri.html#uriimmutable) SQLite takes no locks and looks
    /// for no log: with a writer beside it answers would be wrong, so it is taken only where the
    /// folder cannot be written and there is no log.
    ///
    /// @throws SQLException if it cannot
    static ReadingFile of(Path file) throws SQLException {
        ReadingFile usual = new ReadingFile(file, false);
        try {
            usual.tryOut();
            return usual;
        } catch (SQLException e) {
            if (Files.isWritable(file.toAbsolutePath().getParent())
                    || hasLog(file)
                    || !cannotMake(e)) {
                throw e;
            }
            ReadingFile still = new ReadingFile(file, true);
            still.tryOut();
            return still;
        }
    }

    /// Whether commits wait in the log beside the file.
    ///
    /// True also where that cannot be told, so that nothing is passed over.
    static boolean hasLog(Path file) {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        try {
            return Files.exists(log) && Files.size(log) > 0;
        } catch (IOException unknown) {
            return true;
        }
    }

    /// Whether SQLite failed for want of a file beside the database, and not for the database
    /// itself.
    private static boolean cannotMake(SQLException e) {
        return e instanceof SQLiteException known
                && switch (known.getResultCode()) {
                    case SQLITE_CANTOPEN,
                            SQLITE_READONLY,
                            SQLITE_READONLY_CANTINIT,
                            SQLITE_READONLY_DIRECTORY,
                            SQLITE_READONLY_RECOVERY ->
                            true;
                    default -> known.getResultCode() == SQLiteErrorCode.SQLITE_PERM;
                };
    }

    /// Opening alone reads nothing; the first question does.
    private void tryOut() throws SQLException {
        try (Sql sql = new Sql(keeper(1))) {
            var _ = sql.number("SELECT count(*) FROM sqlite_schema");
        }
    }

    /// A connection that reads only, but takes away at its end what SQLite made for reading.
    ///
    /// @param cacheMegabytes at most, for its page cache
    Connection keeper(int cacheMegabytes) throws SQLException {
        if (still) {
            return reader(cacheMegabytes);
        }
        SQLiteConfig config = config(cacheMegabytes);
        // A file that is gone by now must not come back as an empty one.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        Connection connection = NativeLibrary.connect(config, file);
        KeyHash.register(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }

    /// A connection that cannot write.
    ///
    /// Named by a URI only where the file is read as it stands, since that is asked for in its
    /// query.
    Connection reader(int cacheMegabytes) throws SQLException {
        SQLiteConfig config = config(cacheMegabytes);
        config.setReadOnly(true);
        String name = still ? file.toAbsolutePath().toUri() + "?immutable=1" : file.toString();
        Connection connection = NativeLibrary.connect(config, name);
        KeyHash.register(connection);
        return connection;
    }

    private static SQLiteConfig config(int cacheMegabytes) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setCacheSize(-1024 * cacheMegabytes);
        config.setGetGeneratedKeys(false);
        return config;
    }
}
