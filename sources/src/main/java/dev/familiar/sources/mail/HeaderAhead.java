package dev.familiar.sources.mail;

import dev.familiar.sources.mail.header.DateField;
import dev.familiar.sources.mail.header.HeaderBlock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Whether the header of a message follows, as it must behind a [SeparatorLine].
///
/// People type and quote `From:`, `To:`, `Date:` and `Subject:` lines in their mail; the fields of
/// delivery (`Received`, `Message-ID`, `MIME-Version`, `X-Mozilla-Status`, …) they hardly ever do.
/// So the second kind proves a header, the first only with what belongs in it: an address in From
/// and a date in Date. Stateless.
final class HeaderAhead {

    /// How many bytes of a header are looked at. Signatures and seals of relays take the first
    /// kilobytes of much of today's mail, with a Received field among them.
    static final int LONGEST = 16 << 10;

    /// Every longer name is one nobody has to know.
    private static final int LONGEST_NAME = 30;

    /// Fields that people type as well; From and Date are the first two.
    private static final List<String> TYPED =
            List.of("from", "date", "to", "cc", "bcc", "subject", "sender", "reply-to");

    /// Fields that programs write; the first four are those of programs that keep mail in one file,
    /// and of nobody else.
    private static final List<String> WRITTEN =
            List.of(
                    "x-mozilla-status",
                    "x-mozilla-status2",
                    "x-mozilla-keys",
                    "x-gm-thrid",
                    "x-account-key",
                    "x-uidl",
                    "x-gmail-labels",
                    "x-gmail-received",
                    "x-received",
                    "x-status",
                    "status",
                    "received",
                    "received-spf",
                    "return-path",
                    "delivered-to",
                    "delivery-date",
                    "envelope-to",
                    "x-envelope-from",
                    "x-original-to",
                    "message-id",
                    "in-reply-to",
                    "references",
                    "mime-version",
                    "content-type",
                    "content-transfer-encoding",
                    "content-length",
                    "lines",
                    "user-agent",
                    "x-mailer",
                    "x-originating-ip",
                    "dkim-signature",
                    "domainkey-signature",
                    "arc-seal",
                    "authentication-results",
                    "list-id",
                    "errors-to",
                    "newsgroups",
                    "xref");

    private static final int KEEPERS = 4;

    private HeaderAhead() {}

    /// How much of a header must be there.
    enum Need {
        /// A field that messages have.
        FIELD,
        /// Two fields that messages have.
        FIELDS,
        /// Two, one of them a program's; or From with an address and Date with a date.
        MESSAGE,
        /// Three, otherwise the same.
        MESSAGE_IN_FULL,
        /// Three, one of them a program's.
        DELIVERED,
        /// The same, or a field of the program that keeps the file.
        DELIVERED_OR_KEPT,
        /// More than any header has.
        NOTHING_WILL_DO
    }

    /// Whether the lines from `pos` on are as much of a header as is needed. Looks at [#LONGEST]
    /// bytes, and as far as the first line that is no field.
    ///
    /// @param carriage whether carriage returns end lines
    static boolean meets(Need need, byte[] bytes, int pos, int to, boolean carriage) {
        if (need == Need.NOTHING_WILL_DO) {
            return false;
        }
        int limit = Math.min(to, pos + LONGEST);
        Seen seen = new Seen();
        int line = pos;
        while (line < limit) {
            int end = SeparatorLine.lineEnd(bytes, line, limit, carriage);
            if (SeparatorLine.isBlank(bytes, line, end)) {
                return false;
            }
            if (isFolded(bytes, line)) {
                seen.unfold(bytes, line, end);
            } else if (HeaderBlock.looksLikeField(bytes, line, end)) {
                seen.add(bytes, line, end);
            } else if (!isSeparator(bytes, line, end)) {
                // A line that is looked at in part says nothing.
                return end == limit && Seen.fills(need, limit - pos);
            }
            if (seen.meets(need)) {
                return true;
            }
            line = end + 1;
        }
        return Seen.fills(need, limit - pos);
    }

    private static boolean isFolded(byte[] bytes, int line) {
        return bytes[line] == ' ' || bytes[line] == '\t';
    }

    /// Whether a line that is not blank may stand in a header.
    static boolean isHeaderLine(byte[] bytes, int line, int end) {
        return isFolded(bytes, line)
                || HeaderBlock.looksLikeField(bytes, line, end)
                || isSeparator(bytes, line, end);
    }

    /// A second separator, or a quoted one, that some programs leave above or between the fields.
    private static boolean isSeparator(byte[] bytes, int pos, int end) {
        int start = pos < end && bytes[pos] == '>' ? pos + 1 : pos;
        return SeparatorLine.startsFrom(bytes, start, end);
    }

    /// The fields seen so far, each name once.
    private static final class Seen {

        private int typed;
        private long written;
        private boolean address;
        private boolean date;
        private int last = -1;

        void add(byte[] bytes, int from, int end) {
            int colon = from;
            while (bytes[colon] != ':') {
                colon++;
            }
            last = -1;
            if (colon - from > LONGEST_NAME) {
                return;
            }
            String name =
                    new String(bytes, from, colon - from, StandardCharsets.ISO_8859_1)
                            .strip()
                            .toLowerCase(Locale.ROOT);
            int index = TYPED.indexOf(name);
            if (index < 0) {
                index = WRITTEN.indexOf(name);
                written |= index < 0 ? 0 : 1L << index;
                return;
            }
            typed |= 1 << index;
            last = index;
            if (index == 0) {
                address |= hasAt(bytes, colon, end);
            } else if (index == 1) {
                date |= isDate(bytes, colon + 1, end);
            }
        }

        /// Takes a further line of the field seen last: long names push the address down.
        void unfold(byte[] bytes, int from, int end) {
            address |= last == 0 && hasAt(bytes, from, end);
        }

        private static boolean hasAt(byte[] bytes, int from, int to) {
            int i = from;
            while (i < to && bytes[i] != '@') {
                i++;
            }
            return i < to;
        }

        private static boolean isDate(byte[] bytes, int from, int to) {
            int length = Math.min(to - from, 200);
            String value = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            return DateField.parse(value.strip()).isPresent();
        }

        /// Whether so many bytes of fields without a blank line between them will do, whatever
        /// their names.
        static boolean fills(Need need, int length) {
            return length == LONGEST && (need == Need.FIELD || need == Need.FIELDS);
        }

        boolean meets(Need need) {
            int fields = Integer.bitCount(typed) + Long.bitCount(written);
            boolean delivered = fields >= 3 && written != 0;
            boolean sound = written != 0 || (address && date);
            return switch (need) {
                case FIELD -> fields >= 1;
                case FIELDS -> fields >= 2;
                case MESSAGE -> fields >= 2 && sound;
                case MESSAGE_IN_FULL -> fields >= 3 && sound;
                case DELIVERED -> delivered;
                case DELIVERED_OR_KEPT -> delivered || (written & ((1L << KEEPERS) - 1)) != 0;
                case NOTHING_WILL_DO -> false;
            };
        }
    }
}
