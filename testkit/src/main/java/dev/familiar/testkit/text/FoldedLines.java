package dev.familiar.testkit.text;

import java.io.IOException;
import java.io.Writer;

/// Content lines of vCard and iCalendar: CRLF at the end, folded at 75 octets.
///
/// RFC 6350 section 3.2 and RFC 5545 section 3.1. For one thread.
public final class FoldedLines {
    private static final int LIMIT = 75;

    private final Writer out;
    private final char indent;

    private FoldedLines(Writer out, char indent) {
        this.out = out;
        this.indent = indent;
    }

    /// Lines continued with a space, as most producers write.
    public static FoldedLines spaced(Writer out) {
        return new FoldedLines(out, ' ');
    }

    /// Lines continued with a tab, as Outlook writes.
    public static FoldedLines tabbed(Writer out) {
        return new FoldedLines(out, '\t');
    }

    /// Writes one content line.
    public void line(String text) throws IOException {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            int size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            if (octets + size > LIMIT) {
                out.write("\r\n");
                out.write(indent);
                octets = 1;
            }
            out.write(Character.toString(letter));
            octets += size;
            i += Character.charCount(letter);
        }
        out.write("\r\n");
    }

    /// A text value with backslash, comma, semicolon and line break escaped.
    public static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
