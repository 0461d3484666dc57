package dev.familiar.store;

import java.sql.SQLException;

/// How often each kind of thing in the store has changed: three numbers in the file, moved in the
/// transaction that changes it, so that whatever is derived can say what it rests on.
///
/// Equal numbers mean that nothing has changed, also between two programs and over a restart.
/// Numbers only ever grow.
///
/// @param archives what people are worked out from: records, whose accounts are the owner's, and
///   the owner's word on who is who
/// @param people who is who, and the ties
/// @param word everything else the owner said: decisions, notes, follows
public record Epochs(long archives, long people, long word) {

    /// One row, so this costs one page; cheap enough to be asked before every answer that is kept.
    ///
    /// @throws StoreException if the row is missing, which no program of ours leaves behind
    static Epochs read(Sql sql) throws SQLException {
        return sql.first(
                        "SELECT archives, people, word FROM epochs",
                        row -> new Epochs(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElseThrow(() ->
                        new StoreException(
                                StoreException.Problem.DAMAGED,
                                "the store has lost how often it has changed: another program"
                                        + " wrote to it; restore a backup with familiar restore"
                                        + " FILE"));
    }

    /// Notes that people now rest on what was there at that number of archives; ties do not rest on
    /// them yet.
    ///
    /// @param archives the number as it was before what was linked was read; a newer one would pass
    ///   off records as linked that linkage never saw
    static void linked(Sql sql, long archives) throws SQLException {
        sql.run("UPDATE epochs SET linked = ?, tied = 0", archives);
    }

    /// Notes that the ties rest on the people as they are once this change is made.
    ///
    /// Plus one, because [Change#commit] moves the number of people after this and in the same
    /// transaction. The caller must therefore move [Epoch#PEOPLE] too.
    static void tied(Sql sql) throws SQLException {
        sql.run("UPDATE epochs SET tied = people + 1");
    }

    /// Notes that people and ties have to be worked out anew.
    ///
    /// 0 is a number that archives and people never have: they begin at 1 (`schema-9.sql`).
    static void unlinked(Sql sql) throws SQLException {
        sql.run("UPDATE epochs SET linked = 0, tied = 0");
    }

    /// Whether people or ties rest on less than is known, or were never worked out.
    ///
    /// Compared for equality and not for less: a number larger than it can be is no proof of
    /// anything, and counts as stale.
    static boolean arePeopleStale(Sql sql) throws SQLException {
        return sql.number("SELECT count(*) FROM epochs WHERE linked = archives AND tied = people")
                == 0;
    }

    /// What archives and linkage say, as one number: the same whatever the owner decided or noted.
    ///
    /// A sum can stand for both, since each only grows: it stays the same exactly while both do.
    public long knowledge() {
        return archives + people;
    }

    /// All three as one number: another after every change.
    public long state() {
        return archives + people + word;
    }
}
