package dev.familiar.store;

import dev.familiar.store.row.ArchiveIdentity;
import dev.familiar.store.text.TextSearch;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Looks the store over: the file, what refers to what, the words, and what is derived. Reads the
/// whole file once or twice.
///
/// Foreign keys alone would not do: `part` has none, for speed, and what a broken row means for the
/// owner is not said by its constraint. So each possible break is a question with a sentence.
///
/// What to do about each kind differs. What comes from archives is imported anew; what linkage made
/// is made again ([Store#rebuild]); what the owner said can only come from a backup.
final class Doctor {

    /// Tables whose rows are counted for the owner to see; a constant list, as a name cannot be
    /// bound.
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
                    "tie_common",
                    "decision",
                    "saved_card",
                    "follow",
                    "override",
                    "correction",
                    "postponed",
                    "statement",
                    "ledger",
                    "ledger_person");

    /// For what archives say, which only they can give again.
    private static final String IMPORT_ANEW = "; import the archives into a new home";

    /// For what can be worked out again from what is there.
    private static final String REBUILD = "; run familiar doctor --rebuild";

    /// What must find no row, with what it means.
    private static final Map<String, String> ORPHANS = orphans();

    /// In the order in which they are told: what came from archives, then what was made from it.
    ///
    /// Each costs a pass over its table. `NOT IN (SELECT id …)` is no nested pass: SQLite looks
    /// each row up by the other table's primary key. Counting distinct keys is the dearest: SQLite
    /// keeps all of them in a temporary tree.
    private static Map<String, String> orphans() {
        Map<String, String> orphans = new LinkedHashMap<>();
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
        // Until version 9 of the schema the first words were part of such a key.
        orphans.put(
                "SELECT count(*) FROM interaction WHERE key GLOB 'mail:sha256-*'",
                "messages without Message-ID were read by an earlier version and count again when"
                        + " another copy of them comes"
                        + IMPORT_ANEW);
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

    /// Told beside what is wrong with the database.
    static final String DAMAGED_WORDS =
            "the index of words is damaged: a file of it is not as it was written" + REBUILD;

    private Doctor() {}

    /// All questions see one state, as they are asked in one transaction. Changes nothing.
    ///
    /// @param words a state of the index that is no newer than what `sql` reads; null while there
    ///   is none
    /// @return with no problems if all is well
    /// @throws SQLException if the file is so broken that a question fails
    static StoreCheck check(Sql sql, @Nullable TextSearch words) throws SQLException {
        List<String> problems = new ArrayList<>();
        damage(sql, problems);
        List<String> unreadable = ValueCheck.unreadable(sql);
        problems.addAll(unreadable);
        problems.addAll(ValueCheck.odd(sql));
        Optional<String> participants = ParticipantCheck.of(sql);
        participants.ifPresent(problems::add);
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
                unreadable.isEmpty() && participants.isEmpty(),
                incomplete(sql),
                Epochs.arePeopleStale(sql),
                found.excerpts());
    }

    /// The sample of the index, in the store's own exception if it cannot be read.
    private static WordsCheck words(Sql sql, TextSearch words) throws SQLException {
        try {
            return WordsCheck.of(sql, words);
        } catch (IOException e) {
            throw TextFeed.failed(e);
        }
    }

    /// Whether pages, references and rows fit each other. `integrity_check` reads every page and
    /// index (https://sqlite.org/pragma.html#pragma_integrity_check) and does not look at foreign
    /// keys, which have a pragma of their own.
    private static void damage(Sql sql, List<String> problems) throws SQLException {
        sql.each(
                // The first twenty say enough; of a broken file there may be millions.
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

    /// Archives whose reading was cut off, in the order in which they were begun.
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
