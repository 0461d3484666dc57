package dev.familiar.checks.stories;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Makes SQLite refuse some commits of a store, as a full disk does: now and then a row that is
/// written brings with it one that breaks a rule which is looked at only when the change is to
/// last.
final class RefusedCommits {

    private RefusedCommits() {}

    /// Refuses a change with a chance of one in so many for each row that is written so.
    ///
    /// @param event what is written, in the words of a trigger, such as `INSERT ON decision`
    /// @param oneIn 1 refuses all
    static void plant(Path home, String event, int oneIn) throws SQLException {
        try (Connection store = open(home);
                Statement sql = store.createStatement()) {
            sql.execute(
                    """
                    CREATE TABLE IF NOT EXISTS refused (
                        x REFERENCES handle (id) DEFERRABLE INITIALLY DEFERRED)\
                    """);
            sql.execute(
                    "CREATE TRIGGER refuse_"
                            + event.replace(' ', '_')
                            + " AFTER "
                            + event
                            + " WHEN abs(random()) % "
                            + oneIn
                            + " = 0 BEGIN INSERT INTO refused (x) VALUES (-1); END");
        }
    }

    /// Refuses nothing any more.
    static void remove(Path home) throws SQLException {
        try (Connection store = open(home);
                Statement sql = store.createStatement()) {
            List<String> planted = new ArrayList<>();
            try (ResultSet rows =
                    sql.executeQuery(
                            "SELECT name FROM sqlite_schema"
                                    + " WHERE type = 'trigger' AND name LIKE 'refuse_%'")) {
                while (rows.next()) {
                    planted.add(rows.getString(1));
                }
            }
            for (String trigger : planted) {
                sql.execute("DROP TRIGGER " + trigger);
            }
            sql.execute("DROP TABLE IF EXISTS refused");
        }
    }

    private static Connection open(Path home) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("familiar.db"));
    }
}
