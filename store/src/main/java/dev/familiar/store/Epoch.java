package dev.familiar.store;

import java.sql.SQLException;

/// One of the numbers of [Epochs], by its column.
enum Epoch {
    /// Moved by records, by an account that becomes or ceases to be the owner's, and by the owner's
    /// word on who is who.
    ARCHIVES("archives"),
    /// Moved where people or ties are replaced or dropped.
    PEOPLE("people"),
    /// Moved by decisions, notes, statements, questions put off, and what the owner says of
    /// learning.
    WORD("word");

    /// Put together once: the column cannot be bound, and is one of the three names above.
    private final String move;

    Epoch(String column) {
        this.move = "UPDATE epochs SET " + column + " = " + column + " + 1";
    }

    /// Adds one, within the transaction of the change that it belongs to; the table has one row.
    void move(Sql sql) throws SQLException {
        sql.run(move);
    }
}
