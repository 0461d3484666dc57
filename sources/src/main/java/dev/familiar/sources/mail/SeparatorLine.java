package dev.familiar.sources.mail;

import dev.familiar.sources.mail.header.HeaderBlock;

/// The `From ` line before each message of an mbox (RFC 4155 appendix A), told apart from text that
/// begins with the same five letters.
///
/// The line must end in a date in any order of weekday, month, day, time, year and zone, after at
/// most four words for the sender, and a header field must follow. That covers the forms of all
/// known programs, among them `From - Mon Jan 01 00:00:00 2026` (Mozilla) and `From
/// 1790000000000000000@xxx Mon Jan 01 00:00:00 +0000 2026` (Gmail).
final class SeparatorLine {

    /// The longest separator, and the most bytes after it that are looked at.
    static final int LONGEST = 1024;

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String WEEKDAYS = "MonTueWedThuFriSatSun";
    private static final int MOST_SENDER_WORDS = 4;

    private SeparatorLine() {}

    /// Whether `bytes` hold a separator at `pos`, followed by a header field. Needs up to twice
    /// [#LONGEST] bytes after `pos`, fewer at the end of the file.
    static boolean isAt(byte[] bytes, int pos, int to) {
        if (!startsFrom(bytes, pos, to)) {
            return false;
        }
        int end = lineEnd(bytes, pos, Math.min(to, pos + LONGEST));
        return end < to
                && bytes[end] == '\n'
                && dateStart(bytes, pos + 5, end) >= 0
                && fieldFollows(bytes, end + 1, to);
    }

    /// Whether the header after the separator at `pos` begins with a field that only the program
    /// which wrote the mbox adds, so that no blank line is needed before it.
    static boolean hasProgramsMark(byte[] bytes, int pos, int to) {
        int next = lineEnd(bytes, pos, Math.min(to, pos + LONGEST)) + 1;
        return startsWith(bytes, next, to, "X-Mozilla-Status:")
                || startsWith(bytes, next, to, "X-GM-THRID:");
    }

    static boolean startsFrom(byte[] bytes, int pos, int to) {
        return pos + 5 < to
                && bytes[pos] == 'F'
                && bytes[pos + 1] == 'r'
                && bytes[pos + 2] == 'o'
                && bytes[pos + 3] == 'm'
                && bytes[pos + 4] == ' ';
    }

    /// A field, or a quoted separator that some programs leave above the first field.
    private static boolean fieldFollows(byte[] bytes, int pos, int to) {
        int limit = Math.min(to, pos + LONGEST);
        return HeaderBlock.looksLikeField(bytes, pos, limit)
                || startsWith(bytes, pos, to, ">From ");
    }

    private static boolean startsWith(byte[] bytes, int pos, int to, String start) {
        if (pos < 0 || to - pos < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (bytes[pos + i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Where the date of the separator that begins at `pos` starts; -1 if it has none. Reads the
    /// words from the end as long as they can belong to a date.
    static int dateStart(byte[] bytes, int from, int lineEnd) {
        int end = lineEnd;
        int start = lineEnd;
        boolean time = false;
        boolean month = false;
        boolean year = false;
        while (end > from) {
            while (end > from && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
                end--;
            }
            int word = end;
            while (word > from && (bytes[word - 1] > ' ' || bytes[word - 1] < 0)) {
                word--;
            }
            if (word == end) {
                break;
            }
            boolean clock = isClock(bytes, word, end);
            boolean iso = isIsoDay(bytes, word, end);
            boolean named = isName(bytes, word, end, MONTHS);
            boolean fits =
                    clock
                            || iso
                            || named
                            || isName(bytes, word, end, WEEKDAYS)
                            || isNumberOrZone(bytes, word, end);
            if (!fits) {
                break;
            }
            time |= clock;
            month |= named || iso;
            year |= iso || isYear(bytes, word, end) || (named && end - word > 6);
            start = word;
            end = word;
        }
        boolean complete = time && month && year;
        return complete && words(bytes, from, start) <= MOST_SENDER_WORDS ? start : -1;
    }

    private static int words(byte[] bytes, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            boolean begins = bytes[i] != ' ' && (i == from || bytes[i - 1] == ' ');
            words += begins ? 1 : 0;
        }
        return words;
    }

    /// `09:12`, `09:12:00`, `09:12:00.5`, `2026-01-01T09:12:00Z`, `09:12:00+0200`.
    private static boolean isClock(byte[] bytes, int from, int to) {
        int colons = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            boolean other = b == '.' || b == 'T' || b == 'Z' || b == '-' || b == '+' || b == ',';
            if (b == ':') {
                colons++;
            } else if (!isDigit(b) && !other) {
                return false;
            }
        }
        return colons > 0 && colons < 4 && isDigit(bytes[from]) && to - from < 36;
    }

    private static boolean isIsoDay(byte[] bytes, int from, int to) {
        return to - from >= 10
                && isYear(bytes, from, from + 4)
                && bytes[from + 4] == '-'
                && isDigit(bytes[from + 5])
                && bytes[from + 7] == '-';
    }

    /// A name of the list, alone or within `01-Jan-2026`.
    private static boolean isName(byte[] bytes, int from, int to, String names) {
        int start = from;
        while (start < to && (isDigit(bytes[start]) || bytes[start] == '-')) {
            start++;
        }
        if (to - start < 3) {
            return false;
        }
        for (int i = 0; i < names.length(); i += 3) {
            if (bytes[start] == names.charAt(i)
                    && bytes[start + 1] == names.charAt(i + 1)
                    && bytes[start + 2] == names.charAt(i + 2)) {
                int after = start + 3;
                return after == to || bytes[after] == ',' || bytes[after] == '-';
            }
        }
        return false;
    }

    /// A day, a year, `+0200`, `GMT`, `MEST`, `(CEST)`, `PM`, `GMT+0200`.
    private static boolean isNumberOrZone(byte[] bytes, int from, int to) {
        if (to - from > 9) {
            return false;
        }
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            boolean figure = isDigit(b) || b == '+' || b == '-' || b == ',' || b == ':';
            boolean zone = (b >= 'A' && b <= 'Z') || b == '(' || b == ')';
            if (!figure && !zone) {
                return false;
            }
        }
        return to - from > 1 || isDigit(bytes[from]);
    }

    private static boolean isYear(byte[] bytes, int from, int to) {
        boolean century = to - from == 4 && (bytes[from] == '1' || bytes[from] == '2');
        return century
                && (bytes[from + 1] == '9' || bytes[from + 1] == '0' || bytes[from + 1] == '1')
                && isDigit(bytes[from + 2])
                && isDigit(bytes[from + 3]);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static int lineEnd(byte[] bytes, int pos, int to) {
        int i = pos;
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return i;
    }
}
