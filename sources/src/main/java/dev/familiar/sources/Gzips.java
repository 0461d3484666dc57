package dev.familiar.sources;

/// What the first bytes of a file packed by gzip tell (RFC 1952).
final class Gzips {

    private Gzips() {}

    /// Whether a file that starts like this was packed by gzip: its two marks, the only method
    /// there is, and no flag that is reserved (section 2.3).
    static boolean isGzip(byte[] head) {
        return head.length >= 10
                && (head[0] & 0xff) == 0x1f
                && (head[1] & 0xff) == 0x8b
                && head[2] == 8
                && (head[3] & 0xe0) == 0;
    }
}
