package dev.familiar.sources.mail;

import dev.familiar.sources.Entry;
import dev.familiar.sources.mail.RawMessage.Extent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A file of Apple Mail, taken apart into message and property list.
///
/// The first line holds the length of the message in bytes, padded with spaces. Where the list does
/// not follow after that many bytes, the count is wrong (programs that mend line ends do that) or
/// the file was cut off; the message then reaches to the list at the end of the file, or to the end
/// itself. For one thread.
final class EmlxFile {

    private static final int MOST_DIGITS = 12;

    private final byte[] message;
    private final Extent extent;
    private final Fit fit;
    private final EmlxPlist plist;
    private final long listAt;

    private EmlxFile(byte[] message, Extent extent, Fit fit, EmlxPlist plist, long listAt) {
        this.message = message;
        this.extent = extent;
        this.fit = fit;
        this.plist = plist;
        this.listAt = listAt;
    }

    /// Whether the count in the first line is right.
    enum Fit {
        /// The property list, or the end of the file, follows after that many bytes.
        EXACT,
        /// There is none, or something else follows.
        WRONG,
        /// The file ends before that many bytes.
        CUT
    }

    /// The first line.
    ///
    /// @param count the length it gives; -1 if it gives none
    /// @param end where the message starts
    record CountLine(long count, int end) {

        /// Reads it; a file without one starts with the message.
        static CountLine of(byte[] bytes) {
            int pos = MessageLook.skipMarkAndBlank(bytes, bytes.length);
            int digits = pos;
            long count = 0;
            while (pos < bytes.length && pos - digits <= MOST_DIGITS && isDigit(bytes[pos])) {
                count = count * 10 + (bytes[pos] - '0');
                pos++;
            }
            boolean number = pos > digits && pos - digits <= MOST_DIGITS;
            while (pos < bytes.length && (bytes[pos] == ' ' || bytes[pos] == '\t')) {
                pos++;
            }
            boolean carriage = pos < bytes.length && bytes[pos] == '\r';
            int end = carriage ? pos + 1 : pos;
            boolean feed = end < bytes.length && bytes[end] == '\n';
            return number && (carriage || feed)
                    ? new CountLine(count, feed ? end + 1 : end)
                    : new CountLine(-1, 0);
        }

        private static boolean isDigit(byte b) {
            return b >= '0' && b <= '9';
        }
    }

    /// Takes the entry apart; at most `limits.keptBytes()` of it are kept.
    static EmlxFile read(Entry entry, MessageLimits limits) throws IOException {
        try (InputStream in = entry.open(0)) {
            byte[] bytes = in.readNBytes(limits.keptBytes());
            CountLine line = CountLine.of(bytes);
            int there = bytes.length - line.end();
            if (line.count() >= 0 && line.count() <= there) {
                int end = line.end() + (int) line.count();
                int list = EmlxPlist.startAt(bytes, end, bytes.length);
                if (list >= 0) {
                    return of(bytes, line, end, Fit.EXACT, list);
                }
            }
            return bytes.length < limits.keptBytes()
                    ? searched(bytes, line)
                    : longer(bytes, line, in, limits);
        }
    }

    /// A whole file in memory whose count does not lead to the list.
    private static EmlxFile searched(byte[] bytes, CountLine line) {
        int list = EmlxPlist.startOfLast(bytes, line.end());
        if (list >= 0) {
            return of(bytes, line, list, Fit.WRONG, list);
        }
        int there = bytes.length - line.end();
        Fit fit = line.count() == there ? Fit.EXACT : line.count() > there ? Fit.CUT : Fit.WRONG;
        return of(bytes, line, bytes.length, fit, -1);
    }

    /// @param list where the property list starts; -1 if there is none
    private static EmlxFile of(byte[] bytes, CountLine line, int end, Fit fit, int list) {
        return new EmlxFile(
                Arrays.copyOfRange(bytes, line.end(), end),
                fit == Fit.CUT ? Extent.START : Extent.WHOLE,
                fit,
                list < 0 ? EmlxPlist.NONE : EmlxPlist.parse(bytes, list),
                list);
    }

    /// A file of which only the start is in memory. Its list is looked for where the count says,
    /// and nowhere else.
    private static EmlxFile longer(
            byte[] bytes, CountLine line, InputStream in, MessageLimits limits) throws IOException {
        byte[] message = Arrays.copyOfRange(bytes, line.end(), bytes.length);
        long beyond = Math.max(0, line.count() - message.length);
        long skipped = SingleMessage.skip(in, beyond);
        byte[] tail = in.readNBytes(EmlxPlist.LONGEST);
        int list = EmlxPlist.startAt(tail, 0, tail.length);
        Fit fit =
                skipped < beyond
                        ? Fit.CUT
                        : line.count() >= message.length && (list >= 0 || tail.length == 0)
                                ? Fit.EXACT
                                : Fit.WRONG;
        long length = message.length + skipped;
        if (fit == Fit.WRONG) {
            length += tail.length + SingleMessage.skip(in, Long.MAX_VALUE);
        }
        Extent extent =
                fit == Fit.CUT && length <= limits.longestBytes()
                        ? Extent.START
                        : limits.extent(message.length, length);
        boolean listed = fit == Fit.EXACT && list >= 0;
        return new EmlxFile(
                message,
                extent,
                fit,
                listed ? EmlxPlist.parse(tail, list) : EmlxPlist.NONE,
                bytes.length + skipped + list);
    }

    /// The bytes of the message, or their start.
    byte[] message() {
        return message;
    }

    Extent extent() {
        return extent;
    }

    Fit fit() {
        return fit;
    }

    EmlxPlist plist() {
        return plist;
    }

    /// The byte of the file at which the property list starts; of no meaning without one.
    long listAt() {
        return listAt;
    }
}
