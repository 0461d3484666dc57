package dev.familiar.store;

import dev.familiar.identity.archive.NameUse;
import dev.familiar.identity.archive.NamesOfAccount;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Role;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Descriptions of those who are known by their accounts in messages and events only: one for each
/// handle, with the names that are its user's ([NamesOfAccount]), the most used first.
///
/// One pass over the covering index in the order of handles, so memory is that of one handle.
///
/// `part` is sorted by account and has the name and the noise bit, so the pass reads it from end to
/// end and looks into no message. The owner's accounts have no rows there, and so are not among
/// them.
final class Correspondents {

    private static final int WROTE = Codes.bit(Role.FROM);

    private final Sql sql;

    Correspondents(Sql sql) {
        this.sql = sql;
    }

    /// Uses of one name by one handle: all, and those that a person wrote or saw, told apart by
    /// whether the account itself wrote.
    ///
    /// Machines write under people's names, so how often a name stands there is not how often its
    /// owner used it.
    private static final class Uses {
        private int selfAll;
        private int otherAll;
        private int selfPersonal;
        private int otherPersonal;

        boolean isPersonal() {
            return selfPersonal + otherPersonal > 0;
        }

        int self(boolean personalOnly) {
            return personalOnly ? selfPersonal : selfAll;
        }

        int others(boolean personalOnly) {
            return personalOnly ? otherPersonal : otherAll;
        }
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
        int personal = (roles & Codes.NOISE) == 0 ? 1 : 0;
        if ((roles & WROTE) != 0) {
            uses.selfAll++;
            uses.selfPersonal += personal;
        } else {
            uses.otherAll++;
            uses.otherPersonal += personal;
        }
    }

    /// Hands one account on, if a person ever used it.
    ///
    /// @param noiseToo whether one that only machines wrote under counts as well
    private void deliver(
            long handle, Map<Long, Uses> names, boolean noiseToo, Consumer<PersonDescription> sink)
            throws SQLException {
        boolean personal = names.values().stream().anyMatch(Uses::isPersonal);
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
                            names(handle, account.get(), names, personal),
                            List.of(account.get()),
                            Biography.NONE));
        }
    }

    /// The names of an account's user. Only of addresses can anybody say what they like: the names
    /// of other accounts are their platforms'.
    ///
    /// @param personalOnly whether what only machines wrote is passed over
    private List<PersonName> names(
            long handle, Handle account, Map<Long, Uses> names, boolean personalOnly)
            throws SQLException {
        Map<Long, NameUse> uses = new HashMap<>();
        for (Map.Entry<Long, Uses> entry : names.entrySet()) {
            int self = entry.getValue().self(personalOnly);
            int others = entry.getValue().others(personalOnly);
            if (self + others > 0) {
                PersonName name = entry.getKey() == 0 ? PersonName.NONE : name(entry.getKey());
                uses.put(entry.getKey(), new NameUse(name, self, 0, others));
            }
        }
        if (account instanceof EmailAddress
                && NamesOfAccount.needsOwner(List.copyOf(uses.values()))) {
            ownerSaid(handle, uses, personalOnly);
        }
        return NamesOfAccount.of(account, List.copyOf(uses.values()));
    }

    /// Takes what the owner wrote out of what others wrote. A look into each message that names the
    /// account, so it is done for the few accounts only where it matters.
    private void ownerSaid(long handle, Map<Long, NameUse> uses, boolean personalOnly)
            throws SQLException {
        sql.each(
                """
                SELECT p.name_id, count(*) FROM part p
                CROSS JOIN interaction i ON i.id = p.interaction_id
                WHERE p.handle_id = ? AND p.roles & ? = 0 AND p.roles & ? = 0
                    AND i.owner_role & ? <> 0
                GROUP BY p.name_id\
                """,
                row -> {
                    int owner = row.getInt(2);
                    uses.computeIfPresent(
                            row.getLong(1),
                            (_, use) ->
                                    new NameUse(
                                            use.name(), use.self(), owner, use.others() - owner));
                },
                handle,
                WROTE,
                personalOnly ? Codes.NOISE : 0,
                WROTE);
    }

    private PersonName name(long id) throws SQLException {
        return sql.first(
                        "SELECT text, given, family FROM name WHERE id = ?",
                        row -> new PersonName(row.getString(1), row.getString(2), row.getString(3)),
                        id)
                .orElse(PersonName.NONE);
    }
}
