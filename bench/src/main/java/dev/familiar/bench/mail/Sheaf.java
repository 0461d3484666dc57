package dev.familiar.bench.mail;

import java.util.Arrays;

/// Some messages on their way into the files, each after its `From ` separator line, unquoted, with
/// LF line ends. Used again after it was written. For one thread at a time.
final class Sheaf {
    private static final int MOST_MESSAGES = 512;
    private static final int ENOUGH_BYTES = 4 << 20;

    private final ByteText text = new ByteText();
    private final int[] ends = new int[MOST_MESSAGES];
    private int size;

    /// Where the next message is written to, from the end of the last.
    ByteText text() {
        return text;
    }

    /// Says that a whole message has been written.
    void end() {
        ends[size++] = text.length();
    }

    /// Whether the next message belongs into the next sheaf.
    boolean isFull() {
        return size == MOST_MESSAGES || text.length() >= ENOUGH_BYTES;
    }

    void clear() {
        text.clear();
        size = 0;
        Arrays.fill(ends, 0);
    }

    int size() {
        return size;
    }

    int start(int message) {
        return message == 0 ? 0 : ends[message - 1];
    }

    int end(int message) {
        return ends[message];
    }
}
