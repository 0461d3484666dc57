package dev.familiar.sources.event;

/// Text in quotation marks, as some programs put them around what needs none.
final class Quoted {

    private Quoted() {}

    /// The text without the marks at its ends, however many there are.
    static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isMark(text.charAt(from))) {
            from++;
        }
        while (to > from && isMark(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isMark(char c) {
        return c == '"' || c == '\'';
    }
}
