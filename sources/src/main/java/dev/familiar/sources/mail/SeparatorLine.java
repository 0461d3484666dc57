package dev.familiar.sources.mail;

import dev.familiar.sources.mail.HeaderAhead.Need;

/// The `From ` line before each message of an mbox (RFC 4155 appendix A), told apart from text that
/// begins with the same five letters.
///
/// Programs put anything behind those letters: sender and date, `-` and date (Mozilla until 2023),
/// `???@???` (Eudora), one word (`nobody`), nothing at all (Thunderbird since 2023:
/// MboxMsgOutputStream.cpp). So it is what follows that tells: the header of a message, for which
/// [HeaderAhead] asks the more the less the line itself looks like a separator, and the most where
/// no blank line stands before it. The rule is written down in docs/reference/sources.md.
///
/// `From <40 or 64 hex digits>` begins a patch as `git format-patch` writes it, which is often
/// quoted in mail with its own From, Date and Subject below; it separates only in a mailbox that
/// begins with such a line.
final class SeparatorLine {

    /// The longest separator.
    static final int LONGEST = 1024;

    /// How many bytes from the start of a line are needed to decide on it.
    static final int LOOK_AHEAD = LONGEST + HeaderAhead.LONGEST;

    private SeparatorLine() {}

    /// What stands before a line.
    enum Before {
        /// Nothing: the line is the first of its file, or a mark of an earlier read.
        START,
        /// A blank line.
        BLANK,
        /// Text.
        TEXT
    }

    /// What stands behind `From `, the surest first.
    private enum Kind {
        /// Sender and date.
        DATED,
        /// Nothing.
        BARE,
        /// An address, or `-`, with at most a time of day that is no known date.
        ENVELOPE,
        /// The name of a commit.
        COMMIT,
        /// Anything else, so most often prose.
        WORDS
    }

    /// Whether `bytes` hold a separator at `pos`, with a header behind it. Needs up to
    /// [#LOOK_AHEAD] bytes after `pos`, fewer at the end of the file.
    ///
    /// @param commits whether the mailbox begins with a commit, see [#isCommit]
    static boolean isAt(byte[] bytes, int pos, int to, Before before, boolean commits) {
        if (!startsFrom(bytes, pos, to)) {
            return false;
        }
        int limit = Math.min(to, pos + LONGEST);
        int end = textEnd(bytes, pos, limit);
        if (end == limit) {
            return false;
        }
        Need need = need(kind(bytes, pos + 5, end), before, commits);
        boolean carriage = endsInCarriage(bytes, end, to);
        int next = carriage ? end + 1 : lineEnd(bytes, end, to) + 1;
        return HeaderAhead.meets(need, bytes, next, to, carriage);
    }

    private static Need need(Kind kind, Before before, boolean commits) {
        return switch (before) {
            case START -> kind == Kind.DATED ? Need.FIELD : Need.FIELDS;
            case BLANK ->
                    switch (kind) {
                        case DATED -> Need.FIELD;
                        case BARE, ENVELOPE -> Need.MESSAGE;
                        case COMMIT -> commits ? Need.FIELDS : Need.NOTHING_WILL_DO;
                        case WORDS -> Need.DELIVERED;
                    };
            case TEXT ->
                    switch (kind) {
                        case DATED -> Need.DELIVERED_OR_KEPT;
                        case BARE -> Need.MESSAGE_IN_FULL;
                        case ENVELOPE, COMMIT, WORDS -> Need.NOTHING_WILL_DO;
                    };
        };
    }

    private static Kind kind(byte[] bytes, int from, int end) {
        int start = from;
        while (start < end && isSpace(bytes[start])) {
            start++;
        }
        if (start == end) {
            return Kind.BARE;
        }
        int wordEnd = start;
        boolean at = false;
        boolean hex = true;
        while (wordEnd < end && !isSpace(bytes[wordEnd])) {
            at |= bytes[wordEnd] == '@';
            hex &= Character.digit(bytes[wordEnd], 16) >= 0;
            wordEnd++;
        }
        int length = wordEnd - start;
        if (hex && (length == 40 || length == 64)) {
            return Kind.COMMIT;
        }
        if (SeparatorDate.start(bytes, from, end) >= 0) {
            return Kind.DATED;
        }
        boolean sender = at || (length == 1 && bytes[start] == '-');
        boolean rest = wordEnd < end && !isBlank(bytes, wordEnd, end);
        return sender && (!rest || hasClock(bytes, wordEnd, end)) ? Kind.ENVELOPE : Kind.WORDS;
    }

    /// Whether a time of day stands there, as in dates whose month and day are in a language of
    /// their own.
    private static boolean hasClock(byte[] bytes, int from, int to) {
        for (int i = from + 1; i + 2 < to; i++) {
            if (bytes[i] == ':'
                    && isDigit(bytes[i - 1])
                    && isDigit(bytes[i + 1])
                    && isDigit(bytes[i + 2])) {
                return true;
            }
        }
        return false;
    }

    /// Whether the line at `pos` begins with the name of a commit, as each message of a mailbox
    /// does that `git format-patch --stdout` wrote.
    static boolean isCommit(byte[] bytes, int pos, int to) {
        return startsFrom(bytes, pos, to)
                && kind(bytes, pos + 5, textEnd(bytes, pos, Math.min(to, pos + LONGEST)))
                        == Kind.COMMIT;
    }

    static boolean startsFrom(byte[] bytes, int pos, int to) {
        return pos + 5 < to
                && bytes[pos] == 'F'
                && bytes[pos + 1] == 'r'
                && bytes[pos + 2] == 'o'
                && bytes[pos + 3] == 'm'
                && bytes[pos + 4] == ' ';
    }

    /// Whether any line but the first begins with the five letters.
    static boolean mayBeIn(byte[] bytes) {
        for (int i = 1; i < bytes.length; i++) {
            if (bytes[i] == 'F'
                    && (bytes[i - 1] == '\n' || bytes[i - 1] == '\r')
                    && startsFrom(bytes, i, bytes.length)) {
                return true;
            }
        }
        return false;
    }

    /// Where the text of a line ends: at its line feed, or the first of its carriage returns.
    static int textEnd(byte[] bytes, int pos, int to) {
        int i = pos;
        while (i < to && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        return i;
    }

    /// Whether the line whose text ends at `end` has carriage returns only at its end (classic Mac
    /// OS), and so have the lines after it.
    static boolean endsInCarriage(byte[] bytes, int end, int to) {
        int i = end;
        while (i < to && bytes[i] == '\r') {
            i++;
        }
        return i > end && i < to && bytes[i] != '\n';
    }

    static int lineEnd(byte[] bytes, int pos, int to) {
        int i = pos;
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return i;
    }

    /// The same where carriage returns end lines too.
    static int lineEnd(byte[] bytes, int pos, int to, boolean carriage) {
        return carriage ? textEnd(bytes, pos, to) : lineEnd(bytes, pos, to);
    }

    /// Whether nothing but white space stands there.
    static boolean isBlank(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && isSpace(bytes[i])) {
            i++;
        }
        return i == to;
    }

    private static boolean isSpace(byte b) {
        return b <= ' ' && (b == ' ' || b == '\t' || b == '\r');
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
