package dev.familiar.checks.stories;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Makes SQLite refuse some commits of a store, as a full disk does: now and then a row that is
/// written brings with it one that breaks a rule which is looked at only when the change is to last.
final class RefusedCommits {

    private static final List<String> TABLES =
            List.of("interaction", "decision", "person", "tie", "person_note", "description");

    private RefusedCommits() {}

    /// Refuses a change with a chance of one in so many for each row of the table.
    ///
    /// @param table one of those that can be refused
    /// @param oneIn 1 refuses all
    static void plant(Path home, String table, int oneIn) throws SQLException {
        try (Connection store = open(home);
                Statement sql = store.createStatement()) {
            sql.execute(
                    """
                    CREATE TABLE IF NOT EXISTS refused (
                        x REFERENCES handle (id) DEFERRABLE INITIALLY DEFERRED)\
                    """);
            sql.execute(
                    "CREATE TRIGGER refuse_"
                            + table
                            + " AFTER INSERT ON "
                            + table
                            + " WHEN abs(random()) % "
                            + oneIn
                            + " = 0 BEGIN INSERT INTO refused (x) VALUES (-1); END");
        }
    }

    /// Refuses nothing any more.
    static void remove(Path home) throws SQLException {
        try (Connection store = open(home);
                Statement sql = store.createStatement()) {
            for (String table : TABLES) {
                sql.execute("DROP TRIGGER IF EXISTS refuse_" + table);
            }
            sql.execute("DROP TABLE IF EXISTS refused");
        }
    }

    private static Connection open(Path home) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("familiar.db"));
    }
}
