package dev.familiar.store;

import dev.familiar.model.Origin;
import dev.familiar.store.row.Correction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether every value that is read as a word, a code or JSON is one: a row with another stops
/// every command that meets it. The schema cannot say it, as words are added from version to
/// version. One pass over each table.
///
/// Words are kept as text, by the name of an enumeration's constant, which `valueOf` refuses if it
/// does not know it; JSON is parsed when a row is read. A check in the schema would have to change
/// with every new word, in every store there is.
final class ValueCheck {

    /// What must find no row, with what it means.
    private static final Map<String, String> STRANGE = strange();

    private ValueCheck() {}

    /// Conditions after `FROM`, put together from constants of the program only.
    private static Map<String, String> strange() {
        Map<String, String> strange = new LinkedHashMap<>();
        strange.put(
                "interaction WHERE channel NOT BETWEEN 0 AND "
                        + (Codes.CHANNELS.size() - 1)
                        + " OR accounts < 0 OR own < 0",
                "interactions of a kind that is not known");
        strange.put(
                "decision WHERE " + isNoneOf("choice", OwnerBook.Choice.values()),
                "decisions that are none");
        strange.put("decision WHERE " + isNoJson("verdict"), "decisions with broken advice");
        strange.put(
                "saved_card WHERE " + isNoJson("names") + " OR " + isNoJson("handles"),
                "cards that cannot be read");
        strange.put(
                "statement WHERE " + isNoneOf("word", OwnerBook.Statement.Word.values()),
                "words on people that are none");
        strange.put(
                "learning_word WHERE " + isNoneOf("word", LearningLog.Word.values()),
                "words on learning that are none");
        strange.put(
                "correction WHERE " + isNoneOf("kind", Correction.Kind.values()),
                "corrections that are none");
        strange.put(
                "description WHERE "
                        + isNoneOf("kind", Origin.Kind.values())
                        + " OR "
                        + isNoJson("payload"),
                "descriptions that cannot be read");
        strange.put(
                "request_sighting WHERE " + isNoJson("payload"), "requests that cannot be read");
        strange.put("person_member WHERE " + isNoJson("payload"), "people that cannot be read");
        strange.put("tie WHERE " + isNoJson("payload"), "ties that cannot be read");
        return strange;
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

    /// What is wrong, a sentence each.
    ///
    /// Asks each question of its whole table, also where an earlier one found something.
    static List<String> problems(Sql sql) throws SQLException {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, String> rows : STRANGE.entrySet()) {
            long found = sql.number("SELECT count(*) FROM " + rows.getKey());
            if (found > 0) {
                problems.add(
                        found
                                + " "
                                + rows.getValue()
                                + "; another program wrote to the store; restore a backup");
            }
        }
        ParticipantCheck.of(sql).ifPresent(problems::add);
        return problems;
    }

    /// The first thing that is wrong; empty if nothing is.
    static Optional<String> problem(Sql sql) throws SQLException {
        return problems(sql).stream().findFirst();
    }
}
