package dev.familiar.sources.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Characters of a stream whose charset is found out: UTF-16 or UTF-8 by their byte-order mark,
/// UTF-16 without one by its zero bytes, else UTF-8.
///
/// Bytes that are not UTF-8 are read as windows-1252, sequence by sequence: a file saved by a
/// spreadsheet comes out right as a whole, and a UTF-8 file with one bad line loses no other line.
/// NUL characters are left out. For one thread.
final class LenientReader {

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final int BUFFER = 16 << 10;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final boolean fallsBack;
    private long byteOfBuffer;
    private long firstBrokenByte = -1;
    private boolean ended;
    private boolean flushed;

    LenientReader(InputStream in) throws IOException {
        this.in = in;
        fill();
        Charset charset = detect();
        decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        fallsBack = charset.equals(StandardCharsets.UTF_8);
    }

    /// Where the first byte stands that did not fit the charset, counted from 0; -1 if none so far.
    long firstBrokenByte() {
        return firstBrokenByte;
    }

    private Charset detect() {
        int b0 = peek(0);
        int b1 = peek(1);
        if (b0 == 0xef && b1 == 0xbb && peek(2) == 0xbf) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        }
        if (b0 == 0xff && b1 == 0xfe) {
            bytes.position(2);
            return StandardCharsets.UTF_16LE;
        }
        if (b0 == 0xfe && b1 == 0xff) {
            bytes.position(2);
            return StandardCharsets.UTF_16BE;
        }
        int evenZeros = zeros(0);
        int oddZeros = zeros(1);
        int quarter = Math.min(bytes.limit(), 256) / 4;
        if (quarter > 1 && evenZeros == 0 && oddZeros > quarter) {
            return StandardCharsets.UTF_16LE;
        }
        if (quarter > 1 && oddZeros == 0 && evenZeros > quarter) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private int peek(int at) {
        return at < bytes.limit() ? bytes.get(at) & 0xff : -1;
    }

    private int zeros(int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(bytes.limit(), 256); i += 2) {
            zeros += bytes.get(i) == 0 ? 1 : 0;
        }
        return zeros;
    }

    private void fill() throws IOException {
        byteOfBuffer += bytes.position();
        bytes.compact();
        while (bytes.hasRemaining() && !ended) {
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (n < 0) {
                ended = true;
            } else {
                bytes.position(bytes.position() + n);
            }
        }
        bytes.flip();
    }

    /// Fills `buffer` from its start as far as it goes; how many chars, -1 at the end.
    ///
    /// @param buffer of a few thousand chars at least
    int read(char[] buffer) throws IOException {
        while (!flushed) {
            CharBuffer out = CharBuffer.wrap(buffer);
            decode(out);
            int kept = withoutNul(buffer, out.position());
            if (kept > 0) {
                return kept;
            }
        }
        return -1;
    }

    private void decode(CharBuffer out) throws IOException {
        while (true) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isOverflow()) {
                return;
            }
            if (result.isError()) {
                if (!replace(result.length(), out)) {
                    return;
                }
            } else if (ended) {
                flushed = decoder.flush(out).isUnderflow();
                return;
            } else {
                fill();
                if (out.position() > 0 && !ended) {
                    return;
                }
            }
        }
    }

    /// Decodes bytes that do not fit; false if there is no room for them in `out` yet.
    private boolean replace(int length, CharBuffer out) {
        if (out.remaining() < length) {
            return false;
        }
        if (firstBrokenByte < 0) {
            firstBrokenByte = byteOfBuffer + bytes.position();
        }
        if (fallsBack) {
            byte[] broken = new byte[length];
            bytes.get(broken);
            out.put(new String(broken, FALLBACK));
        } else {
            bytes.position(bytes.position() + length);
            out.put('\ufffd');
        }
        return true;
    }

    private static int withoutNul(char[] buffer, int length) {
        int to = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] != 0) {
                buffer[to++] = buffer[i];
            }
        }
        return to;
    }
}
