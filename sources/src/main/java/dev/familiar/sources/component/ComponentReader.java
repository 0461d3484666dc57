package dev.familiar.sources.component;

import dev.familiar.sources.FaultCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cuts a vCard or iCalendar stream into its components.
///
/// Holds one component of at most 1 MiB of text, and one line of at most 128 KiB, whatever the file
/// holds: what is longer is left out and named as a flaw. Lines in UTF-8, in the charset their
/// parameter names, or in windows-1252 are told apart one by one, because address books merged from
/// several programs mix them. One thread.
public final class ComponentReader implements AutoCloseable {

    private final InputStream in;
    private final LineUnfolder lines;
    private final Shape shape;
    private final Map<String, Integer> counts = new HashMap<>();

    private @Nullable OpenComponent open;
    private @Nullable ContentLine pushedBack;

    /// A reader of `in` from its start.
    ///
    /// @param in closed with this reader
    /// @param shape what to deliver
    public ComponentReader(InputStream in, Shape shape) throws IOException {
        this.in = Utf8Input.of(in);
        this.lines = new LineUnfolder(this.in);
        this.shape = shape;
    }

    /// The next piece in the order of the file, null at its end.
    public @Nullable Piece next() throws IOException {
        while (true) {
            ContentLine line = pushedBack == null ? lines.next() : pushedBack;
            pushedBack = null;
            OpenComponent current = open;
            if (line == null) {
                open = null;
                return current == null
                        ? null
                        : current.broken(
                                FaultCode.TRUNCATED,
                                "the file ends before the END line; it was skipped");
            }
            Piece piece = current == null ? outside(line) : inside(current, line);
            if (piece != null) {
                return piece;
            }
        }
    }

    private @Nullable Piece outside(ContentLine line) {
        String begun = line.component("BEGIN");
        if (shape.wanted().contains(begun)) {
            open = new OpenComponent(begun, counts.merge(begun, 1, Integer::sum));
            open.add(line);
            return null;
        }
        return line.isBlank() ? null : new Piece.Outer(line.property(), line.text(), line.number());
    }

    private @Nullable Piece inside(OpenComponent current, ContentLine line) {
        String begun = line.component("BEGIN");
        String ended = begun.isEmpty() ? line.component("END") : "";
        if (begun.isEmpty() && ended.isEmpty()) {
            current.property(line, shape);
            return null;
        }
        if (shape.wanted().contains(begun) && !current.mayHold(begun)) {
            open = null;
            pushedBack = line;
            return current.broken(
                    FaultCode.SYNTAX_BROKEN, "the next one begins before its END line");
        }
        if (!begun.isEmpty()) {
            current.enter(begun, line, shape);
            return null;
        }
        return current.leave(ended, line) ? finish(current) : strayEnd(current, ended, line);
    }

    private Piece finish(OpenComponent current) {
        open = null;
        return current.close();
    }

    /// An END that fits nothing: inside a nested component it is ignored, the end of what is around
    /// the component breaks it.
    private @Nullable Piece strayEnd(OpenComponent current, String ended, ContentLine line) {
        if (!ended.equals("VCALENDAR")) {
            return null;
        }
        open = null;
        pushedBack = line;
        return current.broken(FaultCode.SYNTAX_BROKEN, "the calendar ends before its END line");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
