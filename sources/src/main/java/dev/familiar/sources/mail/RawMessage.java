package dev.familiar.sources.mail;

import java.util.Arrays;

/// The bytes of one message as an archive holds them, quoting of separators undone.
///
/// The array is reused for the next message: read this one before asking for that. For one thread.
final class RawMessage {

    private final byte[] bytes;
    private final int length;
    private final String separator;
    private final Origin origin;

    /// @param bytes an array that holds the message from its start
    /// @param length how many of them are the message
    /// @param separator the `From ` line without those five letters; empty if there was none
    /// @param origin where it stands
    RawMessage(byte[] bytes, int length, String separator, Origin origin) {
        this.bytes = bytes;
        this.length = length;
        this.separator = separator;
        this.origin = origin;
    }

    /// Where a message stands, and how much of it is there.
    ///
    /// @param offset of its separator or first byte within the entry
    /// @param extent how much of it was kept
    /// @param last whether the entry ends with it
    /// @param covers whether its `Content-Length` made separators with headers behind them part of
    ///   its text
    record Origin(long offset, Extent extent, boolean last, boolean covers) {

        /// A message that stands alone.
        static Origin alone(Extent extent) {
            return new Origin(0, extent, true, false);
        }
    }

    /// How much of a message was kept.
    enum Extent {
        /// All of it.
        WHOLE,
        /// Its start: enough for the headers and the text, attachments cut off.
        START,
        /// Its start, and the message is longer than any message should be.
        OVERLONG,
        /// A mailbox ends before the line that closes its header.
        HEADER
    }

    /// The same with an array of its own, no longer than needed.
    RawMessage copy() {
        return new RawMessage(Arrays.copyOf(bytes, length), length, separator, origin);
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    String separator() {
        return separator;
    }

    Origin origin() {
        return origin;
    }
}
