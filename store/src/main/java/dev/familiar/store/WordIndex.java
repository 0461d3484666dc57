package dev.familiar.store;

import java.sql.SQLException;

/// The full-text index over interactions, brought up to date in large steps: adding rows to it one
/// by one would make an import twice as long.
final class WordIndex {

    private static final String CACHE = "text";

    private WordIndex() {}

    /// Adds the interactions that are not in the index yet.
    static void catchUp(Sql sql) throws SQLException {
        long from = sql.number("SELECT upto FROM reach WHERE cache = ?", CACHE);
        long to = sql.number("SELECT max(id) FROM interaction");
        if (to > from) {
            sql.run(
                    """
                    INSERT INTO interaction_words (rowid, subject, excerpt)
                    SELECT i.id, i.subject, t.excerpt
                    FROM interaction i JOIN interaction_text t ON t.id = i.id
                    WHERE i.id > ? ORDER BY i.id\
                    """,
                    from);
            sql.run("INSERT OR REPLACE INTO reach VALUES (?, ?)", CACHE, to);
        }
    }

    static boolean isBehind(Sql sql) throws SQLException {
        return sql.number("SELECT max(id) FROM interaction")
                > sql.number("SELECT upto FROM reach WHERE cache = ?", CACHE);
    }

    /// Takes a changed text into the index, if the index has come that far.
    static void replace(Sql sql, long id, String subject, String excerpt) throws SQLException {
        if (id <= sql.number("SELECT upto FROM reach WHERE cache = ?", CACHE)) {
            sql.run("DELETE FROM interaction_words WHERE rowid = ?", id);
            sql.run(
                    "INSERT INTO interaction_words (rowid, subject, excerpt) VALUES (?, ?, ?)",
                    id,
                    subject,
                    excerpt);
        }
    }
}
