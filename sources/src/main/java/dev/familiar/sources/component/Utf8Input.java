package dev.familiar.sources.component;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A stream without its byte-order mark and, where it was UTF-16, turned into UTF-8.
///
/// Address books of 2003 to 2006 were written in UTF-16 with or without a mark; everything after is
/// a superset of ASCII and passes unchanged. One thread.
final class Utf8Input extends InputStream {

    private static final int CHUNK = 8192;

    private final Reader text;
    private final char[] chars = new char[CHUNK];
    private byte[] bytes = new byte[0];
    private int next;

    private Utf8Input(Reader text) {
        this.text = text;
    }

    /// The content of `raw` in a superset of ASCII, without a mark.
    static InputStream of(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(4);
        byte[] start = in.readNBytes(3);
        in.reset();
        if (start.length == 3 && at(start, 0) == 0xef && at(start, 1) == 0xbb) {
            in.skipNBytes(at(start, 2) == 0xbf ? 3 : 0);
            return in;
        }
        if (start.length < 2) {
            return in;
        }
        int pair = at(start, 0) << 8 | at(start, 1);
        return switch (pair) {
            case 0xfeff, 0xfffe -> utf16(in, StandardCharsets.UTF_16);
            case 'B' -> utf16(in, StandardCharsets.UTF_16BE);
            case 'B' << 8 -> utf16(in, StandardCharsets.UTF_16LE);
            default -> in;
        };
    }

    private static InputStream utf16(InputStream in, Charset charset) {
        return new Utf8Input(new InputStreamReader(in, charset));
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xff;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, target, offset, count);
        next += count;
        return count;
    }

    /// Makes sure that a byte is there. Half a surrogate pair at the end of a chunk waits for its
    /// other half.
    private boolean fill() throws IOException {
        while (next == bytes.length) {
            int count = text.read(chars, 0, CHUNK - 1);
            if (count < 0) {
                return false;
            }
            if (Character.isHighSurrogate(chars[count - 1])) {
                int low = text.read();
                if (low >= 0) {
                    chars[count++] = (char) low;
                }
            }
            bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
            next = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
