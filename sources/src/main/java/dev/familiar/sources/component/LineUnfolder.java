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
/// in vCard 2.1, the line after a quoted-printable one that ends in `=`, unless that line begins
/// the next property. Lines end in CRLF, LF or CR. At most [#LONGEST] bytes of a line are held; the
/// rest is read over. One thread.
final class LineUnfolder {

    /// The most bytes of one unfolded line that are kept.
    static final int LONGEST = 1 << 17;

    private static final int END = -1;

    /// So much of a line tells whether it begins a property.
    private static final int MOST_AHEAD = 200;

    /// Quoted-printable lines are at most 76 long (RFC 2045 section 6.7); some programs count the
    /// property's name, some not.
    private static final int FULL_LINE = 70;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int filled;
    private long lines;

    private byte[] line = new byte[256];
    private int length;
    private boolean cut;

    /// Where in the unfolded line the last physical one begins.
    private int physicalStart;

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
        physicalStart = 0;
        long first = lines + 1;
        physical();
        while (true) {
            int ahead = peek();
            if ((ahead == ' ' || ahead == '\t') && length > 0) {
                next++;
                physical();
            } else if (endsInSoftBreak()) {
                length--;
                if (ahead == END || propertyBegins()) {
                    return new ContentLine(Arrays.copyOf(line, length), first, cut);
                }
                physicalStart = length;
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

    /// Whether the next line is a property of its own, not the rest of this one: phones end values
    /// in `=` that go on nowhere. A value may say `NOTE: …` too, but hardly ever at the start of a
    /// line, unless the one before is full.
    private boolean propertyBegins() throws IOException {
        int there = lookAhead();
        String ahead = new String(buffer, next, there, StandardCharsets.ISO_8859_1);
        boolean isFull = length - physicalStart >= FULL_LINE;
        return PropertyNames.begin(ahead, isFull);
    }

    /// How many bytes stand in the buffer, at least [#MOST_AHEAD] if the stream has them.
    private int lookAhead() throws IOException {
        if (filled - next < MOST_AHEAD) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            filled -= next;
            next = 0;
            int count = 0;
            while (filled < MOST_AHEAD && count >= 0) {
                count = in.read(buffer, filled, buffer.length - filled);
                filled += Math.max(count, 0);
            }
        }
        return Math.min(filled - next, MOST_AHEAD);
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
