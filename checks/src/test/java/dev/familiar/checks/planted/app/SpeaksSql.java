package dev.familiar.checks.planted.app;

import java.sql.Connection;
import java.sql.SQLException;

/// Breaks onlyStoreSpeaksSql.
final class SpeaksSql {
    private SpeaksSql() {}

    static boolean isAlive(Connection connection) throws SQLException {
        return connection.isValid(1);
    }
}
