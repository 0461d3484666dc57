package dev.familiar.store;

import java.sql.SQLException;

/// One of the numbers of [Epochs], by its column.
enum Epoch {
    ARCHIVES("archives"),
    PEOPLE("people"),
    WORD("word");

    private final String move;

    Epoch(String column) {
        this.move = "UPDATE epochs SET " + column + " = " + column + " + 1";
    }

    void move(Sql sql) throws SQLException {
        sql.run(move);
    }
}
