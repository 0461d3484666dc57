package dev.familiar.testkit.text;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// A table written row by row, quotes only where needed or everywhere.
///
/// For one thread. Does not close or flush what it writes to.
public final class Csv {
    private final Writer out;
    private final char separator;
    private final boolean quoteAll;
    private final String lineEnd;

    private Csv(Writer out, char separator, boolean quoteAll, String lineEnd) {
        this.out = out;
        this.separator = separator;
        this.quoteAll = quoteAll;
        this.lineEnd = lineEnd;
    }

    /// Commas, quotes where RFC 4180 needs them, LF at line ends.
    public static Csv plain(Writer out) {
        return new Csv(out, ',', false, "\n");
    }

    /// Commas with CRLF at line ends, as the second pipeline of the platform's export writes.
    public static Csv crlf(Writer out) {
        return new Csv(out, ',', false, "\r\n");
    }

    /// Tabs with every field quoted, as the oldest exports write.
    public static Csv tabs(Writer out) {
        return new Csv(out, '\t', true, "\n");
    }

    /// Writes one row.
    public void row(String... fields) throws IOException {
        row(List.of(fields));
    }

    /// Writes one row.
    public void row(List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.write(separator);
            }
            field(fields.get(i));
        }
        out.write(lineEnd);
    }

    /// Writes a line as it is.
    public void raw(String line) throws IOException {
        out.write(line);
        out.write(lineEnd);
    }

    private void field(String text) throws IOException {
        if (quoteAll || needsQuotes(text)) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    private boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == separator || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
