package dev.familiar.app.words;

/// Strangers' text made harmless to show.
///
/// A name or subject is a stranger's text. Printed as it is, an escape sequence in it could
/// recolour or rewrite a terminal, and a bidirectional override could show a name backwards.
public final class PlainText {

    private PlainText() {}

    /// The text on one line without control characters and without bidirectional overrides (Unicode
    /// Annex 9, explicit formatting); line ends and tabs become a space.
    public static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !isBidirectionalControl(c))
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c))
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static boolean isBidirectionalControl(int c) {
        return (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f
                || c == 0x061c;
    }
}
