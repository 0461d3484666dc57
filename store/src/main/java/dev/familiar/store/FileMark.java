package dev.familiar.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What kind of file one is, by its first 100 bytes. A store and a backup are both databases of
/// SQLite; they differ in the application id, bytes 68 to 71
/// (https://sqlite.org/fileformat2.html#application_id).
///
/// The file is looked at without SQLite, which would make files beside it and believe what a
/// stranger wrote. A file that this process has open as a database must not be looked at: closing
/// it again gives up the database's locks (https://sqlite.org/howtocorrupt.html, section 2.2).
enum FileMark {
    /// A store in use, or a backup written before backups had a mark of their own: "FAMI".
    STORE,
    /// A backup with a checksum at its end: "FAMS", see [Seal].
    SEALED,
    /// A backup without one, as earlier versions wrote them: "FAMB".
    BACKUP,
    /// Anything else.
    OTHER;

    /// Of a backup with a checksum; that of a store is [Database#APPLICATION_ID]. Differs from each
    /// of the others in more than one bit, so that no bit that turns makes one of the other.
    static final int SEALED_ID = 0x46414D53;

    /// Of a backup without one.
    static final int BACKUP_ID = 0x46414D42;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /// Length of SQLite's header; what is shorter is no database.
    private static final int HEADER = 100;

    /// Where `PRAGMA application_id` stands, big-endian.
    private static final int ID_AT = 68;

    /// Whether a new backup may take the place of such a file.
    boolean isBackup() {
        return this == SEALED || this == BACKUP;
    }

    /// The mark of a file that is there.
    ///
    /// Says nothing of whether the rest of the file is whole; [RestoredFile] looks at that.
    ///
    /// @throws IOException if it cannot be read
    static FileMark of(Path file) throws IOException {
        // A pipe would be waited at for ever.
        if (!Files.isRegularFile(file)) {
            return OTHER;
        }
        byte[] header = new byte[HEADER];
        try (InputStream in = Files.newInputStream(file)) {
            if (in.readNBytes(header, 0, HEADER) < HEADER
                    || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
                return OTHER;
            }
        }
        return switch (ByteBuffer.wrap(header).getInt(ID_AT)) {
            case Database.APPLICATION_ID -> STORE;
            case SEALED_ID -> SEALED;
            case BACKUP_ID -> BACKUP;
            default -> OTHER;
        };
    }
}
