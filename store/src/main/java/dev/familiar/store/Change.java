package dev.familiar.store;

import dev.familiar.store.WriteLane.Lane;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/// One change of the store, and the only thing that commits: it is lent the writing connection and
/// what is remembered of the tables, and on leaving either makes all of it last or forgets all of
/// it.
///
/// The epochs it [#moves] move in the same transaction, so that nothing derived can miss it. A
/// commit that fails (SQLite refuses a full disk there, since a small batch sits in its page cache
/// until then) is a change that was never made: rows and memory are as before.
///
/// One owner at a time; it may be handed to another thread, as a whole.
///
/// Why one class for transaction, memory and epochs: each of them alone can be right while the
/// three disagree. Row numbers that are remembered from a transaction that was rolled back are
/// given out a second time by SQLite, and then somebody's messages stand under another's account.
///
/// Durability by [Lane]: `synchronous` may only be changed outside a transaction, which is why it
/// is set before the transaction begins and put back after it has ended
/// (https://sqlite.org/pragma.html#pragma_synchronous).
final class Change implements AutoCloseable {

    private final Database database;
    private final Sql sql;
    private final Memory memory;
    private final Lane lane;
    private final WriteLane pen;

    /// A set, so that a batch of thousands of records moves its epoch once: what matters is that
    /// the number is another, not by how much.
    private final Set<Epoch> moved = EnumSet.noneOf(Epoch.class);

    /// Whether [#memory] was asked for: only then can it know something that is rolled back.
    /// Reading all hashes again costs seconds in a large store, so a refused decision must not
    /// cause it.
    private boolean isLent;

    /// Whether the commit returned; until then everything may still be undone.
    private boolean isMade;

    /// Closed once: a second [#close] would give away a pen that somebody else has taken by then.
    private boolean isClosed;

    private Change(Database database, Memory memory, Lane lane, WriteLane pen) {
        this.database = database;
        this.sql = database.writer();
        this.memory = memory;
        this.lane = lane;
        this.pen = pen;
    }

    /// Begins a change; the pen was taken.
    ///
    /// If it fails, the change closes itself: the pen is free again and the connection outside any
    /// transaction, so a caller must not close anything.
    static Change begin(Database database, Memory memory, Lane lane, WriteLane pen)
            throws SQLException {
        Change change = new Change(database, memory, lane, pen);
        Sql sql = change.sql;
        boolean begun = false;
        try {
            if (lane == Lane.WORD) {
                // On the disk when it returns; what archives can give again need not wait for it.
                sql.execute("PRAGMA synchronous = FULL");
            }
            if (!sql.connection().getAutoCommit()) {
                // Left by a change that could not even be rolled back.
                change.endTransaction();
            }
            sql.connection().setAutoCommit(false);
            begun = true;
            return change;
        } finally {
            if (!begun) {
                change.close();
            }
        }
    }

    /// The writing connection, inside the transaction.
    Sql sql() {
        return sql;
    }

    /// What is remembered of the tables; forgotten with the change if it is not made.
    ///
    /// Only for who holds this change: row numbers given out here are true for everybody from the
    /// commit on, and for nobody if there is none.
    Memory memory() {
        isLent = true;
        return memory;
    }

    /// Says that something of this kind changes.
    ///
    /// Cheap and free to be said for every record; the number is written once, at the commit.
    void moves(Epoch epoch) {
        moved.add(epoch);
    }

    /// Makes the change last.
    ///
    /// @throws SQLException if SQLite refuses; [#close] then forgets everything
    /// @throws StoreException if the file is not where it was: SQLite would commit to one that
    ///   nobody finds again, and nothing would fail
    void commit() throws SQLException {
        database.requireInPlace();
        // Last, so that nobody can write behind them in this transaction and be missed.
        for (Epoch epoch : moved) {
            epoch.move(sql);
        }
        // The driver begins the next transaction in the same call, so there is one to end in
        // close(), too.
        sql.connection().commit();
        isMade = true;
    }

    /// Ends the change and gives the pen back; what was not committed never was.
    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        // Each whatever becomes of the one before: a transaction that stayed open would be
        // committed
        // by the next change.
        try (SqlStep _ = pen::release;
                SqlStep _ = this::endDurably;
                SqlStep _ = this::end) {
            if (!isMade) {
                forget();
            }
        } catch (SQLException e) {
            throw Database.translate(e);
        }
    }

    /// A step of [#close].
    private interface SqlStep extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    private void end() throws SQLException {
        if (!sql.connection().getAutoCommit()) {
            endTransaction();
            sql.connection().setAutoCommit(true);
        }
    }

    private void endDurably() throws SQLException {
        if (lane == Lane.WORD) {
            sql.execute("PRAGMA synchronous = NORMAL");
        }
    }

    private void forget() throws SQLException {
        if (isLent) {
            memory.forget();
        }
        // The driver leaves a statement that failed half way through a batch with the rows of that
        // batch.
        sql.forgetStatements();
    }

    /// A full disk makes SQLite roll back by itself; the driver does not notice, and needs an empty
    /// transaction to end.
    private void endTransaction() throws SQLException {
        try {
            sql.connection().rollback();
        } catch (SQLException endedByItself) {
            sql.execute("BEGIN");
        }
    }
}
