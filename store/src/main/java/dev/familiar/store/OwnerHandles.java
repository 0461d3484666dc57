package dev.familiar.store;

import dev.familiar.identity.lexicon.Mailbox;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which accounts are the owner's, and what follows from learning of another one.
///
/// An account of the owner's has no rows in `part`, which is the index of everybody else; what it
/// did stands in `interaction.own` and `owner_role` instead. So learning of one moves its rows from
/// the one to the other, and losing one moves them back, from the participants that are kept with
/// the texts. Both leave exactly what there would be had it been known from the start.
///
/// Who says so: an archive (0), the owner (1), or the owner denies it (-1). The owner's word stands
/// above every archive, in both directions.
final class OwnerHandles {

    /// What the keys of records begin with that only say whose name a calendar bears.
    static final String CALENDAR = "calendar:owner:";

    private static final String MAIL = "mailto:";

    /// owner_handle.said where the owner said that the account is not theirs.
    private static final long DENIED = -1;

    /// Not in the table; below every value that is.
    private static final long NEVER_HEARD = -2;

    private OwnerHandles() {}

    /// Rows of the owner's accounts; few, so they are kept as a set by whoever asks often.
    static Set<Long> all(Sql sql) throws SQLException {
        return new HashSet<>(
                sql.list(
                        "SELECT handle_id FROM owner_handle WHERE said >= 0",
                        row -> row.getLong(1)));
    }

    /// The keys of the owner's accounts.
    static Set<String> keys(Sql sql) throws SQLException {
        return new HashSet<>(
                sql.list(
                        """
                        SELECT h.key FROM owner_handle o JOIN handle h ON h.id = o.handle_id
                        WHERE o.said >= 0\
                        """,
                        row -> row.getString(1)));
    }

    /// Whether the owner named any account themselves.
    static boolean ownerNamedAny(Sql sql) throws SQLException {
        return sql.number("SELECT count(*) FROM owner_handle WHERE said = 1") > 0;
    }

    /// The key of the account that mail to a sub-address goes to (RFC 5233), empty if it has none.
    static String withoutTag(Handle handle) {
        if (!(handle instanceof EmailAddress address) || address.localPart().indexOf('+') <= 0) {
            return "";
        }
        return MAIL + Mailbox.local(address) + "@" + address.domain();
    }

    /// The row of an account, 0 if there is none.
    static long row(Sql sql, String key) throws SQLException {
        return sql.first("SELECT id FROM handle WHERE key = ?", row -> row.getLong(1), key)
                .orElse(0L);
    }

    /// The rows of an account's sub-addresses. By the index on keys: they lie beside it.
    private static List<Long> aliases(Sql sql, long handle) throws SQLException {
        String key =
                sql.first("SELECT key FROM handle WHERE id = ?", row -> row.getString(1), handle)
                        .orElse("");
        int at = key.lastIndexOf('@');
        if (!key.startsWith(MAIL) || at < 0) {
            return List.of();
        }
        String local = key.substring(0, at);
        record Found(long row, String key) {}
        return sql
                .list(
                        "SELECT id, key FROM handle WHERE key > ? AND key < ?",
                        row -> new Found(row.getLong(1), row.getString(2)),
                        local + "+",
                        local + ",")
                .stream()
                .filter(found ->
                        Handle.ofKey(found.key())
                                .map(OwnerHandles::withoutTag)
                                .orElse("")
                                .equals(key))
                .map(Found::row)
                .toList();
    }

    /// Whose word is known: 1, 0, [#DENIED] or [#NEVER_HEARD].
    private static long said(Sql sql, long handle) throws SQLException {
        return sql.first(
                        "SELECT said FROM owner_handle WHERE handle_id = ?",
                        row -> row.getLong(1),
                        handle)
                .orElse(NEVER_HEARD);
    }

    /// Makes a handle nobody's but its person's again, for good: the owner denies it, so no archive
    /// brings it back. Costs one pass over all interactions of the owner.
    ///
    /// @return whether it was the owner's
    static boolean remove(Sql sql, long handle) throws SQLException {
        long known = said(sql, handle);
        sql.run(
                "INSERT OR REPLACE INTO owner_handle (handle_id, said) VALUES (?, ?)",
                handle,
                DENIED);
        if (known < 0) {
            return false;
        }
        giveBack(sql, handle);
        for (long alias : aliases(sql, handle)) {
            // Nobody's word stands behind it but that of the account just denied.
            if (said(sql, alias) == 0) {
                sql.run("DELETE FROM owner_handle WHERE handle_id = ?", alias);
                giveBack(sql, alias);
            }
        }
        return true;
    }

    private static void giveBack(Sql sql, long handle) throws SQLException {
        Set<Long> owners = all(sql);
        for (long id :
                sql.list("SELECT id FROM interaction WHERE own > 0", row -> row.getLong(1))) {
            giveBack(sql, id, handle, owners);
        }
    }

    /// Puts back what one interaction would hold had the account never been the owner's.
    ///
    /// @param owners the owner's accounts without it
    private static void giveBack(Sql sql, long interaction, long handle, Set<Long> owners)
            throws SQLException {
        List<PackedParticipants.Part> parts =
                sql.first(
                                "SELECT participants FROM interaction_text WHERE id = ?",
                                row -> PackedParticipants.unpack(row.getBytes(1)),
                                interaction)
                        .orElse(List.of());
        int roles = 0;
        long name = 0;
        int ownerRoles = 0;
        for (PackedParticipants.Part part : parts) {
            if (part.handle() == handle) {
                roles |= 1 << part.role();
                name = name == 0 ? part.name() : name;
            } else if (owners.contains(part.handle())) {
                ownerRoles |= 1 << part.role();
            }
        }
        if (roles == 0) {
            return;
        }
        int marks = (int) sql.number("SELECT marks FROM interaction WHERE id = ?", interaction);
        sql.run(
                "UPDATE interaction SET own = own - 1, owner_role = ? WHERE id = ?",
                ownerRoles,
                interaction);
        sql.run(
                "INSERT OR REPLACE INTO part (handle_id, interaction_id, roles, name_id)"
                        + " VALUES (?, ?, ?, ?)",
                handle,
                interaction,
                roles | (Codes.isNoise(marks) ? Codes.NOISE : 0),
                name);
    }

    /// Makes a handle the owner's; interactions stored before are corrected, so that it does not
    /// matter when the owner's accounts become known. Costs one pass over this handle's
    /// interactions.
    ///
    /// @param said whether the owner says so; an archive's word does nothing where the owner denied
    ///   it Its sub-addresses, which lead to the same mailbox, become the owner's with it.
    ///
    /// @return whether it was not known as the owner's
    static boolean add(Sql sql, long handle, boolean said) throws SQLException {
        long known = said(sql, handle);
        if (known >= 0 || (known == DENIED && !said)) {
            if (said) {
                sql.run("UPDATE owner_handle SET said = 1 WHERE handle_id = ?", handle);
            }
            return false;
        }
        sql.run(
                "INSERT OR REPLACE INTO owner_handle (handle_id, said) VALUES (?, ?)",
                handle,
                said ? 1 : 0);
        sql.run(
                """
                UPDATE interaction SET own = own + 1, owner_role = owner_role | (p.roles & ?)
                FROM part p WHERE p.handle_id = ? AND p.interaction_id = interaction.id\
                """,
                ~Codes.NOISE & 0xffff,
                handle);
        sql.run("DELETE FROM part WHERE handle_id = ?", handle);
        sql.run("DELETE FROM person_handle WHERE handle_id = ?", handle);
        for (long alias : aliases(sql, handle)) {
            add(sql, alias, false);
        }
        return true;
    }
}
