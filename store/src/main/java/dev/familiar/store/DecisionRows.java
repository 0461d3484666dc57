package dev.familiar.store;

import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Deciding;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.Following;
import dev.familiar.store.OwnerBook.SavedCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How decisions are written and taken back, each within a change of [OwnerBook]'s.
///
/// Decisions on a group of requests have its name in the column `together`: the number of the first
/// of them, so that none has to be drawn for it.
final class DecisionRows {

    /// Those that stand; a condition or an order may follow.
    static final String STANDING =
            "SELECT id, request, choice, note, at, verdict FROM decision WHERE undone = 0 ";

    private DecisionRows() {}

    /// From the columns of [#STANDING].
    static Decision read(ResultSet row) throws SQLException {
        return new Decision(
                row.getString(2),
                Choice.valueOf(row.getString(3)),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6));
    }

    /// Writes those that say something new; see [OwnerBook#decide(List)].
    ///
    /// What stands is looked at in the same change: two programs that decide the same at once would
    /// both have seen nothing before it.
    static List<Decision> write(Change change, List<Deciding> together) throws SQLException {
        Sql sql = change.sql();
        List<Decision> written = new ArrayList<>();
        long group = 0;
        for (Deciding deciding : together) {
            if (!stands(sql, deciding)) {
                long id = write(sql, deciding, group);
                group = group == 0 && together.size() > 1 ? id : group;
                written.add(deciding.decision());
            }
        }
        if (!written.isEmpty()) {
            change.moves(Epoch.WORD);
        }
        return written;
    }

    /// Whether the last word on the request says the same. One with another note says something
    /// new; one without a note says nothing of it.
    private static boolean stands(Sql sql, Deciding deciding) throws SQLException {
        Decision decision = deciding.decision();
        return sql.first(newest(deciding.names()), DecisionRows::read, deciding.names().toArray())
                .filter(last -> last.choice() == decision.choice())
                .filter(last -> decision.note().isEmpty() || last.note().equals(decision.note()))
                .isPresent();
    }

    /// @param group number of the group's first decision; 0 if this is it, or stands alone
    /// @return its number
    private static long write(Sql sql, Deciding deciding, long group) throws SQLException {
        Decision decision = deciding.decision();
        long id = Corrections.nextId(sql);
        sql.run(
                """
                INSERT INTO decision (id, request, choice, note, at, verdict, together)
                VALUES (?, ?, ?, ?, ?, ?, ?)\
                """,
                id,
                decision.request(),
                decision.choice().name(),
                decision.note(),
                decision.at().toEpochMilli(),
                decision.verdict(),
                group);
        SavedCard card = deciding.card();
        if (card != null) {
            write(sql, id, card);
        }
        Following following = deciding.following();
        if (following != null) {
            sql.run(
                    "INSERT INTO decided_follow (decision_id, key, name) VALUES (?, ?, ?)",
                    id,
                    following.key(),
                    following.name());
        }
        return id;
    }

    /// Names and handles as JSON, as in a description ([Json]).
    private static void write(Sql sql, long decision, SavedCard card) throws SQLException {
        var names = Json.object();
        Json.putNames(names, card.names());
        var handles = Json.object();
        Json.putHandles(handles, card.handles());
        sql.run(
                "INSERT INTO saved_card (decision_id, names, handles, note) VALUES (?, ?, ?, ?)",
                decision,
                Json.write(names),
                Json.write(handles),
                card.note());
    }

    /// Takes back the last decision that stands, with those taken together with it; there must be
    /// one. Those of the group that were taken back one by one before stay so.
    static List<Decision> undoLast(Change change) throws SQLException {
        Sql sql = change.sql();
        long last = sql.number("SELECT max(id) FROM decision WHERE undone = 0");
        long named = sql.number("SELECT together FROM decision WHERE id = ?", last);
        long group = named == 0 ? last : named;
        List<Decision> decisions =
                sql.list(
                        STANDING + "AND (id = ? OR together = ?) ORDER BY id",
                        DecisionRows::read,
                        group,
                        group);
        sql.run("UPDATE decision SET undone = 1 WHERE id = ? OR together = ?", group, group);
        change.moves(Epoch.WORD);
        return decisions;
    }

    /// Takes back the last decision that stands on a request; empty if there is none. Found and
    /// flagged in one change: two that undo at once take back two decisions, not one twice.
    ///
    /// @param names every id the request has or had
    static Optional<Decision> undo(Change change, Set<String> names) throws SQLException {
        record Found(long id, Decision decision) {}
        Optional<Found> last =
                change.sql()
                        .first(
                                newest(names),
                                row -> new Found(row.getLong(1), read(row)),
                                names.toArray());
        if (last.isPresent()) {
            change.sql().run("UPDATE decision SET undone = 1 WHERE id = ?", last.get().id());
            change.moves(Epoch.WORD);
        }
        return last.map(Found::decision);
    }

    private static String newest(Set<String> names) {
        return STANDING
                + "AND request IN ("
                + String.join(",", Collections.nCopies(names.size(), "?"))
                + ") ORDER BY id DESC LIMIT 1";
    }
}
