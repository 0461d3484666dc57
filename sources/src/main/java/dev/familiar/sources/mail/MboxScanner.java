package dev.familiar.sources.mail;

import dev.familiar.sources.mail.RawMessage.Extent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts an mbox into messages, in one pass over a stream of any length.
///
/// Memory is the read buffer (256 KiB, up to 8 MiB where a `Content-Length` has to be checked) and
/// the kept part of one message, however long lines and messages are. A message starts at the start
/// of the stream or at a [SeparatorLine]. Inside the bytes counted by a `Content-Length` field
/// (mboxcl, mboxcl2) no separator is looked for, provided that a separator or the end follows them:
/// the field is often wrong, and then ignored.
///
/// Lines end in LF or CRLF; in a message whose separator ends in CR alone (classic Mac OS) they end
/// in that too, and are given line feeds. So one file may hold all three.
///
/// One `>` is taken from each line of `>From ` or `>>From ` and so on: right for mboxrd, and for
/// mboxo in all but the texts that had one of their own. For one thread.
final class MboxScanner {

    private static final int BUFFER = 256 << 10;
    private static final int LARGEST_BUFFER = 8 << 20;

    /// Bytes after a line's start that are there when the line is taken: any sane field of a
    /// header.
    private static final int LINE = 2 << 10;

    private final InputStream in;
    private final MessageLimits limits;
    private final Form form;

    private byte[] buffer = new byte[BUFFER];
    private int pos;
    private int filled;
    private boolean ended;

    /// Offset in the entry of the buffer's first byte.
    private long base;

    private byte[] message = new byte[64 << 10];
    private int kept;
    private long messageLength;

    private boolean first = true;
    private boolean carriage;
    private boolean inHeader;
    private boolean quoted;
    private boolean covers;
    private long headerLength;
    private long contentLength;

    /// Up to this offset no line is a separator.
    private long counted;

    /// What the stream is a part of.
    ///
    /// @param headless whether it begins with a message instead of a separator
    /// @param commits whether the separators name commits, see [SeparatorLine]
    /// @param quotes whether separators inside texts are quoted
    record Form(boolean headless, boolean commits, boolean quotes) {

        /// A mailbox as it should be.
        static final Form MAILBOX = new Form(false, false, true);

        /// One message kept as a file of its own.
        static final Form MESSAGE = new Form(true, false, false);
    }

    /// @param in the stream, from byte `offset` of the entry on
    MboxScanner(InputStream in, long offset, Form form, MessageLimits limits) {
        this.in = in;
        this.base = offset;
        this.form = form;
        this.limits = limits;
    }

    /// Skips a byte-order mark and what stands before the first separator, if there has to be one.
    ///
    /// @return how many bytes of text were skipped, blank lines not counted
    long skipToFirst() throws IOException {
        long skipped = 0;
        SeparatorLine.Before before = SeparatorLine.Before.START;
        if (form.headless()) {
            return 0;
        }
        if (ensure(LINE)) {
            pos += startsWithMark() ? 3 : 0;
        }
        while (ensure(SeparatorLine.LOOK_AHEAD)) {
            if (SeparatorLine.isAt(buffer, pos, filled, before, form.commits())) {
                return skipped;
            }
            long start = offset();
            boolean blank = skipLine();
            skipped += blank ? 0 : offset() - start;
            before =
                    skipped == 0
                            ? SeparatorLine.Before.START
                            : blank ? SeparatorLine.Before.BLANK : SeparatorLine.Before.TEXT;
        }
        return skipped;
    }

    private boolean startsWithMark() {
        return filled - pos >= 3
                && buffer[pos] == (byte) 0xEF
                && buffer[pos + 1] == (byte) 0xBB
                && buffer[pos + 2] == (byte) 0xBF;
    }

    /// The offset in the entry of what comes next: after [#next], of the next separator or the end.
    long offset() {
        return base + pos;
    }

    /// The next message, or null at the end. Call [#skipToFirst] before.
    @Nullable RawMessage next() throws IOException {
        if (!ensure(SeparatorLine.LOOK_AHEAD)) {
            return null;
        }
        long start = offset();
        boolean alone = first && form.headless();
        String separator = alone ? noSeparator() : takeSeparator();
        first = false;
        begin();
        boolean blankBefore = false;
        while (ensure(LINE)) {
            if (buffer[pos] == 'F' && isEnd(blankBefore)) {
                break;
            }
            blankBefore = takeLine();
        }
        if (carriage) {
            feedLines(message, kept);
        }
        int length = quoted ? Unquoting.undo(message, kept) : kept;
        boolean last = ended && pos >= filled;
        Extent extent =
                last && inHeader && !alone && isOnlyHeader(length) ? Extent.HEADER : extent();
        return new RawMessage(
                message, length, separator, new RawMessage.Origin(start, extent, last, covers));
    }

    /// Whether each whole line kept is one of a header; the last may be cut.
    private boolean isOnlyHeader(int length) {
        int line = 0;
        for (int end = SeparatorLine.lineEnd(message, 0, length);
                end < length;
                end = SeparatorLine.lineEnd(message, line, length)) {
            if (!HeaderAhead.isHeaderLine(message, line, end)) {
                return false;
            }
            line = end + 1;
        }
        return true;
    }

    /// Turns carriage returns that stand alone into line feeds.
    private static void feedLines(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\r' && (i + 1 == length || bytes[i + 1] != '\n')) {
                bytes[i] = '\n';
            }
        }
    }

    private Extent extent() {
        if (messageLength == kept) {
            return Extent.WHOLE;
        }
        return messageLength > limits.longestBytes() ? Extent.OVERLONG : Extent.START;
    }

    private String takeSeparator() throws IOException {
        int end = SeparatorLine.textEnd(buffer, pos, filled);
        int length = Math.min(end, pos + SeparatorLine.LONGEST) - pos - 5;
        String line = new String(buffer, pos + 5, Math.max(0, length), StandardCharsets.ISO_8859_1);
        carriage = SeparatorLine.endsInCarriage(buffer, end, filled);
        skipLine();
        return line;
    }

    /// A message that stands alone has the line ends that its beginning has.
    private String noSeparator() {
        int end = SeparatorLine.textEnd(buffer, pos, filled);
        carriage =
                SeparatorLine.lineEnd(buffer, pos, filled) == filled
                        && SeparatorLine.endsInCarriage(buffer, end, filled);
        return "";
    }

    private void begin() {
        kept = 0;
        messageLength = 0;
        headerLength = 0;
        inHeader = true;
        quoted = false;
        covers = false;
        contentLength = -1;
        counted = 0;
    }

    /// Whether the line at `pos` ends the message. Asked for lines that begin with an F only.
    private boolean isEnd(boolean blankBefore) throws IOException {
        if (offset() < counted || !SeparatorLine.startsFrom(buffer, pos, filled)) {
            return false;
        }
        ensure(SeparatorLine.LOOK_AHEAD);
        SeparatorLine.Before before =
                blankBefore ? SeparatorLine.Before.BLANK : SeparatorLine.Before.TEXT;
        return SeparatorLine.isAt(buffer, pos, filled, before, form.commits()) && !insideCounted();
    }

    /// Whether a `Content-Length` that can be trusted says that the text goes on beyond here.
    private boolean insideCounted() throws IOException {
        long left = contentLength - messageLengthAfterHeader();
        if (contentLength < 0
                || left <= 0
                || left > LARGEST_BUFFER - 2L * SeparatorLine.LOOK_AHEAD) {
            return false;
        }
        ensure((int) left + SeparatorLine.LOOK_AHEAD);
        if (filled - pos < left) {
            return false;
        }
        int end = pos + (int) left;
        for (int i = 0; i < 4 && end < filled && isBreak(buffer[end]); i++) {
            end++;
        }
        boolean follows =
                end == filled
                        ? ended
                        : isBreak(buffer[end - 1])
                                && SeparatorLine.isAt(
                                        buffer,
                                        end,
                                        filled,
                                        SeparatorLine.Before.BLANK,
                                        form.commits());
        if (follows) {
            counted = offset() + left;
            covers = true;
        }
        return follows;
    }

    private static boolean isBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    private long messageLengthAfterHeader() {
        return messageLength - headerLength;
    }

    /// Takes one line into the message, in pieces if it is longer than the buffer.
    ///
    /// @return whether the line is blank
    private boolean takeLine() throws IOException {
        byte first = buffer[pos];
        int end =
                carriage
                        ? SeparatorLine.textEnd(buffer, pos, filled)
                        : SeparatorLine.lineEnd(buffer, pos, filled);
        // Asked for each line there is: its first byte spares most of them the rest.
        boolean blank = first <= ' ' && SeparatorLine.isBlank(buffer, pos, end);
        if (inHeader) {
            header(end, blank);
        }
        quoted |= first == '>' && form.quotes() && isQuotedSeparator(end);
        while (end == filled) {
            take(end - pos);
            if (!ensure(1)) {
                return false;
            }
            end = SeparatorLine.lineEnd(buffer, pos, filled, carriage);
        }
        take(end - pos + (carriage ? breakLength(end - pos) : 1));
        if (inHeader && blank) {
            inHeader = false;
            headerLength = messageLength;
        }
        return blank;
    }

    /// How many bytes end the line of such a length: a CR with its LF is one end.
    private int breakLength(int length) throws IOException {
        ensure(length + 2);
        int end = pos + length;
        boolean both = buffer[end] == '\r' && end + 1 < filled && buffer[end + 1] == '\n';
        return both ? 2 : 1;
    }

    private void header(int end, boolean blank) {
        byte first = buffer[pos];
        if (blank || (first != 'C' && first != 'c') || end - pos < 16 || end - pos > 40) {
            return;
        }
        String line = new String(buffer, pos, end - pos, StandardCharsets.ISO_8859_1);
        if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
            String figures = line.substring(15).strip();
            boolean number =
                    !figures.isEmpty()
                            && figures.length() < 10
                            && figures.chars().allMatch(c -> c >= '0' && c <= '9');
            contentLength = number ? Long.parseLong(figures) : -1;
        }
    }

    private boolean isQuotedSeparator(int end) {
        int i = pos;
        while (i < end && buffer[i] == '>') {
            i++;
        }
        return SeparatorLine.startsFrom(buffer, i, end);
    }

    private void take(int length) {
        int wanted = Math.min(length, limits.keptBytes() - kept);
        if (wanted > 0) {
            if (kept + wanted > message.length) {
                int size = Math.max(kept + wanted, message.length * 2);
                message = Arrays.copyOf(message, Math.min(size, limits.keptBytes()));
            }
            System.arraycopy(buffer, pos, message, kept, wanted);
            kept += wanted;
        }
        messageLength += length;
        pos += length;
    }

    /// Passes over one line, whatever ends it.
    ///
    /// @return whether it is blank
    private boolean skipLine() throws IOException {
        int end = SeparatorLine.textEnd(buffer, pos, filled);
        boolean blank = SeparatorLine.isBlank(buffer, pos, end);
        while (end == filled) {
            pos = end;
            if (!ensure(1)) {
                return blank;
            }
            end = SeparatorLine.textEnd(buffer, pos, filled);
        }
        pos = end;
        while (!SeparatorLine.endsInCarriage(buffer, pos, filled) && buffer[pos] == '\r') {
            pos++;
            if (!ensure(1)) {
                return blank;
            }
        }
        pos++;
        return blank;
    }

    /// Reads on until `wanted` bytes lie after `pos`, or the stream ends.
    ///
    /// @return whether at least one does
    private boolean ensure(int wanted) throws IOException {
        if (filled - pos >= wanted || ended) {
            return pos < filled;
        }
        base += pos;
        int left = filled - pos;
        if (wanted > buffer.length) {
            byte[] larger = new byte[Math.min(LARGEST_BUFFER, Integer.highestOneBit(wanted) * 2)];
            System.arraycopy(buffer, pos, larger, 0, left);
            buffer = larger;
        } else {
            System.arraycopy(buffer, pos, buffer, 0, left);
        }
        pos = 0;
        filled = left;
        while (filled < wanted && !ended) {
            int read = in.read(buffer, filled, buffer.length - filled);
            ended = read < 0;
            filled += Math.max(0, read);
        }
        return pos < filled;
    }
}
