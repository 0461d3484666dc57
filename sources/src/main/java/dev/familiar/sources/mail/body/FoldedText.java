package dev.familiar.sources.mail.body;

import java.util.Arrays;

/// Text being gathered, with every run of white space as one space and without invisible fillers
/// (soft hyphen, combining grapheme joiner, zero-width characters) and control characters. For one
/// text and one thread.
final class FoldedText {

    private char[] chars;
    private int length;

    FoldedText(int expected) {
        chars = new char[Math.max(16, expected)];
    }

    /// Appends a line, a space before it.
    void line(CharSequence text, int from, int to) {
        space();
        append(text, from, to);
    }

    void append(CharSequence text, int from, int to) {
        if (length + to - from > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + to - from, chars.length * 2));
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7f) {
                chars[length++] = c;
            } else if (c == ' ' || isSpace(c)) {
                space();
            } else if (!isUnseen(c)) {
                chars[length++] = c;
            }
        }
    }

    private void space() {
        if (length > 0 && chars[length - 1] != ' ') {
            if (length == chars.length) {
                chars = Arrays.copyOf(chars, length * 2);
            }
            chars[length++] = ' ';
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private static boolean isUnseen(char c) {
        return c == '\u034F'
                || c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || Character.isISOControl(c);
    }

    int length() {
        return length;
    }

    @Override
    public String toString() {
        int end = length > 0 && chars[length - 1] == ' ' ? length - 1 : length;
        return new String(chars, 0, end);
    }
}
