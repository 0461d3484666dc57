package dev.familiar.sources;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/// Unpacked bytes that are compared, at their end, with the checksum the zip has of them (APPNOTE
/// 4.4.7); the JDK does so only for zips read in sequence. Damage in the middle of a member unpacks
/// to other letters without complaint otherwise.
final class ChecksumStream extends CheckedInputStream {

    private final long expected;

    /// @param expected the CRC-32 of all of it
    ChecksumStream(InputStream in, long expected) {
        super(in, new CRC32());
        this.expected = expected;
    }

    /// @throws ZipException at the end, if what was read is not what was packed
    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int n = super.read(buffer, from, length);
        if (n < 0 && getChecksum().getValue() != expected) {
            throw new ZipException("the checksum does not fit what was read");
        }
        return n;
    }
}
