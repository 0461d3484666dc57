package dev.familiar.triage.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What each kind of evidence weighs and why: `weights.tsv` beside this class.
///
/// @param rows one per kind, in the order of the file
public record WeightTable(List<Row> rows) {

    private static final WeightTable SHIPPED = parse(shippedLines().stream());

    /// Copies the list.
    public WeightTable {
        rows = List.copyOf(rows);
    }

    /// One kind.
    ///
    /// @param kind the kind of evidence
    /// @param bits its weight, learned from `cases` starting at `stated`
    /// @param stated the weight believed before any data, by `reason`
    /// @param deviation how unsure the weight is: a standard deviation in bits
    /// @param cases how many made-up cases it was learned from; 0 if it is the stated one
    /// @param reason what it means, and the source of the stated weight
    public record Row(
            String kind, double bits, double stated, double deviation, int cases, String reason) {}

    /// The shipped table.
    public static WeightTable shipped() {
        return SHIPPED;
    }

    /// The weights alone.
    public Weights weights() {
        return new Weights(column(Row::bits), deviations());
    }

    /// How unsure each weight is, in bits.
    public Map<String, Double> deviations() {
        return column(Row::deviation);
    }

    private Map<String, Double> column(ToDoubleFunction<Row> cell) {
        Map<String, Double> column = new LinkedHashMap<>();
        rows.forEach(row -> column.put(row.kind(), cell.applyAsDouble(row)));
        return column;
    }

    /// The table a file of this form holds: lines of tab-separated cells, `#` starts a comment.
    ///
    /// @throws IllegalArgumentException naming the line, if one has not six cells or no numbers
    public static WeightTable parse(Stream<String> lines) {
        return new WeightTable(
                lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(WeightTable::row)
                        .toList());
    }

    /// A row as a line of such a file.
    public static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%s\t%.2f\t%.2f\t%.2f\t%d\t%s",
                row.kind(),
                row.bits(),
                row.stated(),
                row.deviation(),
                row.cases(),
                row.reason());
    }

    private static Row row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 6) {
            throw new IllegalArgumentException(
                    "expected kind, bits, stated, deviation, cases and reason, found: " + line);
        }
        return new Row(
                cells[0],
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Integer.parseInt(cells[4]),
                cells[5]);
    }

    /// The shipped file line by line, comments too.
    public static List<String> shippedLines() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        WeightTable.class.getResourceAsStream("weights.tsv")),
                                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
