package dev.familiar.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A database connection that keeps its prepared statements. For one thread at a time.
///
/// A row reader must not run the statement it is reading from: each text has one statement.
///
/// Statements are kept for the life of the connection, by their text: preparing one costs more than
/// running it on one row. So texts must be constants, with values bound; a text that is put
/// together from values would fill the memory, besides being an injection.
///
/// Errors are [SQLException]s; whoever hands a result out of this package translates them
/// ([Database#translate]).
final class Sql implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// Turns the current row into a value.
    ///
    /// The row is the one before the next call only; nothing of it may be kept.
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Looks at the current row.
    interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    /// The statement of a text, prepared at its first use. Belongs to this connection: whoever gets
    /// it must not close it.
    PreparedStatement prepare(String text) throws SQLException {
        PreparedStatement statement = prepared.get(text);
        if (statement == null) {
            statement = connection.prepareStatement(text);
            prepared.put(text, statement);
        }
        return statement;
    }

    /// Drops the prepared statements: the driver leaves one that failed unusable.
    ///
    /// They are prepared again when next used.
    void forgetStatements() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    /// Binds all values anew: values of the last run would stay otherwise.
    ///
    /// @param values in the order of the question marks; null is SQL's NULL
    private PreparedStatement bind(String text, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepare(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /// Runs a change; the number of rows changed.
    ///
    /// @param text a constant, see the class
    /// @throws SQLException if SQLite refuses; the statement is of no use then until
    ///   [#forgetStatements]
    int run(String text, @Nullable Object... values) throws SQLException {
        return bind(text, values).executeUpdate();
    }

    /// Looks at each row in turn. The rows are read while SQLite finds them, so a table of millions
    /// of rows takes the memory of one; nothing else may run this very text meanwhile.
    void each(String text, RowVisitor visitor, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bind(text, values).executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        }
    }

    /// All rows, as values.
    ///
    /// All are in memory at once, so this is for what is known to be few; [#each] for tables that
    /// grow.
    <T> List<T> list(String text, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        List<T> all = new ArrayList<>();
        each(text, row -> all.add(reader.read(row)), values);
        return all;
    }

    /// The first row as a value; empty if there is none. A column that is NULL is what the reader
    /// makes of it, and must not be null.
    <T> Optional<T> first(String text, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        try (ResultSet rows = bind(text, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    /// The number in the first column of the first row, 0 if there is none.
    ///
    /// 0 also where that column is NULL, as `max(id)` is on an empty table; for a column in which 0
    /// means something, [#first].
    long number(String text, @Nullable Object... values) throws SQLException {
        return first(text, row -> row.getLong(1), values).orElse(0L);
    }

    /// Runs a statement without values and without keeping it, such as a pragma.
    void execute(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    /// Closes the connection; the driver closes its statements with it, and rolls back what is
    /// open.
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
