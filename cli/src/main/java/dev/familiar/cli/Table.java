package dev.familiar.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of text set in columns: each as wide as its widest cell, the last one cut to what the
/// terminal leaves.
///
/// Built on one thread, printed once. Cells are made harmless with [Text#plain].
final class Table {

    private static final int GAP = 2;

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
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Text.columns(row.get(i)));
            }
        }
        int last = widths.length - 1;
        int before = Arrays.stream(widths, 0, last).map(w -> w + GAP).sum();
        int least = Math.min(widths[last], Terminal.NARROWEST / 2);
        widths[last] = Math.clamp(available - before, least, Math.max(least, widths[last]));
        return widths;
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
