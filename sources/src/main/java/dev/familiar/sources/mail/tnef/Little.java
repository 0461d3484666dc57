package dev.familiar.sources.mail.tnef;

import java.util.Arrays;

/// Bytes with the low one first, read once from the front. Never reads beyond their end: what is
/// missing there is 0, and a length that reaches further ends there. For one thread.
final class Little {

    private final byte[] bytes;
    private final int end;
    private int pos;

    Little(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.pos = from;
        this.end = end;
    }

    int left() {
        return end - pos;
    }

    /// The next number of so many bytes, at most eight.
    long number(int size) {
        long number = 0;
        for (int i = 0; i < size; i++) {
            int at = pos + i;
            number |= at < end ? (bytes[at] & 0xffL) << (8 * i) : 0;
        }
        skip(size);
        return number;
    }

    void skip(long count) {
        pos += (int) Math.clamp(count, 0L, (long) end - pos);
    }

    /// The next bytes, read apart.
    Little take(long count) {
        int from = pos;
        skip(count);
        return new Little(bytes, from, pos);
    }

    /// What is left of them, at most so many.
    byte[] bytes(int most) {
        return Arrays.copyOfRange(bytes, pos, Math.min(end, pos + most));
    }
}
