package dev.familiar.app.words;

import java.util.EnumSet;
import java.util.Set;

/// Strangers' text made harmless to show and to hand on.
///
/// A name or subject is a stranger's text. Printed as it is, an escape sequence in it could
/// recolour or rewrite a terminal, a bidirectional override could show a name backwards, and a
/// character that nobody sees could make two names look like one.
///
/// [#line], [#lines] and [#visible] look at characters in their places and keep the joiners that
/// Persian, Indic scripts and emoji are spelled with. [#isHarmless] looks at one alone, for the
/// last gate before standard output and for JSON.
public final class PlainText {

    private static final int NEXT_LINE = 0x85;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    /// Scripts that are misspelt without joiners between their letters (Unicode 16, 23.2).
    private static final Set<Character.UnicodeScript> JOINED =
            EnumSet.of(
                    Character.UnicodeScript.ARABIC,
                    Character.UnicodeScript.SYRIAC,
                    Character.UnicodeScript.NKO,
                    Character.UnicodeScript.DEVANAGARI,
                    Character.UnicodeScript.BENGALI,
                    Character.UnicodeScript.GURMUKHI,
                    Character.UnicodeScript.GUJARATI,
                    Character.UnicodeScript.ORIYA,
                    Character.UnicodeScript.TAMIL,
                    Character.UnicodeScript.TELUGU,
                    Character.UnicodeScript.KANNADA,
                    Character.UnicodeScript.MALAYALAM,
                    Character.UnicodeScript.SINHALA,
                    Character.UnicodeScript.KHMER,
                    Character.UnicodeScript.MYANMAR);

    private PlainText() {}

    /// The text on one line without control characters and without any that nobody sees (Unicode
    /// Annex 9, explicit formatting; Unicode 16, 5.21, default ignorable code points), but for
    /// joiners where a script or an emoji needs them; line ends and tabs become a space.
    public static String line(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        text.codePoints().map(c -> isSpace(c) ? ' ' : c).forEach(spaced::appendCodePoint);
        return visible(spaced.toString()).strip();
    }

    /// The text with its lines and tabs; every kind of line end (Unicode, 5.8) becomes a line feed.
    public static String lines(String text) {
        StringBuilder ended = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(c -> isLineEnd(c) ? '\n' : c)
                .forEach(ended::appendCodePoint);
        return visible(ended.toString());
    }

    /// The text as it is but for characters that [#line] leaves out; spaces, tabs and line ends are
    /// kept.
    public static String visible(String text) {
        if (isPlainAscii(text)) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < points.length; i++) {
            if (!isHidden(points[i]) || isJoiner(points, i)) {
                plain.appendCodePoint(points[i]);
            }
        }
        return plain.toString();
    }

    /// Most text is, and costs one pass without a copy.
    private static boolean isPlainAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f || isLayout(c));
    }

    /// Every blank of any width counts as one: a name of two words is the same however they are
    /// parted.
    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }

    private static boolean isLayout(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            // The marks of Arabic and Kaithi numbers are of this kind and are seen.
            case Character.FORMAT -> !isNumberMark(c);
            case Character.CONTROL -> !isLayout(c);
            case Character.SURROGATE -> true;
            default -> isIgnorable(c);
        };
    }

    private static boolean isNumberMark(int c) {
        return c >= 0x600 && c <= 0x605
                || c == 0x6dd
                || c == 0x70f
                || c == 0x890
                || c == 0x891
                || c == 0x8e2
                || c == 0x110bd
                || c == 0x110cd;
    }

    /// Letters, marks and unassigned ones that show nothing: joiners of graphemes, fillers of
    /// Hangul and Khmer, selectors of variants, and the plane of tags.
    private static boolean isIgnorable(int c) {
        return c == 0x34f
                || c == 0x115f
                || c == 0x1160
                || c == 0x17b4
                || c == 0x17b5
                || c >= 0x180b && c <= 0x180f
                || c == 0x2065
                || c == 0x3164
                || c >= 0xfe00 && c <= 0xfe0f
                || c == 0xffa0
                || c >= 0xfff0 && c <= 0xfff8
                || c >= 0xe0000 && c <= 0xe0fff;
    }

    /// Whether it is a joiner between two letters that want one, or inside an emoji.
    private static boolean isJoiner(int[] points, int at) {
        int c = points[at];
        if (c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER
                || at == 0
                || at + 1 == points.length) {
            return false;
        }
        // A selector of the look of an emoji stands between it and its joiner.
        int before =
                points[at - 1] >= 0xfe00 && points[at - 1] <= 0xfe0f && at > 1
                        ? points[at - 2]
                        : points[at - 1];
        int after = points[at + 1];
        return JOINED.contains(Character.UnicodeScript.of(before))
                        && Character.UnicodeScript.of(before) == Character.UnicodeScript.of(after)
                || c == ZERO_WIDTH_JOINER
                        && Character.isEmoji(after)
                        && (Character.isEmoji(before) || Character.isEmojiModifier(before));
    }

    /// Whether a character may leave the program as it is.
    ///
    /// @param c a code point; half of a surrogate pair counts as harmless
    public static boolean isHarmless(int c) {
        return c == '\n' || c == '\t' || !(isControl(c) || ordersDirections(c) || isUnseen(c));
    }

    /// The code point, or U+FFFD for half of a surrogate pair, which cannot be written in UTF-8.
    static int whole(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c;
    }

    /// Carriage return, vertical tab, form feed, next line, line and paragraph separator.
    private static boolean isLineEnd(int c) {
        return c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /// With line and paragraph separator: some programs break lines there, others do not.
    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    /// Embeddings, overrides, isolates and marks (Unicode Annex 9).
    private static boolean ordersDirections(int c) {
        return (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || c == 0x061c;
    }

    /// What shows nothing in any place. Joiners are not among them: one character alone does not
    /// say whether its neighbours want it.
    private static boolean isUnseen(int c) {
        return c == 0x200b
                || (c >= 0x2060 && c <= 0x2064)
                || (c >= 0x206a && c <= 0x206f)
                || c == 0xfeff
                || (c >= 0xfff9 && c <= 0xfffb)
                || (c >= 0xe0000 && c <= 0xe007f);
    }
}
