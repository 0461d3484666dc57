package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The checksum at the end of a backup: 32 bytes, SHA-256 (FIPS 180-4) of everything before them.
/// SQLite looks at the shape of its pages and not at what stands in them, so a bit that turned on a
/// worn disk would come back as another word, account or day, and nobody would know.
///
/// That there is one is said by the file's mark ([FileMark#SEALED]), near its beginning: a backup
/// that was cut off right before its checksum does not pass for one of an earlier version. Every
/// turned bit, every byte that is missing or was added changes the sum, or what it is compared
/// with.
///
/// No secret is in it: it finds accidents. Who writes a backup of their own can put the right sum
/// under it, so what it holds is looked over all the same ([RestoredFile]).
///
/// Cost: reads the file once, a buffer at a time, at 200 MB a second and more.
final class Seal {

    private static final int LENGTH = 32;
    private static final int BUFFER = 1 << 16;

    /// Where SQLite's header has the size of a page and the number of pages
    /// (https://sqlite.org/fileformat2.html#the_database_header).
    private static final int PAGE_SIZE_AT = 16;

    private static final int PAGES_AT = 28;

    /// 65,536 does not fit the two bytes of the header, and is written as 1.
    private static final int LARGEST_PAGE = 65_536;

    private Seal() {}

    /// Puts the checksum at the end of a file that has the mark; not on the disk when it returns.
    static void put(Path file) throws IOException {
        Files.write(file, digest(file, Files.size(file)), StandardOpenOption.APPEND);
    }

    /// Compares a file with its checksum and takes that off; what is left is a plain database.
    ///
    /// A backup without one has the length that its header says; a store that was kept aside may
    /// have pages in its log, so its length says nothing.
    ///
    /// @return whether it has one; false for a backup of an earlier version
    /// @throws StoreException if the file is not as it was written
    static boolean takeOff(Path file) throws IOException {
        return switch (FileMark.of(file)) {
            case SEALED -> {
                long length = Files.size(file) - LENGTH;
                if (!Arrays.equals(digest(file, length), end(file, length))) {
                    throw notAsWritten("its checksum is not that of what it holds");
                }
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(length);
                }
                yield true;
            }
            case BACKUP -> {
                if (Files.size(file) != lengthInHeader(file)) {
                    throw notAsWritten("its length is not the one it names");
                }
                yield false;
            }
            case STORE, OTHER -> false;
        };
    }

    private static StoreException notAsWritten(String why) {
        return new StoreException(
                Problem.DAMAGED,
                "that backup is damaged: "
                        + why
                        + ", so it is not as it was written; nothing was changed; take another"
                        + " backup");
    }

    /// Of the first `length` bytes.
    private static byte[] digest(Path file, long length) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long left = length;
        try (InputStream in = Files.newInputStream(file)) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new IOException("the file ended while it was read");
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return digest.digest();
    }

    private static byte[] end(Path file, long from) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(from);
            return in.readNBytes(LENGTH);
        }
    }

    private static long lengthInHeader(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(PAGES_AT + Integer.BYTES));
            int size = Short.toUnsignedInt(header.getShort(PAGE_SIZE_AT));
            return (size == 1 ? LARGEST_PAGE : size)
                    * Integer.toUnsignedLong(header.getInt(PAGES_AT));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
