package dev.familiar.sources.csv;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.sources.FaultCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A table being read, row by row, in bounded memory. For one thread.
///
/// Found out by itself: the charset (UTF-8, UTF-16, else windows-1252), the separator (comma, tab,
/// semicolon, bar) and where the header stands. Blank rows are passed by. A line over 1 MiB, a
/// quotation mark that is never closed and a row that does not fit become faults; reading goes on
/// with the next line.
public final class CsvTable {

    /// Lines looked at for the header.
    private static final int HEADER_LINES = 20;

    private static final String SEPARATORS = ",\t;|";

    /// The closing mark of a field is looked for in at most this many lines.
    private static final int MOST_QUOTED = 10_000;

    /// A row goes on over at most this many lines under [RowRule#REJOIN].
    private static final int MOST_REJOINED = 100;

    private final LenientReader chars;
    private final LineReader lines;
    private final RowParser parser;
    private final CsvHeader header;
    private final Faults faults;
    private final ReachWindow quoteReach = new ReachWindow(MOST_QUOTED);
    private final ReachWindow rowReach = new ReachWindow(MOST_REJOINED);

    private CsvTable(LenientReader chars, LineReader lines, Found found, Faults faults) {
        this.chars = chars;
        this.lines = lines;
        this.parser = new RowParser(found.separator());
        this.header = found.header();
        this.faults = faults;
    }

    private record Found(CsvHeader header, char separator) {}

    /// Starts reading a table.
    ///
    /// @param in not closed by the table
    /// @param entry the name faults carry
    /// @param isHeader knows the header wanted; among several ways to part a line the one with the
    ///   most columns wins
    /// @param faults takes what could not be read
    /// @return empty if no such header stands in the first 20 lines
    public static Optional<CsvTable> open(
            InputStream in, String entry, Predicate<CsvHeader> isHeader, Consumer<Fault> faults)
            throws IOException {
        LenientReader chars = new LenientReader(in);
        LineReader lines = new LineReader(chars);
        Found found = find(lines, isHeader);
        return found == null
                ? Optional.empty()
                : Optional.of(new CsvTable(chars, lines, found, new Faults(entry, faults)));
    }

    /// The header in the first bytes of a file, for recognition; empty if there is none.
    public static Optional<CsvHeader> header(byte[] head, Predicate<CsvHeader> isHeader) {
        try {
            LenientReader chars = new LenientReader(new ByteArrayInputStream(head));
            Found found = find(new LineReader(chars), isHeader);
            return found == null ? Optional.empty() : Optional.of(found.header());
        } catch (IOException fromMemoryImpossible) {
            return Optional.empty();
        }
    }

    private static @Nullable Found find(LineReader lines, Predicate<CsvHeader> isHeader)
            throws IOException {
        for (int i = 0; i < HEADER_LINES; i++) {
            LineReader.Line line = lines.next();
            if (line == null) {
                return null;
            }
            Found best = null;
            for (int s = 0; s < SEPARATORS.length(); s++) {
                char separator = SEPARATORS.charAt(s);
                CsvHeader header = new CsvHeader(RowParser.fields(line.text(), separator));
                boolean better = best == null || header.size() > best.header().size();
                if (!line.tooLong() && better && isHeader.test(header)) {
                    best = new Found(header, separator);
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    /// This table with other names for its columns, in their order, for a reader that knows the
    /// table in another language. Both read on from the same place, so only one may be used.
    ///
    /// @param names as many as there are columns
    public CsvTable renamed(List<String> names) {
        return new CsvTable(
                chars, lines, new Found(new CsvHeader(names), parser.separator()), faults);
    }

    /// The columns.
    public CsvHeader header() {
        return header;
    }

    /// The next row that is not blank, null at the end.
    public @Nullable CsvRow next(RowRule rule) throws IOException {
        while (true) {
            LineReader.Line line = lines.next();
            faults.charset(chars.firstBrokenByte());
            if (line == null) {
                return null;
            }
            if (line.tooLong()) {
                faults.add(FaultCode.TOO_LONG, line.number(), "the line is over 1 MiB; skipped");
                continue;
            }
            List<String> fields = assemble(line, rule);
            if (fields == null || fields.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (rule == RowRule.REJOIN && fields.size() < header.namedSize()) {
                fields = rejoin(fields);
            }
            if (accepts(rule, fields)) {
                return new CsvRow(header, fields, line.number());
            }
            faults.add(
                    FaultCode.ROW_MALFORMED,
                    line.number(),
                    "the row has "
                            + fields.size()
                            + " fields, expected "
                            + header.size()
                            + "; skipped");
        }
    }

    /// The fields of the row that starts on `first`; null if its quotation marks do not add up, in
    /// which case the lines after it are read again as rows of their own.
    private @Nullable List<String> assemble(LineReader.Line first, RowRule rule)
            throws IOException {
        RowParser.State state = parser.start(first.text());
        if (state == RowParser.State.COMPLETE) {
            return parser.fields();
        }
        List<LineReader.Line> more = new ArrayList<>();
        int chars = first.text().length();
        while (state == RowParser.State.OPEN) {
            LineReader.Line next = lines.next();
            if (next == null) {
                break;
            }
            more.add(next);
            chars += next.text().length() + 1;
            if (next.tooLong() || !quoteReach.holds(chars, more.size())) {
                break;
            }
            state = parser.feed(next.text());
        }
        boolean complete = state == RowParser.State.COMPLETE;
        if (complete && accepts(rule, parser.fields())) {
            quoteReach.widen();
            return parser.fields();
        }
        quoteReach.narrow();
        lines.putBack(more);
        faults.add(
                FaultCode.QUOTE_NOT_CLOSED,
                first.number(),
                "a quotation mark opens and is not closed; the line was skipped");
        return null;
    }

    /// Adds the lines that follow a short row until it has enough fields.
    private List<String> rejoin(List<String> start) throws IOException {
        List<String> joined = new ArrayList<>(start);
        // The field that goes on, apart from the others: joined anew with each line it would be
        // copied as often as it has lines.
        StringBuilder last = new StringBuilder(joined.removeLast());
        List<LineReader.Line> taken = new ArrayList<>();
        int chars = last.length();
        while (joined.size() + 1 < header.namedSize()) {
            LineReader.Line next = lines.next();
            if (next == null) {
                break;
            }
            taken.add(next);
            chars += next.text().length() + 1;
            if (next.tooLong()
                    || !rowReach.holds(chars, taken.size())
                    || parser.start(next.text()) != RowParser.State.COMPLETE) {
                break;
            }
            List<String> fields = parser.fields();
            if (fits(fields) || joined.size() + fields.size() > header.size()) {
                break;
            }
            last.append('\n').append(fields.getFirst());
            if (fields.size() > 1) {
                joined.add(last.toString());
                joined.addAll(fields.subList(1, fields.size() - 1));
                last = new StringBuilder(fields.getLast());
            }
        }
        joined.add(last.toString());
        if (joined.size() >= header.namedSize()) {
            rowReach.widen();
            return joined;
        }
        rowReach.narrow();
        lines.putBack(taken);
        return start;
    }

    private boolean accepts(RowRule rule, List<String> fields) {
        return switch (rule) {
            case AS_IS -> true;
            case PADDED -> !overflows(fields);
            case STRICT, REJOIN -> fits(fields);
        };
    }

    private boolean fits(List<String> fields) {
        return fields.size() >= header.namedSize() && !overflows(fields);
    }

    /// Whether there is anything beyond the last column.
    private boolean overflows(List<String> fields) {
        for (int i = header.size(); i < fields.size(); i++) {
            if (!fields.get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /// Faults with the entry's name; the charset's only once.
    private static final class Faults {

        private final String entry;
        private final Consumer<Fault> sink;
        private boolean charsetSaid;

        Faults(String entry, Consumer<Fault> sink) {
            this.entry = entry;
            this.sink = sink;
        }

        void add(FaultCode code, int line, String message) {
            sink.accept(code.at(new Position(entry, "line " + line), message));
        }

        void charset(long brokenByte) {
            if (brokenByte >= 0 && !charsetSaid) {
                charsetSaid = true;
                sink.accept(
                        FaultCode.CHARSET_BROKEN.at(
                                new Position(entry, "byte " + brokenByte),
                                "bytes from here on do not fit the charset; read as windows-1252"));
            }
        }
    }
}
