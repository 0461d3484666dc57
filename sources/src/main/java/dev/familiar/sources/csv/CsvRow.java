package dev.familiar.sources.csv;

import java.util.List;

/// One row of a table.
public final class CsvRow {

    private final CsvHeader header;
    private final List<String> fields;
    private final int line;

    CsvRow(CsvHeader header, List<String> fields, int line) {
        this.header = header;
        this.fields = List.copyOf(fields);
        this.line = line;
    }

    /// The line it starts on, counted from 1, lines inside quotation marks included.
    public int line() {
        return line;
    }

    /// The field under `column`, stripped; empty if the table has no such column or the row ends
    /// before it.
    public String get(String column) {
        return get(header.indexOf(column));
    }

    /// The first field under any of `columns` that is not blank, stripped; empty if all are.
    public String first(String... columns) {
        for (String column : columns) {
            String value = get(column);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /// The field in a column counted from 0, stripped; empty outside the row.
    public String get(int column) {
        return column < 0 || column >= fields.size() ? "" : fields.get(column).strip();
    }

    /// All fields as written, in order; as many as the row has.
    public List<String> fields() {
        return fields;
    }

    /// Hides the content.
    @Override
    public String toString() {
        return "CsvRow[line " + line + ", hidden]";
    }
}
