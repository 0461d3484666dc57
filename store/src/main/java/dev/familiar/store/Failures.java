package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what SQLite could not do into a sentence that says what to do.
///
/// By SQLite's extended result codes (https://sqlite.org/rescode.html), since the primary code
/// alone does not tell a full disk from a broken one.
final class Failures {

    /// With less than this a disk counts as full: SQLite's next page and the index of its log need
    /// about as much.
    private static final long FULL_BYTES = 1 << 20;

    private static final String FULL =
            "no space left where the store lies; nothing was changed; make room and repeat";

    private Failures() {}

    /// SQLite's own message stays in the cause; it names tables and codes, never values.
    ///
    /// Never null; what is not known becomes [Problem#FAILED].
    ///
    /// @param file the database, null if it is not known
    static StoreException of(SQLException e, @Nullable Path file) {
        SQLiteErrorCode code =
                e instanceof SQLiteException known
                        ? known.getResultCode()
                        : SQLiteErrorCode.SQLITE_ERROR;
        return switch (code) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE -> new StoreException(Problem.DISK_FULL, FULL, e);
            // A full disk fails here too: SQLite makes the index of its log in steps of 32 KiB.
            case SQLITE_IOERR,
                    SQLITE_IOERR_SHMSIZE,
                    SQLITE_IOERR_SHMOPEN,
                    SQLITE_IOERR_SHMMAP,
                    SQLITE_IOERR_FSYNC,
                    SQLITE_IOERR_DIR_FSYNC,
                    SQLITE_IOERR_TRUNCATE,
                    SQLITE_CANTOPEN ->
                    isFull(file)
                            ? new StoreException(Problem.DISK_FULL, FULL, e)
                            : code == SQLiteErrorCode.SQLITE_CANTOPEN
                                    ? notAccessible(e)
                                    : failed(code, e);
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_LOCKED ->
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
            case SQLITE_PERM,
                    SQLITE_AUTH,
                    SQLITE_READONLY,
                    SQLITE_READONLY_CANTINIT,
                    SQLITE_READONLY_DIRECTORY,
                    SQLITE_READONLY_RECOVERY ->
                    notAccessible(e);
            default -> failed(code, e);
        };
    }

    private static StoreException notAccessible(SQLException e) {
        return new StoreException(
                Problem.NOT_ACCESSIBLE,
                "the store's file cannot be opened or written; check the home folder's owner and"
                        + " permissions",
                e);
    }

    /// The code's name is told, as it is what to look for; it holds nothing of the owner's.
    private static StoreException failed(SQLiteErrorCode code, SQLException e) {
        return new StoreException(
                Problem.FAILED, "the store failed (" + code + "); run familiar doctor", e);
    }

    /// Whether the disk that holds a file has next to no room.
    ///
    /// Asked after a failure only. False where it cannot be told.
    static boolean isFull(@Nullable Path file) {
        Path folder = file == null ? null : file.toAbsolutePath().getParent();
        try {
            return folder != null && Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }
}
