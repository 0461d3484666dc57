package dev.familiar.sources.mail;

import dev.familiar.model.source.Position;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.mail.RawMessage.Extent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// Reads one message that stands alone: a file, or what a server handed over.
final class SingleMessage {

    private SingleMessage() {}

    /// Reads it and hands the readings on.
    static void read(Entry entry, Set<FolderKind> filed, Depth depth, ReadingSink sink)
            throws IOException {
        MessageLimits limits = MessageLimits.USUAL;
        byte[] bytes;
        long length;
        try (InputStream in = entry.open(0)) {
            bytes = in.readNBytes(limits.keptBytes());
            length =
                    bytes.length == limits.keptBytes()
                            ? bytes.length + skip(in, Long.MAX_VALUE)
                            : bytes.length;
        }
        read(bytes, length, new Position(entry.name(), ""), filed, new MessageReader(sink, depth));
    }

    /// Reads one that is in memory.
    ///
    /// @param bytes the message, or its start; the line ends may be changed
    /// @param length of the whole message
    static void read(
            byte[] bytes,
            long length,
            Position position,
            Set<FolderKind> filed,
            MessageReader reader) {
        Extent extent = MessageLimits.USUAL.extent(bytes.length, length);
        reader.read(raw(bytes, extent), position, filed);
    }

    /// The message in `bytes`, without the mark, blank lines and `From ` line before it.
    ///
    /// @param bytes changed if its lines end in CR alone; the message may go on using it
    static RawMessage raw(byte[] bytes, Extent extent) {
        breakLines(bytes);
        int first = MessageLook.skipMarkAndBlank(bytes, bytes.length);
        int start = MessageLook.start(bytes, bytes.length);
        String separator =
                start - first > 6
                        ? new String(
                                bytes, first + 5, start - first - 6, StandardCharsets.ISO_8859_1)
                        : "";
        byte[] message = start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
        return new RawMessage(
                message, message.length, separator.strip(), RawMessage.Origin.alone(extent));
    }

    /// Skips as many bytes as there are, at most `most`, and says how many that were.
    static long skip(InputStream in, long most) throws IOException {
        long skipped = 0;
        while (skipped < most) {
            long step = in.skip(most - skipped);
            if (step <= 0) {
                // A stream may skip nothing although it has more; only a read tells.
                if (in.read() < 0) {
                    return skipped;
                }
                step = 1;
            }
            skipped += step;
        }
        return skipped;
    }

    /// Lines that end in CR alone (classic Mac OS) get line feeds.
    static void breakLines(byte[] bytes) {
        boolean lineFeeds = false;
        for (int i = 0; i < bytes.length && !lineFeeds; i++) {
            lineFeeds = bytes[i] == '\n';
        }
        for (int i = 0; i < bytes.length && !lineFeeds; i++) {
            if (bytes[i] == '\r') {
                bytes[i] = '\n';
            }
        }
    }
}
