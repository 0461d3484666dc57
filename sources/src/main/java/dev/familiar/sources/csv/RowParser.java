package dev.familiar.sources.csv;

import java.util.ArrayList;
import java.util.List;

/// Takes one row apart, line by line. For one thread.
///
/// fastcsv, which other readers here could use, keeps to RFC 4180 too well: after a quotation mark
/// that is never closed it takes the rest of the file for one field and cannot go back. So this is
/// an own parser, which feeds on lines and gives up a row where its quotation turns out wrong.
final class RowParser {

    /// How a row stands after a line.
    enum State {
        /// Complete.
        COMPLETE,
        /// Inside quotation marks; the next line belongs to it.
        OPEN,
        /// The quotation was wrong from the start.
        BROKEN
    }

    private final char separator;
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private boolean quoted;

    /// Whether nothing but white space stands in the field so far: kept along, because a field of
    /// nothing but quotation marks would be looked through again at each.
    private boolean blank = true;

    private int lines;

    RowParser(char separator) {
        this.separator = separator;
    }

    /// The fields of one line taken alone, its open quotation closed at its end.
    static List<String> fields(String line, char separator) {
        RowParser parser = new RowParser(separator);
        if (parser.start(line) == State.OPEN) {
            parser.endField();
        }
        return parser.fields();
    }

    char separator() {
        return separator;
    }

    /// Starts a row with its first line.
    State start(String line) {
        fields = new ArrayList<>();
        field.setLength(0);
        quoted = false;
        blank = true;
        lines = 0;
        return feed(line);
    }

    /// What was read so far; complete only after [State#COMPLETE].
    List<String> fields() {
        return fields;
    }

    /// Goes on with the next line.
    State feed(String line) {
        if (lines++ > 0) {
            put('\n');
        }
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (!quoted) {
                unquoted(c);
                at++;
            } else if (c != '"') {
                put(c == '\r' ? '\n' : c);
                at++;
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                put('"');
                at += 2;
            } else if (closes(line, at + 1)) {
                quoted = false;
                at++;
            } else if (lines > 1) {
                // Nobody writes a bare mark in the middle of a quoted text of several lines; more
                // likely this one opens a field and the first should have been closed long ago.
                return State.BROKEN;
            } else {
                put('"');
                at++;
            }
        }
        if (quoted) {
            return State.OPEN;
        }
        endField();
        return State.COMPLETE;
    }

    private void unquoted(char c) {
        if (c == separator) {
            endField();
        } else if (c == '"' && blank) {
            field.setLength(0);
            quoted = true;
        } else {
            put(c == '\r' ? ' ' : c);
        }
    }

    private void put(char c) {
        field.append(c);
        blank = blank && Character.isWhitespace(c);
    }

    /// Whether nothing but blanks stands between `at` and the next separator or the line's end.
    private boolean closes(String line, int at) {
        int i = at;
        while (i < line.length() && line.charAt(i) == ' ' && separator != ' ') {
            i++;
        }
        return i >= line.length() || line.charAt(i) == separator || line.charAt(i) == '\r';
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
        blank = true;
    }
}
