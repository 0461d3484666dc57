package dev.familiar.sources;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// Unpacked bytes on their way out of a zip, counted against an allowance.
///
/// Where the packed bytes are cut off or damaged the stream simply ends, so that a source keeps
/// what came before; the [Unpacking] remembers it and the walk reports it.
final class GuardedStream extends FilterInputStream {

    private final Unpacking unpacking;
    private final boolean closesSource;

    /// @param closesSource false where `in` goes on to the next member
    GuardedStream(InputStream in, Unpacking unpacking, boolean closesSource) {
        super(in);
        this.unpacking = unpacking;
        this.closesSource = closesSource;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (unpacking.isBroken()) {
            return -1;
        }
        try {
            int n = super.read(buffer, from, length);
            if (n > 0) {
                unpacking.spend(n);
            }
            return n;
        } catch (ZipException | EOFException damaged) {
            unpacking.markBroken();
            return -1;
        }
    }

    /// Reads to the end.
    void drain() throws IOException {
        drop(Long.MAX_VALUE);
    }

    /// Reads past the next `n` bytes, or to the end if there are fewer.
    void drop(long n) throws IOException {
        long left = n;
        while (left > 0) {
            long dropped = skip(left);
            if (dropped <= 0) {
                return;
            }
            left -= dropped;
        }
    }

    /// Unpacks and drops; nothing may pass uncounted.
    @Override
    public long skip(long n) throws IOException {
        byte[] dropped = new byte[(int) Math.min(n, 64 << 10)];
        long left = n;
        while (left > 0) {
            int got = read(dropped, 0, (int) Math.min(left, dropped.length));
            if (got < 0) {
                break;
            }
            left -= got;
        }
        return n - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (closesSource) {
            super.close();
        }
    }
}
