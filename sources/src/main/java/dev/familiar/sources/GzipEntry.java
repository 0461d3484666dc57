package dev.familiar.sources;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The file that gzip packed, or the several that were packed one behind the other, read as one. It
/// keeps the name of the packed file, by which it is found again.
///
/// Each opening unpacks from the start and is counted against an allowance of its own. Damage ends
/// the content early and is remembered. Source: RFC 1952.
final class GzipEntry extends UnpackedEntry {

    /// A header alone has ten bytes, the sums at the end have eight.
    private static final int SMALLEST = 18;

    private final Entry packed;
    private final String name;
    private final long allowance;
    private long size = Long.MIN_VALUE;

    /// @param packed the bytes as they lie there
    /// @param allowance the most bytes they may unpack to
    GzipEntry(Entry packed, long allowance) {
        this.packed = packed;
        this.name = packed.name();
        this.allowance = allowance;
    }

    @Override
    public String name() {
        return name;
    }

    /// What the last four bytes say, where they can be had and can be true: they count modulo 2³²,
    /// and of several packed files only the last.
    @Override
    public long size() {
        if (size == Long.MIN_VALUE) {
            size = statedSize();
        }
        return size;
    }

    private long statedSize() {
        long length = packed.size();
        if (!packed.seeks() || length < SMALLEST || length >= 1L << 30) {
            return -1;
        }
        try (InputStream in = packed.open(length - 4)) {
            byte[] last = in.readNBytes(4);
            long stated = 0;
            for (int i = last.length - 1; i >= 0; i--) {
                stated = stated << 8 | (last[i] & 0xff);
            }
            // Text never grows by packing, but for a few bytes.
            return last.length == 4 && stated + SMALLEST * 2 >= length ? stated : -1;
        } catch (IOException notReadable) {
            return -1;
        }
    }

    @Override
    public @Nullable Instant written() {
        return packed.written();
    }

    @Override
    public InputStream open(long offset) throws IOException {
        Unpacking unpacking = begin(new Unpacking(name, allowance));
        InputStream raw = packed.open(0);
        try {
            GuardedStream in =
                    new GuardedStream(new GZIPInputStream(raw, FileEntry.HEAD), unpacking, true);
            in.drop(offset);
            return in;
        } catch (ZipException | EOFException damaged) {
            raw.close();
            unpacking.markBroken();
            return InputStream.nullInputStream();
        }
    }
}
