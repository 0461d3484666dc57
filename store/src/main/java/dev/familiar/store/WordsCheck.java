package dev.familiar.store;

import dev.familiar.store.text.TextSearch;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Whether the words in the index are those of the interactions: as many, and, looked at here and
/// there, each under the words of its own subject.
///
/// Beside an import the words come after the rows; what the index has not reached yet is then not
/// looked at.
///
/// @param indexed interactions in the index
/// @param upto the last of them
/// @param excerpts how many of them by their excerpt only
/// @param looked interactions looked at
/// @param wrong how many of these are not there, or under other words
record WordsCheck(long indexed, long upto, long excerpts, long looked, long wrong) {

    /// What is found where there is no index.
    static final WordsCheck NONE = new WordsCheck(0, 0, 0, 0, 0);

    /// So many interactions are looked at, evenly over all.
    private static final long SAMPLE = 2_000;

    /// One in so many may be under other words: where two copies of a message differ, the longer
    /// subject of the one stands beside the longer text of the other, whose words are in the index.
    /// Words of another store, or of other rows, are wrong almost everywhere.
    private static final long TOLERATED = 10;

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
                search.size(), search.upto(), search.countExcerpts(), sample.size(), wrong);
    }

    /// Every step-th row up to there, by the primary key: a pass over the table, since SQLite
    /// cannot leap.
    private static List<Subject> sample(Sql sql, long upto) throws SQLException {
        long step = Math.max(1, upto / SAMPLE);
        return sql.list(
                "SELECT id, subject FROM interaction WHERE id <= ? AND id % ? = 0",
                row -> new Subject(row.getLong(1), row.getString(2)), upto, step);
    }

    /// What is wrong, in sentences; none if all is well. While an archive is not read to its end, a
    /// message that another copy has changed may wait for its new words: they come with the mark.
    List<String> problems(Sql sql) throws SQLException {
        List<String> problems = new ArrayList<>();
        long interactions = sql.number("SELECT count(*) FROM interaction WHERE id <= ?", upto);
        if (indexed != interactions) {
            problems.add(
                    "the index of words has "
                            + indexed
                            + " of "
                            + interactions
                            + " interactions; run familiar doctor --rebuild");
        }
        boolean isAtRest = sql.number("SELECT count(*) FROM archive WHERE complete = 0") == 0;
        long behind = sql.number("SELECT count(*) FROM interaction WHERE id > ?", upto);
        if (behind > 0 && isAtRest) {
            problems.add(
                    "the words of "
                            + behind
                            + " interactions are not in the index and cannot be found; run familiar"
                            + " doctor --rebuild");
        }
        if (wrong * TOLERATED > looked && isAtRest) {
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
