package dev.familiar.store;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;

/// Whether every column of JSON reads as what it should be: each is read here as the commands read
/// it, for JSON may be well-formed and still name the 31st of February or a kind of record that
/// there is none of. Some ten microseconds a row.
final class PayloadCheck {

    private PayloadCheck() {}

    /// Reads a row as a command would.
    private interface Reading {

        /// What it throws beside that says that a command would throw it.
        void of(ResultSet row) throws SQLException;
    }

    /// How many rows of each kind cannot be read, by what to call them.
    static Map<String, Long> unreadable(Sql sql) throws SQLException {
        Map<String, Long> found = new LinkedHashMap<>();
        found.put(
                "descriptions that cannot be read",
                count(sql, "SELECT key, payload FROM description", PayloadCheck::description));
        found.put(
                "versions of descriptions that cannot be read",
                count(
                        sql,
                        "SELECT '', payload FROM description_version",
                        PayloadCheck::description));
        found.put(
                "people that cannot be read",
                count(sql, "SELECT key, payload FROM person_member", PayloadCheck::description));
        found.put(
                "accounts that cannot be read",
                count(sql, "SELECT key FROM handle", row -> Handle.ofKey(row.getString(1))));
        found.put(
                "connections whose day cannot be",
                count(
                        sql,
                        "SELECT payload ->> '$.since' FROM description WHERE json_valid(payload)",
                        row -> Json.date(row.getInt(1))));
        found.put(
                "requests that cannot be read",
                count(sql, "SELECT key, payload FROM request_sighting", PayloadCheck::request));
        found.put(
                "cards that cannot be read",
                count(
                        sql,
                        "SELECT names, handles FROM saved_card",
                        row -> {
                            Json.names(Json.read(row.getString(1)));
                            Json.handles(Json.read(row.getString(2)));
                        }));
        found.put(
                "counts of what was imported that cannot be read",
                count(
                        sql,
                        "SELECT payload FROM coverage_counted",
                        row -> CoverageCache.parse(row.getString(1))));
        return found;
    }

    /// What was read off mail is looked for by the account it is about, so it must have one.
    private static void description(ResultSet row) throws SQLException {
        PersonDescription description = DescriptionJson.read(row.getString(1), row.getString(2));
        if (description.origin().kind().isAboutAccount() && description.handles().isEmpty()) {
            throw new IllegalArgumentException("no account");
        }
    }

    private static void request(ResultSet row) throws SQLException {
        Instant sentAt = RequestJson.read(row.getString(1), row.getString(2)).invitation().sentAt();
        if (sentAt != null && !ValueCheck.isReadable(sentAt)) {
            throw new IllegalArgumentException("no time");
        }
    }

    private static long count(Sql sql, String question, Reading reading) throws SQLException {
        long[] unreadable = {0};
        sql.each(question, row -> unreadable[0] += isReadable(row, reading) ? 0 : 1);
        return unreadable[0];
    }

    private static boolean isReadable(ResultSet row, Reading reading) throws SQLException {
        try {
            reading.of(row);
            return true;
        } catch (JacksonException | IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }
}
