package dev.familiar.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of text set in columns: each as wide as its widest cell, and cut to what the terminal
/// leaves, the last one first.
///
/// Built on one thread, printed once. Cells are made harmless with [Text#plain].
final class Table {

    private static final int GAP = 2;

    /// Narrower than this no column of words becomes: an id of a person or request fits.
    private static final int SHORT = 14;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /// A column of the table.
    ///
    /// @param heading shown above, dimmed
    /// @param style of the cells
    /// @param rightAligned for numbers
    record Column(String heading, Style style, boolean rightAligned) {

        /// Words, aligned left.
        static Column words(String heading, Style style) {
            return new Column(heading, style, false);
        }

        /// Numbers, aligned right.
        static Column numbers(String heading) {
            return new Column(heading, Style.BOLD, true);
        }
    }

    Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /// Adds a row.
    ///
    /// @param cells one per column
    /// @throws IllegalArgumentException if their number differs from the columns'
    void add(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of this table has " + columns.size() + " cells, not " + cells.length);
        }
        rows.add(Arrays.stream(cells).map(Text::plain).toList());
    }

    /// The lines: headings first, then the rows; none at all without rows.
    List<String> lines(Terminal terminal) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int[] widths = widths(terminal.width());
        List<String> lines = new ArrayList<>();
        lines.add(line(columns.stream().map(Column::heading).toList(), widths, terminal, true));
        for (List<String> row : rows) {
            lines.add(line(row, widths, terminal, false));
        }
        return lines;
    }

    private int[] widths(int available) {
        int[] widths = columns.stream().mapToInt(c -> Text.columns(c.heading())).toArray();
        int[] least = widths.clone();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Text.columns(row.get(i)));
            }
        }
        int last = widths.length - 1;
        // The last gives way first, as it says least; then whichever is widest, one after the
        // other.
        shrink(widths, last, Terminal.NARROWEST / 2, available);
        for (int widest = widest(widths, least); widest >= 0; widest = widest(widths, least)) {
            int before = widths[widest];
            shrink(widths, widest, before - 1, available);
            if (widths[widest] == before) {
                break;
            }
        }
        shrink(widths, last, least[last], available);
        return widths;
    }

    /// Makes a column narrower by what the row is too long, but not narrower than `least`.
    private static void shrink(int[] widths, int column, int least, int available) {
        int excess = Arrays.stream(widths).sum() + GAP * (widths.length - 1) - available;
        if (excess > 0 && widths[column] > least) {
            widths[column] = Math.max(least, widths[column] - excess);
        }
    }

    /// The widest column of words that can be cut and still be told apart; -1 for none.
    ///
    /// Numbers are never cut: half a number is a wrong one. An id is no use either when cut, and
    /// therefore nothing is cut that is as short as one.
    private int widest(int[] widths, int[] headings) {
        int widest = -1;
        for (int i = 0; i < widths.length - 1; i++) {
            boolean cuttable =
                    !columns.get(i).rightAligned() && widths[i] > Math.max(SHORT, headings[i]);
            if (cuttable && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private String line(List<String> cells, int[] widths, Terminal terminal, boolean heading) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            String cell = Text.cut(cells.get(i), widths[i]);
            boolean last = i == widths.length - 1;
            String set =
                    column.rightAligned()
                            ? Text.padLeft(cell, widths[i])
                            : last ? cell : Text.padRight(cell, widths[i]);
            line.append(terminal.paint(heading ? Style.DIM : column.style(), set));
            line.append(last ? "" : Text.spaces(GAP));
        }
        return line.toString();
    }
}
