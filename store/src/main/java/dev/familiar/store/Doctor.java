package dev.familiar.store;

import dev.familiar.store.row.ArchiveIdentity;
import dev.familiar.store.text.TextSearch;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Looks the store over: the file, what refers to what, the words, and what is derived. Reads the
/// whole file once or twice.
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

    private static final String IMPORT_ANEW = "; import the archives into a new home";
    private static final String REBUILD = "; run familiar doctor --rebuild";

    /// What must find no row, with what it means.
    private static final Map<String, String> ORPHANS = orphans();

    private static Map<String, String> orphans() {
        Map<String, String> orphans = new LinkedHashMap<>();
        orphans.put(
                """
                SELECT count(*) FROM part WHERE interaction_id NOT IN (SELECT id FROM interaction)\
                """,
                "participants without their interaction" + IMPORT_ANEW);
        orphans.put(
                "SELECT count(*) FROM part WHERE handle_id NOT IN (SELECT id FROM handle)",
                "participants whose account is not there" + IMPORT_ANEW);
        orphans.put(
                """
                SELECT count(*) FROM part
                WHERE name_id <> 0 AND name_id NOT IN (SELECT id FROM name)\
                """,
                "participants whose name is not there" + IMPORT_ANEW);
        orphans.put(
                """
                SELECT count(*) FROM interaction
                WHERE id NOT IN (SELECT id FROM interaction_text)\
                """,
                "interactions without their text" + IMPORT_ANEW);
        orphans.put(
                "SELECT count(*) FROM interaction WHERE hash <> key_hash(key)",
                "interactions that are not found by their key" + IMPORT_ANEW);
        orphans.put(
                "SELECT count(*) - count(DISTINCT key) FROM interaction",
                "interactions that are there twice" + IMPORT_ANEW);
        orphans.put(
                """
                SELECT count(*) FROM interaction WHERE archive_id NOT IN (SELECT id FROM archive)\
                """,
                "interactions whose archive is not known" + IMPORT_ANEW);
        orphans.put(
                "SELECT count(*) FROM tie WHERE no NOT IN (SELECT no FROM person)",
                "ties without their person" + REBUILD);
        orphans.put(
                "SELECT count(*) FROM person_member WHERE no NOT IN (SELECT no FROM person)",
                "descriptions of nobody in the people's cache" + REBUILD);
        orphans.put(
                "SELECT count(*) FROM person_handle WHERE no NOT IN (SELECT no FROM person)",
                "accounts of nobody in the people's cache" + REBUILD);
        orphans.put(
                """
                SELECT count(*) FROM person_handle
                WHERE handle_id NOT IN (SELECT id FROM handle)\
                """,
                "people's accounts that are not there" + REBUILD);
        orphans.put(
                """
                SELECT count(*) FROM epochs WHERE linked > archives OR tied > people\
                """,
                "derived numbers from a time that has not been" + REBUILD);
        return orphans;
    }

    private Doctor() {}

    /// @param words a state of the index that is no newer than what `sql` reads; null while there
    ///   is none
    static StoreCheck check(Sql sql, @Nullable TextSearch words) throws SQLException {
        List<String> problems = new ArrayList<>();
        damage(sql, problems);
        problems.addAll(ValueCheck.problems(sql));
        WordsCheck found = words == null ? WordsCheck.NONE : words(sql, words);
        problems.addAll(found.problems(sql));
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String table : TABLES) {
            counts.put(table, sql.number("SELECT count(*) FROM " + table));
        }
        return new StoreCheck(
                Migrator.version(sql),
                problems,
                counts,
                incomplete(sql),
                Epochs.arePeopleStale(sql),
                found.excerpts());
    }

    private static WordsCheck words(Sql sql, TextSearch words) throws SQLException {
        try {
            return WordsCheck.of(sql, words);
        } catch (IOException e) {
            throw TextFeed.failed(e);
        }
    }

    private static void damage(Sql sql, List<String> problems) throws SQLException {
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
    }

    private static List<ArchiveIdentity> incomplete(Sql sql) throws SQLException {
        return sql.list(
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
    }
}
