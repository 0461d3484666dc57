package dev.familiar.store;

import java.sql.SQLException;

/// Which table holds the last word of the owner's that stands.
enum LastWord {
    /// Nothing stands.
    NONE,
    /// `decision`.
    DECISION,
    /// `correction`.
    CORRECTION,
    /// `ledger`.
    LEDGER;

    /// Looks at the last row that stands of each table. By time and then by number, because a store
    /// of before version 5 of the schema drew the numbers of its tables apart. Only within the
    /// change that takes the word back: another may come at any other moment.
    static LastWord of(Sql sql) throws SQLException {
        return sql.first(
                        """
                        SELECT word FROM (
                            SELECT 'DECISION' AS word, at, id FROM decision
                            WHERE id = (SELECT max(id) FROM decision WHERE undone = 0)
                            UNION ALL
                            SELECT 'CORRECTION', at, id FROM correction
                            WHERE id = (SELECT max(id) FROM correction WHERE undone = 0)
                            UNION ALL
                            SELECT 'LEDGER', at, id FROM ledger
                            WHERE id = (SELECT max(id) FROM ledger WHERE undone = 0))
                        ORDER BY at DESC, id DESC LIMIT 1\
                        """,
                        row -> LastWord.valueOf(row.getString(1)))
                .orElse(NONE);
    }
}
