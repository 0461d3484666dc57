package dev.familiar.bench.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Growing bytes that text is written to, used again and again. For one thread.
final class ByteText {
    private byte[] bytes = new byte[64];
    private int length;

    int length() {
        return length;
    }

    byte at(int index) {
        return bytes[index];
    }

    /// Forgets everything from `index` on; the room is kept.
    void cutTo(int index) {
        length = index;
    }

    void clear() {
        length = 0;
    }

    private void need(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    ByteText put(int oneByte) {
        need(1);
        bytes[length++] = (byte) oneByte;
        return this;
    }

    ByteText put(byte[] from, int start, int end) {
        need(end - start);
        System.arraycopy(from, start, bytes, length, end - start);
        length += end - start;
        return this;
    }

    ByteText put(byte[] from) {
        return put(from, 0, from.length);
    }

    ByteText put(ByteText from, int start, int end) {
        return put(from.bytes, start, end);
    }

    /// Text of ASCII letters only.
    ByteText ascii(String text) {
        int size = text.length();
        need(size);
        for (int i = 0; i < size; i++) {
            bytes[length + i] = (byte) text.charAt(i);
        }
        length += size;
        return this;
    }

    /// Any text, in UTF-8.
    ByteText utf8(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A number in digits, filled up from the left to `width` with `fill`.
    ByteText number(long value, int width, char fill) {
        String digits = Long.toString(value);
        for (int i = digits.length(); i < width; i++) {
            put(fill);
        }
        return ascii(digits);
    }

    /// The capital of the ASCII letter at `index`; anything else stays as it is.
    void capital(int index) {
        byte letter = bytes[index];
        if (letter >= 'a' && letter <= 'z') {
            bytes[index] = (byte) (letter - 32);
        }
    }

    /// The first line end from `from` on, or `to` if there is none before it.
    int lineEnd(int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /// Whether these ASCII letters stand at `index`, before `to`.
    boolean startsWith(byte[] letters, int index, int to) {
        return index + letters.length <= to
                && Arrays.equals(bytes, index, index + letters.length, letters, 0, letters.length);
    }

    boolean isAscii() {
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /// A copy of a part as text; bytes that are no UTF-8 become the replacement character.
    String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    byte[] copy(int start, int end) {
        return Arrays.copyOfRange(bytes, start, end);
    }

    void writeTo(OutputStream out, int start, int end) throws IOException {
        out.write(bytes, start, end - start);
    }
}
