package dev.familiar.sources.mail.body;

/// What looks like a day or a time of day in any language, by its digits. Stateless; linear.
final class DateShape {

    private DateShape() {}

    /// Whether the text holds a year of our time, or a day in numbers such as `2/3/20`.
    static boolean hasDay(CharSequence text) {
        return hasDay(text, 0, text.length());
    }

    /// As above, between two places.
    static boolean hasDay(CharSequence text, int from, int to) {
        int runs = 0;
        int i = from;
        while (i < to) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < to && isDigit(text.charAt(i))) {
                i++;
            }
            if (i - start == 4 && isYear(text, start)) {
                return true;
            }
            boolean divided = start > from && "./-".indexOf(text.charAt(start - 1)) >= 0;
            runs = i - start <= 2 ? (divided ? runs + 1 : 1) : 0;
            if (runs == 3) {
                return true;
            }
        }
        return false;
    }

    private static boolean isYear(CharSequence text, int at) {
        int first = Character.digit(text.charAt(at), 10);
        int second = Character.digit(text.charAt(at + 1), 10);
        // The Thai year is 543 ahead.
        return first == 1 && second == 9 || first == 2 && (second == 0 || second == 5);
    }

    /// Whether the text holds a time of day: `9:00`, `09.00`, `9h00`, `9時00分`, `오전 9시`.
    static boolean hasTime(CharSequence text) {
        int to = text.length();
        for (int i = 1; i < to; i++) {
            char c = text.charAt(i);
            boolean divides = c == ':' || c == '.' || c == 'h' || c == '\uFF1A';
            boolean names = c == '\u6642' || c == '\u65F6' || c == '\u9EDE' || c == '\uC2DC';
            if (!(divides || names) || !isDigit(text.charAt(i - 1))) {
                continue;
            }
            int start = i - 1;
            while (start > 0 && isDigit(text.charAt(start - 1))) {
                start--;
            }
            boolean hour = i - start <= 2;
            boolean minutes =
                    i + 2 < to
                            && isDigit(text.charAt(i + 1))
                            && isDigit(text.charAt(i + 2))
                            && (i + 3 >= to || !isDigit(text.charAt(i + 3)));
            // A point divides days from months as well.
            boolean pointed = c == '.' && i + 3 < to && text.charAt(i + 3) == '.';
            if (hour && (names || (minutes && !pointed))) {
                return true;
            }
        }
        return false;
    }

    /// In any script: Arabic, Persian and Hindi mail programs write dates in their own digits.
    private static boolean isDigit(char c) {
        return c <= '9' ? c >= '0' : Character.isDigit(c);
    }
}
