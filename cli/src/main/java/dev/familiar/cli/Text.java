package dev.familiar.cli;

import dev.familiar.app.words.PlainText;
import java.util.ArrayList;
import java.util.List;

/// Text from archives on its way to a terminal: made harmless, measured in columns, wrapped, cut.
final class Text {

    private static final String ELLIPSIS = "…";

    private Text() {}

    /// The text on one line, harmless.
    static String plain(String text) {
        return PlainText.line(text);
    }

    /// The terminal columns the text takes: none for combining marks, two for wide East Asian
    /// characters and emoji. Escape sequences are not understood; measure before painting.
    static int columns(String text) {
        return text.codePoints().map(Text::columns).sum();
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /// Unicode Annex 11, class W and F, in the ranges that names and subjects come from.
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0x303e)
                || (c >= 0x3041 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1f64f)
                || (c >= 0x1f680 && c <= 0x1f6ff)
                || (c >= 0x1f900 && c <= 0x1f9ff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }

    /// The text, cut to at most `columns` with an ellipsis if something is missing.
    ///
    /// @param columns at least 1
    static String cut(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int c : characters) {
            used += columns(c);
            if (used > columns) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().stripTrailing() + ELLIPSIS;
    }

    /// The text, filled with spaces on the right to `columns`; longer text stays as it is.
    static String padRight(String text, int columns) {
        return text + spaces(columns - columns(text));
    }

    /// The text, filled with spaces on the left to `columns`; longer text stays as it is.
    static String padLeft(String text, int columns) {
        return spaces(columns - columns(text)) + text;
    }

    /// As many spaces; none for a negative number.
    static String spaces(int count) {
        return " ".repeat(Math.max(0, count));
    }

    /// The text in lines of at most `columns`, broken between words; a longer word stands alone on
    /// its line and sticks out, because a cut address or link is of no use. Never empty.
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.strip().split("\\s+", -1)) {
            int needs = columns(word);
            if (used > 0 && used + 1 + needs > columns) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += needs;
        }
        lines.add(line.toString());
        return lines;
    }

    /// The text in pieces of at most `columns`, broken wherever it must be: for an address that has
    /// to be read whole in a narrow column. Never empty.
    ///
    /// @param columns at least 2, the width of the widest character
    static List<String> chop(String text, int columns) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            if (used + columns(c) > columns) {
                pieces.add(piece.toString());
                piece.setLength(0);
                used = 0;
            }
            piece.appendCodePoint(c);
            used += columns(c);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
