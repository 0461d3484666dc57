package dev.familiar.store;

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
        Set<Long> owners = all(sql);
        for (long id :
                sql.list("SELECT id FROM interaction WHERE own > 0", row -> row.getLong(1))) {
            giveBack(sql, id, handle, owners);
        }
        return true;
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
    ///   it
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
        return true;
    }
}
