package dev.familiar.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Rows for one statement, collected and written many at a time: the driver's cost for each
/// statement is that of the row itself. [#flush] before anything reads them. For one thread.
final class Rows {

    /// Enough that the driver's cost does not show; values of so many rows wait in the driver.
    private static final int AT_ONCE = 500;

    private final Sql sql;

    /// Also what the connection knows the statement by, so two of these must not share a text: each
    /// would write the other's rows.
    private final String statement;

    private int waiting;

    Rows(Sql sql, String statement) {
        this.sql = sql;
        this.statement = statement;
    }

    /// Takes a row in, and writes all that wait if they are many.
    ///
    /// @param values in the order of the statement's question marks
    void add(@Nullable Object... values) throws SQLException {
        PreparedStatement row = sql.prepare(statement);
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.addBatch();
        waiting++;
        if (waiting == AT_ONCE) {
            flush();
        }
    }

    /// Writes what waits; nothing happens if that is nothing.
    ///
    /// @throws SQLException if a row is refused; some of the others may be written, so the change
    ///   must not be committed
    void flush() throws SQLException {
        if (waiting > 0) {
            sql.prepare(statement).executeBatch();
            waiting = 0;
        }
    }
}
