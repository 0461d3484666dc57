package dev.familiar.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Looks the store over. Reads the whole file once.
final class Doctor {

    private static final List<String> TABLES =
            List.of(
                    "archive",
                    "interaction",
                    "handle",
                    "name",
                    "description",
                    "request_sighting",
                    "person",
                    "tie",
                    "decision",
                    "saved_card",
                    "follow",
                    "override",
                    "correction",
                    "postponed",
                    "statement");

    /// What must find no row, with what it means.
    private static final Map<String, String> ORPHANS =
            new TreeMap<>(
                    Map.of(
                            "SELECT count(*) FROM part WHERE interaction_id NOT IN"
                                    + " (SELECT id FROM interaction)",
                            "participants without their interaction; import the archives anew",
                            "SELECT count(*) FROM interaction WHERE id NOT IN"
                                    + " (SELECT id FROM interaction_text)",
                            "interactions without their text; import the archives anew",
                            "SELECT count(*) FROM tie WHERE no NOT IN (SELECT no FROM person)",
                            "ties without their person; run familiar doctor --rebuild",
                            "SELECT count(*) FROM person_member WHERE no NOT IN"
                                    + " (SELECT no FROM person)",
                            "descriptions of nobody in the people's cache; run familiar doctor"
                                    + " --rebuild",
                            "SELECT count(*) FROM person_handle WHERE no NOT IN"
                                    + " (SELECT no FROM person)",
                            "accounts of nobody in the people's cache; run familiar doctor"
                                    + " --rebuild"));

    private Doctor() {}

    static StoreCheck check(Sql sql, boolean peopleStale) throws SQLException {
        List<String> problems = new ArrayList<>();
        sql.each(
                "PRAGMA integrity_check(20)",
                row -> {
                    if (!"ok".equals(row.getString(1))) {
                        problems.add("the file is damaged: " + row.getString(1));
                    }
                });
        long[] violations = {0};
        sql.each("PRAGMA foreign_key_check", _ -> violations[0]++);
        if (violations[0] > 0) {
            problems.add(violations[0] + " rows refer to something that is not there");
        }
        for (Map.Entry<String, String> orphan : ORPHANS.entrySet()) {
            long found = sql.number(orphan.getKey());
            if (found > 0) {
                problems.add(found + " " + orphan.getValue());
            }
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String table : TABLES) {
            counts.put(table, sql.number("SELECT count(*) FROM " + table));
        }
        List<ArchiveIdentity> incomplete =
                sql.list(
                        """
                        SELECT path, source, entry, fingerprint, bytes FROM archive
                        WHERE complete = 0 ORDER BY id\
                        """,
                        row ->
                                new ArchiveIdentity(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getLong(5)));
        return new StoreCheck(Migrator.version(sql), problems, counts, incomplete, peopleStale);
    }
}
