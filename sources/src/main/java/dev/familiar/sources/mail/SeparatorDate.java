package dev.familiar.sources.mail;

/// The date at the end of a [SeparatorLine]: weekday, month, day, time, year and zone in any order,
/// after at most four words for the sender.
///
/// That covers the forms of all known programs, among them `From - Mon Jan 01 00:00:00 2026`
/// (Mozilla) and `From 1790000000000000000@xxx Mon Jan 01 00:00:00 +0000 2026` (Gmail). Month and
/// weekday are English, as RFC 4155 appendix A has them. Stateless.
final class SeparatorDate {

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String WEEKDAYS = "MonTueWedThuFriSatSun";
    private static final int MOST_SENDER_WORDS = 4;

    private SeparatorDate() {}

    /// Where the date at the end of the line begins; -1 if it has none. Reads the words from the
    /// end as long as they can belong to a date.
    ///
    /// @param from behind the five letters of the separator
    /// @param lineEnd where the line ends; white space before it is passed over
    static int start(byte[] bytes, int from, int lineEnd) {
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
}
