package dev.familiar.sources.linkedin;

import dev.familiar.model.ProfileUrl;
import dev.familiar.sources.csv.CsvHeader;
import dev.familiar.sources.csv.CsvRow;
import dev.familiar.sources.csv.CsvTable;
import dev.familiar.sources.csv.RowRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

// Since mid 2023 the table has had seven columns in one order, whatever they are called: two names,
// the profile, the address, firm, title, day. Only a table that has exactly these, row for row, is
// taken for it. Anything else stays unknown: a wrong column is worse than none.

/// Knows `Connections.csv` by its content, where its header is in a language nobody knows.
final class ConnectionsShape {

    static final List<String> COLUMNS =
            List.of(
                    "First Name",
                    "Last Name",
                    "URL",
                    "Email Address",
                    "Company",
                    "Position",
                    "Connected On");

    private static final int URL = 2;
    private static final int EMAIL = 3;
    private static final int DAY = 6;
    private static final int MOST_ROWS = 50;

    private ConnectionsShape() {}

    /// The header of such a table, as it is written; empty if the rows in these first bytes are
    /// none of connections.
    static Optional<List<String>> header(byte[] head) throws IOException {
        CsvTable table =
                CsvTable.open(
                                new ByteArrayInputStream(head),
                                "",
                                ConnectionsShape::mayBe,
                                fault -> {})
                        .orElse(null);
        if (table == null) {
            return Optional.empty();
        }
        int profiles = 0;
        int rows = 0;
        for (CsvRow row = table.next(RowRule.STRICT);
                row != null && rows < MOST_ROWS;
                row = table.next(RowRule.STRICT)) {
            String profile = row.get(URL);
            // The last row of the first bytes may be cut.
            boolean whole = row.fields().size() == COLUMNS.size();
            if (whole && !fits(row)) {
                return Optional.empty();
            }
            profiles += profile.isEmpty() ? 0 : 1;
            rows++;
        }
        return rows > 0 && profiles * 2 >= rows
                ? Optional.of(table.header().names())
                : Optional.empty();
    }

    private static boolean mayBe(CsvHeader header) {
        return header.size() == COLUMNS.size()
                && header.names().stream()
                        .noneMatch(name ->
                                name.isBlank() || name.contains("@") || name.contains("://"));
    }

    private static boolean fits(CsvRow row) {
        String profile = row.get(URL);
        String address = row.get(EMAIL);
        boolean nameless = row.get(0).contains("@") || row.get(0).contains("/");
        return !nameless
                && (profile.isEmpty() || ProfileUrl.parse(profile).isPresent())
                && (address.isEmpty() || address.contains("@"))
                && ExportTimes.day(row.get(DAY)).isPresent();
    }
}
