package dev.familiar.sources.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a text, of bounded length, some of which may be put back and read again.
///
/// A line ends with LF or CRLF; a CR alone ends one only in a text without any LF near its start
/// (old Macintosh programs). For one thread.
public final class LineReader {

    /// The most chars a line may have: 1 MiB.
    public static final int LONGEST = 1 << 20;

    /// One line.
    ///
    /// @param text without its end; empty if too long
    /// @param number counted from 1
    /// @param tooLong whether it was longer than [#LONGEST] and dropped
    public record Line(String text, int number, boolean tooLong) {

        /// Hides the text.
        @Override
        public String toString() {
            return "Line[" + number + ", hidden]";
        }
    }

    private final LenientReader reader;
    private final char[] buffer = new char[32 << 10];
    private final StringBuilder line = new StringBuilder();
    private final Deque<Line> putBack = new ArrayDeque<>();
    private int at;
    private int end;
    private int number;
    private char lineEnd = '\n';

    /// The lines of `in`, which is not closed.
    ///
    /// Charset and line ends are found out: see [CsvTable].
    public LineReader(InputStream in) throws IOException {
        this(new LenientReader(in));
    }

    LineReader(LenientReader reader) throws IOException {
        this.reader = reader;
        fill();
        String start = new String(buffer, 0, end);
        if (start.indexOf('\n') < 0 && start.indexOf('\r') >= 0) {
            lineEnd = '\r';
        }
    }

    /// Makes `lines` the next ones, in their order.
    void putBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            putBack.push(lines.get(i));
        }
    }

    /// The next line; null at the end.
    public @Nullable Line next() throws IOException {
        Line again = putBack.poll();
        if (again != null) {
            return again;
        }
        line.setLength(0);
        boolean tooLong = false;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != lineEnd) {
                stop++;
            }
            if (line.length() + (stop - at) > LONGEST) {
                tooLong = true;
                line.setLength(0);
            }
            if (!tooLong) {
                line.append(buffer, at, stop - at);
            }
            at = stop;
            if (stop < end) {
                at++;
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return new Line(line.toString(), number, tooLong);
    }

    private boolean fill() throws IOException {
        int n = reader.read(buffer);
        at = 0;
        end = Math.max(n, 0);
        return n > 0;
    }
}
