package dev.familiar.store;

import dev.familiar.store.row.DescriptionVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Reads what archives stated of people through time.
final class DescriptionVersions {

    private static final String VERSIONS =
            """
            SELECT d.key, v.seen_from, v.seen_to, v.payload
            FROM description d JOIN description_version v ON v.description_id = d.id
            """;

    private DescriptionVersions() {}

    private record Row(String key, DescriptionVersion version) {}

    /// Those of which there are several, by key; each in the order of time.
    static Map<String, List<DescriptionVersion>> changed(Sql sql) throws SQLException {
        return byKey(
                sql.list(
                        VERSIONS
                                + """
                                WHERE d.owned = 0 AND d.id IN (
                                    SELECT description_id FROM description_version
                                    GROUP BY description_id HAVING count(*) > 1)
                                ORDER BY d.key, v.seen_from\
                                """,
                        DescriptionVersions::row));
    }

    /// All versions of some descriptions; those without any, as what is read off mail, are left
    /// out. A look by the unique index on keys for each.
    static Map<String, List<DescriptionVersion>> of(Sql sql, Collection<String> keys)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (String key : new LinkedHashSet<>(keys)) {
            rows.addAll(
                    sql.list(
                            VERSIONS + "WHERE d.key = ? ORDER BY v.seen_from",
                            DescriptionVersions::row,
                            key));
        }
        return byKey(rows);
    }

    private static Map<String, List<DescriptionVersion>> byKey(List<Row> rows) {
        Map<String, List<DescriptionVersion>> all = new LinkedHashMap<>();
        rows.forEach(
                row -> all.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row.version()));
        return all;
    }

    private static Row row(ResultSet row) throws SQLException {
        String key = row.getString(1);
        return new Row(
                key,
                new DescriptionVersion(
                        Instant.ofEpochMilli(row.getLong(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        DescriptionJson.read(key, row.getString(4))));
    }
}
