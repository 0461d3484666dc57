package dev.familiar.store;

import dev.familiar.model.Biography;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Descriptions of those who are known by their accounts in messages and events only: one for each
/// handle, with the names it was shown under, the most used first.
///
/// One pass over the covering index in the order of handles, so memory is that of one handle.
///
/// `part` is sorted by account and has the name and the noise bit, so the pass reads it from end to
/// end and looks into no message. The owner's accounts have no rows there, and so are not among
/// them.
final class Correspondents {

    private final Sql sql;

    Correspondents(Sql sql) {
        this.sql = sql;
    }

    /// Uses of one name by one handle: all, and those that a person wrote or saw.
    ///
    /// Machines write under people's names, so how often a name stands there is not how often its
    /// owner used it.
    private static final class Uses {
        private int all;
        private int personal;
    }

    /// Everybody but the owner and those that only machines or spammers wrote under.
    ///
    /// In the order of accounts' row numbers.
    void each(Consumer<PersonDescription> sink) throws SQLException {
        Map<Long, Uses> names = new HashMap<>();
        long[] current = {0};
        sql.each(
                "SELECT handle_id, name_id, roles FROM part ORDER BY handle_id",
                row -> {
                    long handle = row.getLong(1);
                    if (handle != current[0]) {
                        deliver(current[0], names, false, sink);
                        current[0] = handle;
                        names.clear();
                    }
                    count(names, row.getLong(2), row.getInt(3));
                });
        deliver(current[0], names, false, sink);
    }

    /// The one with this handle, also if only machines wrote under it.
    Optional<PersonDescription> find(Handle handle) throws SQLException {
        long id = sql.number("SELECT id FROM handle WHERE key = ?", handle.key());
        Map<Long, Uses> names = new HashMap<>();
        sql.each(
                "SELECT name_id, roles FROM part WHERE handle_id = ?",
                row -> count(names, row.getLong(1), row.getInt(2)),
                id);
        List<PersonDescription> found = new ArrayList<>(1);
        deliver(id, names, true, found::add);
        return found.stream().findFirst();
    }

    /// Name 0 is counted too: an account without any name is a correspondent all the same.
    private static void count(Map<Long, Uses> names, long name, int roles) {
        Uses uses = names.computeIfAbsent(name, _ -> new Uses());
        uses.all++;
        uses.personal += (roles & Codes.NOISE) == 0 ? 1 : 0;
    }

    /// Hands one account on, if a person ever used it.
    ///
    /// @param noiseToo whether one that only machines wrote under counts as well
    private void deliver(
            long handle, Map<Long, Uses> names, boolean noiseToo, Consumer<PersonDescription> sink)
            throws SQLException {
        boolean personal = names.values().stream().anyMatch(uses -> uses.personal > 0);
        if (names.isEmpty() || (!personal && !noiseToo)) {
            return;
        }
        String key =
                sql.first("SELECT key FROM handle WHERE id = ?", row -> row.getString(1), handle)
                        .orElse("");
        Optional<Handle> account = Handle.ofKey(key);
        if (account.isPresent()) {
            sink.accept(
                    new PersonDescription(
                            key,
                            Origin.of(Origin.Kind.CORRESPONDENT),
                            byUse(names, personal),
                            List.of(account.get()),
                            Biography.NONE));
        }
    }

    private record UsedName(PersonName name, int uses) {}

    /// The most used first, then by letters, so that a tie does not hang on row numbers.
    ///
    /// @param personalOnly whether what only machines wrote is passed over
    private List<PersonName> byUse(Map<Long, Uses> names, boolean personalOnly)
            throws SQLException {
        List<UsedName> used = new ArrayList<>();
        for (Map.Entry<Long, Uses> entry : names.entrySet()) {
            int uses = personalOnly ? entry.getValue().personal : entry.getValue().all;
            if (entry.getKey() != 0 && uses > 0) {
                used.add(new UsedName(name(entry.getKey()), uses));
            }
        }
        used.sort(
                Comparator.comparingInt(UsedName::uses)
                        .reversed()
                        .thenComparing(u -> u.name().text())
                        .thenComparing(u -> u.name().family()));
        return used.stream().map(UsedName::name).toList();
    }

    private PersonName name(long id) throws SQLException {
        return sql.first(
                        "SELECT text, given, family FROM name WHERE id = ?",
                        row -> new PersonName(row.getString(1), row.getString(2), row.getString(3)),
                        id)
                .orElse(PersonName.NONE);
    }
}
