package dev.familiar.sources.mail;

import dev.familiar.sources.mail.header.HeaderBlock;
import java.util.List;

/// Whether bytes look like the start of an internet message.
final class MessageLook {

    private static final List<String> TELLING =
            List.of("from", "date", "received", "subject", "message-id", "return-path", "to");

    private MessageLook() {}

    /// Whether the header at `from` has at least two fields, two of them fields every message has.
    static boolean isHeader(byte[] bytes, int from, int to) {
        HeaderBlock header = HeaderBlock.parse(bytes, from, to);
        return header.size() >= 2 && TELLING.stream().filter(header::has).count() >= 2;
    }

    /// Where the message starts, after a byte-order mark, blank lines and one `From ` line.
    static int start(byte[] bytes, int to) {
        int pos = skipMarkAndBlank(bytes, to);
        if (SeparatorLine.startsFrom(bytes, pos, to)
                || (pos < to
                        && bytes[pos] == '>'
                        && SeparatorLine.startsFrom(bytes, pos + 1, to))) {
            pos = Math.min(to, SeparatorLine.lineEnd(bytes, pos, to) + 1);
        }
        return pos;
    }

    /// Where the first text is, after a byte-order mark and blank lines.
    static int skipMarkAndBlank(byte[] bytes, int to) {
        int pos = 0;
        if (to >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF) {
            pos = 3;
        }
        while (pos < to && (bytes[pos] == '\n' || bytes[pos] == '\r' || bytes[pos] == ' ')) {
            pos++;
        }
        return pos;
    }
}
