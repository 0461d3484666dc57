package dev.familiar.bench.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tables as Markdown reads them, and figures as they stand in them. Not thread-safe.
public final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();

    /// @param title its heading
    /// @param columns their names between bars, such as `owner | requests`
    public MarkdownTable(String title, String columns) {
        int more = (int) columns.chars().filter(c -> c == '|').count();
        lines.addAll(
                List.of(
                        "",
                        "### " + title,
                        "",
                        "| " + columns + " |",
                        "| --- |" + " --- |".repeat(more)));
    }

    /// One row, one cell a column.
    public void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    /// Heading, head and rows.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /// A share of one in percent; a dash if there is none.
    public static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /// Three decimals; a dash if there is no number.
    public static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
