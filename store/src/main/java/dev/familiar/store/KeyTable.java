package dev.familiar.store;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import java.sql.SQLException;

/// Row numbers of handles and names, given out on first sight. The recent ones are kept in memory;
/// [#forget] after a roll-back. For one thread.
///
/// A mailbox names the same accounts again and again: without the memory each mention would be a
/// look into the index of a table.
///
/// Rows are never deleted, so a number that was committed stays true. One that was given out in a
/// change that failed does not: SQLite gives the same number to the next row.
final class KeyTable {

    /// Some 30 MB for both maps when full; the accounts of most mailboxes fit.
    private static final int REMEMBERED = 150_000;

    private final LruMap<Handle, Long> handles = new LruMap<>(REMEMBERED);
    private final LruMap<PersonName, Long> names = new LruMap<>(REMEMBERED);

    /// The row of an account, made if there is none.
    ///
    /// Found by the unique index on `handle.key`, which has the number too, so one look is enough.
    ///
    /// @param sql the writing connection, inside a change
    long handle(Sql sql, Handle handle) throws SQLException {
        Long known = handles.get(handle);
        if (known != null) {
            return known;
        }
        String key = handle.key();
        long id = sql.number("SELECT id FROM handle WHERE key = ?", key);
        if (id == 0) {
            id = sql.number("INSERT INTO handle (key) VALUES (?) RETURNING id", key);
        }
        handles.put(handle, id);
        return id;
    }

    /// 0 for the empty name.
    ///
    /// The row of a name, made if there is none. Names are told apart by all three parts, and found
    /// by the unique index over them.
    long name(Sql sql, PersonName name) throws SQLException {
        if (name.isEmpty()) {
            return 0;
        }
        Long known = names.get(name);
        if (known != null) {
            return known;
        }
        long id =
                sql.number(
                        "SELECT id FROM name WHERE text = ? AND given = ? AND family = ?",
                        name.text(),
                        name.given(),
                        name.family());
        if (id == 0) {
            id =
                    sql.number(
                            "INSERT INTO name (text, given, family) VALUES (?, ?, ?) RETURNING id",
                            name.text(),
                            name.given(),
                            name.family());
        }
        names.put(name, id);
        return id;
    }

    /// Also takes back the memory of both maps; the next import fills them again as it goes.
    void forget() {
        handles.clear();
        names.clear();
    }
}
