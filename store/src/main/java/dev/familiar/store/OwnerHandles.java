package dev.familiar.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/// Which accounts are the owner's, and what follows from learning of another one.
final class OwnerHandles {

    private OwnerHandles() {}

    static Set<Long> all(Sql sql) throws SQLException {
        return new HashSet<>(sql.list("SELECT handle_id FROM owner_handle", row -> row.getLong(1)));
    }

    /// The keys of the owner's accounts.
    static Set<String> keys(Sql sql) throws SQLException {
        return new HashSet<>(
                sql.list(
                        """
                        SELECT h.key FROM owner_handle o JOIN handle h ON h.id = o.handle_id\
                        """,
                        row -> row.getString(1)));
    }

    /// Makes a handle the owner's; interactions stored before are corrected, so that it does not
    /// matter when the owner's accounts become known. Costs one pass over this handle's
    /// interactions.
    ///
    /// @return whether it was not known as the owner's
    static boolean add(Sql sql, long handle, boolean said) throws SQLException {
        if (sql.number("SELECT count(*) FROM owner_handle WHERE handle_id = ?", handle) > 0) {
            if (said) {
                sql.run("UPDATE owner_handle SET said = 1 WHERE handle_id = ?", handle);
            }
            return false;
        }
        sql.run("INSERT INTO owner_handle VALUES (?, ?)", handle, said ? 1 : 0);
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
