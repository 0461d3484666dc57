package dev.familiar.store;

import dev.familiar.store.text.TextSearch;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Whether the words in the index are those of the interactions: as many, and, looked at here and
/// there, each under the words of its own subject.
///
/// The rows of an import that is under way are ahead of their words, so only those are looked at
/// that the index says it reaches.
///
/// @param reached the last interaction that the index says it holds
/// @param indexed interactions in the index
/// @param excerpts how many of them by their excerpt only
/// @param looked interactions looked at
/// @param wrong how many of these are not there, or under other words
record WordsCheck(long reached, long indexed, long excerpts, long looked, long wrong) {

    static final WordsCheck NONE = new WordsCheck(0, 0, 0, 0, 0);

    /// So many interactions are looked at, evenly over all.
    private static final long SAMPLE = 2_000;

    private record Subject(long id, String text) {}

    /// @param sql what was committed by then, or later: the rows are always there before their
    ///   words
    /// @param search a state of the index
    static WordsCheck of(Sql sql, TextSearch search) throws SQLException, IOException {
        long wrong = 0;
        List<Subject> sample = sample(sql, search.upto());
        for (Subject subject : sample) {
            wrong += search.holds(subject.id(), subject.text()) ? 0 : 1;
        }
        return new WordsCheck(
                search.upto(), search.size(), search.countExcerpts(), sample.size(), wrong);
    }

    private static List<Subject> sample(Sql sql, long reached) throws SQLException {
        long step = Math.max(1, sql.number("SELECT max(id) FROM interaction") / SAMPLE);
        return sql.list(
                "SELECT id, subject FROM interaction WHERE id % ? = 0 AND id <= ?",
                row -> new Subject(row.getLong(1), row.getString(2)), step, reached);
    }

    /// What is wrong, in sentences; none if all is well.
    ///
    /// @param underWay whether an import is, whose last rows the index need not have yet
    List<String> problems(Sql sql, boolean underWay) throws SQLException {
        List<String> problems = new ArrayList<>();
        long interactions =
                sql.number(
                        "SELECT count(*) FROM interaction WHERE id <= ?",
                        underWay ? reached : Long.MAX_VALUE);
        if (indexed != interactions) {
            problems.add(
                    "the index of words has "
                            + indexed
                            + " of "
                            + interactions
                            + " interactions; run familiar doctor --rebuild");
        }
        if (wrong > 0) {
            problems.add(
                    wrong
                            + " of "
                            + looked
                            + " interactions looked at are in the index under words that are not"
                            + " theirs; run familiar doctor --rebuild");
        }
        return problems;
    }
}
