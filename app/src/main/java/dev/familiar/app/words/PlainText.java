package dev.familiar.app.words;

/// Strangers' text made harmless to show and to hand on.
///
/// A name or subject is a stranger's text. Printed as it is, an escape sequence in it could
/// recolour or rewrite a terminal, and a bidirectional override could show a name backwards. What
/// leaves the program as text holds none of these:
///
/// - control characters (C0, DEL and C1, ECMA-48) but tab and line feed
/// - what orders directions (Unicode Annex 9: embeddings, overrides, isolates and marks)
/// - what is there and not seen: zero-width space, word joiner, invisible operators, byte order
///   mark, deprecated format characters (U+206A–206F), interlinear annotation and tags
///   (U+E0000–E007F), by which two names look like one or a text says more than it shows. The flags
///   of England, Scotland and Wales, spelled with tags, lose them and are black.
///
/// Kept are the zero-width joiner and non-joiner: Persian, Indic scripts and emoji are spelled with
/// them.
public final class PlainText {

    private PlainText() {}

    /// The text on one line; line ends and tabs become a space, half of a surrogate pair U+FFFD.
    public static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(PlainText::isHarmless)
                .map(PlainText::whole)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    /// The text with its lines and tabs; every kind of line end (Unicode, 5.8) becomes a line feed,
    /// half of a surrogate pair U+FFFD.
    public static String lines(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(c -> isLineEnd(c) ? '\n' : c)
                .filter(PlainText::isHarmless)
                .map(PlainText::whole)
                .forEach(plain::appendCodePoint);
        return plain.toString();
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

    private static boolean isLineEnd(int c) {
        return c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /// With line and paragraph separator: some programs break lines there, others do not.
    private static boolean isControl(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    private static boolean ordersDirections(int c) {
        return (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || c == 0x061c;
    }

    private static boolean isUnseen(int c) {
        return c == 0x200b
                || (c >= 0x2060 && c <= 0x2064)
                || (c >= 0x206a && c <= 0x206f)
                || c == 0xfeff
                || (c >= 0xfff9 && c <= 0xfffb)
                || (c >= 0xe0000 && c <= 0xe007f);
    }
}
