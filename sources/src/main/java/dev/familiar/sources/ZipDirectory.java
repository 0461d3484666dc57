package dev.familiar.sources;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The size of a zip's central directory, read before the library loads it whole into memory.
///
/// PKWARE APPNOTE 6.3.10, sections 4.3.14 to 4.3.16: the end record lies within the last 64 KiB; a
/// size of all ones there means that the ZIP64 end record has it.
final class ZipDirectory {

    /// About a million members; the library needs some three times as much memory.
    static final long LARGEST = 128L << 20;

    private static final int END_RECORD = 22;
    private static final int LOCATOR = 20;

    private ZipDirectory() {}

    /// Whether there is a directory that can be loaded in bounded memory.
    static boolean isLoadable(Path zip) throws IOException {
        try (FileChannel channel = FileChannel.open(zip, StandardOpenOption.READ)) {
            long size = sizeBytes(channel);
            return size >= 0 && size <= LARGEST;
        }
    }

    private static long sizeBytes(FileChannel channel) throws IOException {
        long start = Math.max(0, channel.size() - END_RECORD - 0xffff);
        ByteBuffer tail = read(channel, start, (int) (channel.size() - start));
        for (int at = tail.limit() - END_RECORD; at >= 0; at--) {
            if (tail.getInt(at) == 0x06054b50) {
                long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                return size == 0xffffffffL ? size64(channel, tail, at - LOCATOR) : size;
            }
        }
        return -1;
    }

    private static long size64(FileChannel channel, ByteBuffer tail, int locator)
            throws IOException {
        if (locator < 0 || tail.getInt(locator) != 0x07064b50) {
            return -1;
        }
        long at = tail.getLong(locator + 8);
        if (at < 0 || at > channel.size() - 56) {
            return -1;
        }
        ByteBuffer end = read(channel, at, 56);
        return end.getInt(0) == 0x06064b50 ? end.getLong(40) : -1;
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // fills up
        }
        return buffer.flip();
    }
}
