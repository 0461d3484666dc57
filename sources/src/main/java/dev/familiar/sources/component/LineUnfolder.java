package dev.familiar.sources.component;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Takes the folds out of content lines.
///
/// A line that starts with a space or tab continues the one before (RFC 5545 section 3.1); so does,
/// in vCard 2.1, the line after a quoted-printable one that ends in `=`. Lines end in CRLF, LF or
/// CR. At most [#LONGEST] bytes of a line are held; the rest is read over. One thread.
final class LineUnfolder {

    /// The most bytes of one unfolded line that are kept.
    static final int LONGEST = 1 << 17;

    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private long lines;

    private byte[] line = new byte[256];
    private int length;
    private boolean cut;

    LineUnfolder(InputStream in) {
        this.in = in;
    }

    /// The next unfolded line, empty lines included; null at the end.
    @Nullable ContentLine next() throws IOException {
        if (peek() == END) {
            return null;
        }
        length = 0;
        cut = false;
        long first = lines + 1;
        physical();
        while (true) {
            int ahead = peek();
            if ((ahead == ' ' || ahead == '\t') && length > 0) {
                next++;
                physical();
            } else if (ahead != END && endsInSoftBreak()) {
                length--;
                physical();
            } else {
                return new ContentLine(Arrays.copyOf(line, length), first, cut);
            }
        }
    }

    private boolean endsInSoftBreak() {
        if (length == 0 || line[length - 1] != '=' || cut) {
            return false;
        }
        String head = new String(line, 0, Math.min(length, 200), StandardCharsets.ISO_8859_1);
        int colon = head.indexOf(':');
        return colon > 0
                && head.substring(0, colon).toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
    }

    /// Appends one physical line without its end.
    private void physical() throws IOException {
        lines++;
        while (true) {
            int b = peek();
            if (b == END) {
                return;
            }
            next++;
            if (b == '\n') {
                return;
            }
            if (b == '\r') {
                if (peek() == '\n') {
                    next++;
                }
                return;
            }
            append((byte) b);
        }
    }

    private void append(byte b) {
        if (length == LONGEST) {
            cut = true;
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, length * 2);
        }
        line[length++] = b;
    }

    private int peek() throws IOException {
        if (next == filled) {
            filled = Math.max(in.read(buffer, 0, buffer.length), 0);
            next = 0;
            if (filled == 0) {
                return END;
            }
        }
        return buffer[next] & 0xff;
    }
}
