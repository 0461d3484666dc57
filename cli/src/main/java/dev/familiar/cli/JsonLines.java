package dev.familiar.cli;

import dev.familiar.app.words.JsonText;
import java.io.PrintWriter;
import java.util.Map;

/// Standard output in JSON Lines (jsonlines.org): one object per line, UTF-8, `\n` at the end.
///
/// Each line is flushed, so that a reader at the other end of a pipe can work while a long command
/// goes on. One thread.
final class JsonLines {

    private final PrintWriter out;

    /// @param out where the lines go, normally standard output
    JsonLines(PrintWriter out) {
        this.out = out;
    }

    /// Writes one object.
    ///
    /// @param object names in the order of the map, so pass an ordered one; values are texts,
    ///   numbers, booleans, nulls, lists and such maps
    void print(Map<String, ?> object) {
        out.print(JsonText.line(object));
        out.print('\n');
        out.flush();
    }
}
