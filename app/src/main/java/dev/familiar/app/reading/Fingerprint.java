package dev.familiar.app.reading;

import dev.familiar.sources.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells whether an entry is the one read before: its size, its first 64 KiB and, in a loose file,
/// its last.
///
/// Small entries are covered whole. In a large one a change in the middle that keeps the size goes
/// unnoticed; archives grow at their end or are written anew, and `familiar import` of a changed
/// copy costs only time.
final class Fingerprint {

    /// Bytes at the end that are looked at: what grows or is written anew differs there.
    private static final int TAIL = 64 << 10;

    private Fingerprint() {}

    /// The fingerprint that the entry's first `size` bytes would have as a file of their own.
    static String of(Entry entry, long size) throws IOException {
        MessageDigest digest = sha256();
        digest.update(Long.toString(size).getBytes(StandardCharsets.US_ASCII));
        // Of an entry within a zip only the head can be had without unpacking all before it.
        byte[] head = entry.head();
        digest.update(head, 0, size < 0 ? head.length : (int) Math.min(size, head.length));
        if (size > TAIL && entry.seeks()) {
            try (InputStream in = entry.open(size - TAIL)) {
                digest.update(in.readNBytes(TAIL));
            }
        }
        // Half of the digest: 128 bits are enough against chance, and nobody gains by a collision.
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
