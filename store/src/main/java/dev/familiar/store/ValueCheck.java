package dev.familiar.store;

import dev.familiar.model.Origin;
import dev.familiar.store.row.Correction;
import dev.familiar.store.row.LedgerEntry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether every value is one that the program can have written: a row with another stops every
/// command that meets it, or makes it wait and count for ever. The schema cannot say it, as words
/// are added from version to version. One pass over each table, and a few over interactions.
///
/// Words are kept as text, by the name of an enumeration's constant, which `valueOf` refuses if it
/// does not know it. Numbers are times, counts, flags and places in lists, each with a range of its
/// own: `INTEGER` of SQLite holds 64 bits, and what reads it holds 32, or a day of a calendar. A
/// check in the schema would have to change with every new word, in every store there is. What JSON
/// says is looked at by [PayloadCheck], who took part by [ParticipantCheck].
final class ValueCheck {

    /// Of a row number, so that a table by row number fits the memory ([TieReader]).
    private static final String ROW = " NOT BETWEEN 1 AND 2147483646";

    private static final String COUNT = " NOT BETWEEN 0 AND 2147483647";

    private static final String FLAG = " NOT IN (0, 1)";

    /// What the earliest versions took from archives, such as a clock that began in 1601, is odd
    /// and can be read; SQLite and ISO 8601 know no other years than these.
    private static final Years READABLE =
            new Years(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    /// As `Moment.isPlausible` has them.
    private static final Years PLAUSIBLE =
            new Years(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));

    /// What must find no row, with what it means.
    private static final Map<String, String> STRANGE = strange();

    /// What no source lets in any more, and no command stumbles over.
    private static final Map<String, String> ODD = odd();

    private ValueCheck() {}

    /// A stretch of time.
    ///
    /// @param from included
    /// @param to not included
    private record Years(Instant from, Instant to) {

        String isNotSecond(String column) {
            return isNot(column, from.getEpochSecond(), to.getEpochSecond() - 1);
        }

        String isNotMilli(String column) {
            return isNot(column, from.toEpochMilli(), to.toEpochMilli() - 1);
        }

        private static String isNot(String column, long least, long most) {
            return column + " NOT BETWEEN " + least + " AND " + most;
        }
    }

    /// Whether calendars and formats of dates bear it.
    static boolean isReadable(Instant at) {
        return !at.isBefore(READABLE.from()) && at.isBefore(READABLE.to());
    }

    /// Conditions after `FROM`, put together from constants of the program only.
    private static Map<String, String> strange() {
        Map<String, String> strange = new LinkedHashMap<>();
        ofArchives(strange);
        ofPeople(strange);
        ofTheOwner(strange);
        return strange;
    }

    private static void ofArchives(Map<String, String> strange) {
        strange.put(
                either(
                        "archive",
                        // -1 is a size that is not known.
                        "bytes < -1",
                        "beyond < 0",
                        "added < 0",
                        "merged < 0",
                        "unchanged < 0",
                        "complete" + FLAG,
                        READABLE.isNotMilli("as_of")),
                "archives with counts or times that cannot be");
        strange.put("fault_count WHERE count < 0", "counts of faults below zero");
        strange.put("passed_count WHERE count < 0", "counts of what was passed by below zero");
        strange.put(
                either("interaction", READABLE.isNotSecond("at")),
                "interactions at a time that cannot be");
        strange.put(
                either("interaction", "offset NOT BETWEEN -64800 AND 64800"),
                "interactions in a time zone that cannot be");
        strange.put(
                either(
                        "interaction",
                        "channel NOT BETWEEN 0 AND " + (Codes.CHANNELS.size() - 1),
                        "id" + ROW,
                        "accounts" + COUNT,
                        "own" + COUNT,
                        "marks" + COUNT,
                        "owner_role NOT BETWEEN 0 AND " + (Codes.NOISE - 1)),
                "interactions of a kind that is not known");
        strange.put(
                // Numbers are given out one after the other; what is rolled back leaves few gaps.
                "(SELECT max(id) AS last, count(*) AS rows FROM interaction)"
                        + " WHERE last > 8 * rows + 10000000",
                "interaction numbered far beyond all others");
        strange.put(
                "part WHERE roles NOT BETWEEN 0 AND " + (2 * Codes.NOISE - 1),
                "participants in a role that is not known");
        strange.put(
                "part WHERE interaction_id NOT IN (SELECT id FROM interaction)",
                "participants without their interaction");
        strange.put(either("handle", "id" + ROW), "accounts of a number that cannot be");
        strange.put(
                "owner_handle WHERE said NOT BETWEEN -1 AND 1",
                "accounts of which nobody knows who said that they are yours");
        strange.put(
                either("description", isNoneOf("kind", Origin.Kind.values()), "owned" + FLAG),
                "descriptions of a kind that is not known");
        strange.put(
                either(
                        "description_version",
                        READABLE.isNotMilli("seen_from"),
                        READABLE.isNotMilli("seen_to")),
                "versions of descriptions at a time that cannot be");
        strange.put(
                either("request_sighting", READABLE.isNotMilli("as_of")),
                "requests seen at a time that cannot be");
    }

    private static void ofPeople(Map<String, String> strange) {
        strange.put(
                "person WHERE no < 1 OR substr(id, 1, 2) <> 'p-' OR length(id) NOT BETWEEN 3 AND 34"
                        + " OR substr(id, 3) GLOB '*[^0-9a-z]*'",
                "people of a name that cannot be");
        strange.put(either("name_token", "people" + COUNT), "counts of names that cannot be");
        strange.put(
                either(
                        "tie",
                        isNoJson("payload"),
                        // Not a number compares as no number does.
                        "strength IS NULL",
                        "strength NOT BETWEEN -1e15 AND 1e15",
                        "exchanges" + COUNT,
                        READABLE.isNotSecond("last_at")),
                "ties that cannot be read");
        strange.put(
                either("tie_common", isNoJson("payload")),
                "what ties have in common that cannot be read");
        strange.put(
                "possible_link WHERE bits NOT BETWEEN -1e15 AND 1e15",
                "questions about people that cannot be");
        strange.put(
                "(SELECT count(*) AS rows FROM epochs) WHERE rows <> 1",
                "row too few or too many of how often the store has changed");
        strange.put(
                "epochs WHERE min(archives, people, word) < 1 OR min(linked, tied) < 0"
                        + " OR max(archives, people, word, linked, tied) > 1000000000000000",
                "counts of changes that cannot be");
        strange.put(
                "(SELECT count(*) AS rows FROM reach WHERE cache = 'index') WHERE rows <> 1",
                "row too few or too many of which index of words is the store's");
    }

    private static void ofTheOwner(Map<String, String> strange) {
        strange.put(
                either(
                        "decision",
                        isNoneOf("choice", OwnerBook.Choice.values()),
                        "undone" + FLAG,
                        "id" + ROW,
                        PLAUSIBLE.isNotMilli("at")),
                "decisions that are none");
        strange.put(either("decision", isNoJson("verdict")), "decisions with broken advice");
        strange.put(
                either(
                        "statement",
                        isNoneOf("word", OwnerBook.Statement.Word.values()),
                        PLAUSIBLE.isNotMilli("at")),
                "words on people that are none");
        strange.put(
                either(
                        "learning_word",
                        isNoneOf("word", LearningLog.Word.values()),
                        PLAUSIBLE.isNotMilli("at")),
                "words on learning that are none");
        strange.put(
                either(
                        "correction",
                        isNoneOf("kind", Correction.Kind.values()),
                        "undone" + FLAG,
                        "id" + ROW,
                        PLAUSIBLE.isNotMilli("at")),
                "corrections that are none");
        strange.put(
                either("override", "same" + FLAG, "undone" + FLAG, PLAUSIBLE.isNotMilli("at")),
                "words on who is who that are none");
        strange.put(
                either(
                        "ledger",
                        isNoneOf("kind", LedgerEntry.Kind.values()),
                        "undone" + FLAG,
                        "id" + ROW,
                        PLAUSIBLE.isNotMilli("at")),
                "entries of the ledger that are none");
        strange.put(
                either("ledger_person", isNoneOf("side", LedgerEntry.Side.values()), "nth" + COUNT),
                "people of the ledger that are none");
        strange.put(
                either("follow", PLAUSIBLE.isNotMilli("since")),
                "people followed since a time that cannot be");
        strange.put(
                either("person_note", PLAUSIBLE.isNotMilli("at")),
                "notes of a time that cannot be");
    }

    private static Map<String, String> odd() {
        Map<String, String> odd = new LinkedHashMap<>();
        odd.put(
                either("interaction", PLAUSIBLE.isNotSecond("at")),
                "interactions are dated before 1900 or after 2199; import the archives into a new"
                        + " home");
        return odd;
    }

    private static String either(String table, String... conditions) {
        return Stream.of(conditions).collect(Collectors.joining(" OR ", table + " WHERE ", ""));
    }

    /// Names of constants hold no quote, so they can stand in the text as they are.
    private static String isNoneOf(String column, Enum<?>[] words) {
        return Arrays.stream(words)
                .map(word -> "'" + word.name() + "'")
                .collect(Collectors.joining(", ", column + " NOT IN (", ")"));
    }

    /// Empty text is no JSON and means that there is nothing; columns that may be empty are so
    /// read.
    private static String isNoJson(String column) {
        return "(" + column + " <> '' AND NOT json_valid(" + column + "))";
    }

    /// What a command may stumble over, a sentence each; nothing of it can come from this program.
    ///
    /// Asks each question of its whole table, also where an earlier one found something.
    static List<String> unreadable(Sql sql) throws SQLException {
        Map<String, Long> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> rows : STRANGE.entrySet()) {
            found.put(rows.getValue(), sql.number("SELECT count(*) FROM " + rows.getKey()));
        }
        found.putAll(PayloadCheck.unreadable(sql));
        List<String> problems = new ArrayList<>();
        found.forEach((what, rows) -> {
            if (rows > 0) {
                problems.add(
                        rows
                                + " "
                                + what
                                + "; another program wrote to the store; restore a backup");
            }
        });
        return problems;
    }

    /// What is odd and stops nothing, a sentence each.
    static List<String> odd(Sql sql) throws SQLException {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, String> rows : ODD.entrySet()) {
            long found = sql.number("SELECT count(*) FROM " + rows.getKey());
            if (found > 0) {
                problems.add(found + " " + rows.getValue());
            }
        }
        return problems;
    }

    /// The first thing that no command could read, or that stands under another's name; empty if
    /// nothing does.
    static Optional<String> problem(Sql sql) throws SQLException {
        Optional<String> unreadable = unreadable(sql).stream().findFirst();
        return unreadable.isPresent() ? unreadable : ParticipantCheck.of(sql);
    }
}
