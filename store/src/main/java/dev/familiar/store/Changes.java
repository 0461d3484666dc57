package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import dev.familiar.store.WriteLane.Lane;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The only door through which a store is written: hands out one [Change] at a time. For many
/// threads.
///
/// Two ways in: [#make] and [#run] for a change that is done in one go, and [#begin] for an import,
/// whose change stays open over thousands of records. Both take the same pen, so rows are never
/// written beside each other and SQLite's own waiting for a lock is never needed within a program.
final class Changes {

    private final Database database;
    private final Memory memory = Memory.empty();
    private final WriteLane pen = new WriteLane();

    Changes(Database database) {
        this.database = database;
    }

    /// Something done in a change.
    ///
    /// Must not keep the change, nor ask for another one: the pen is taken, and the same thread
    /// asking again is refused by [WriteLane#take].
    interface Work<T> {
        /// @throws SQLException if SQLite refuses; the change is forgotten then
        T on(Change change) throws SQLException;
    }

    /// Something done in a change that gives nothing back.
    interface Task {
        void on(Change change) throws SQLException;
    }

    /// Makes one whole change.
    ///
    /// Waits for the pen without a limit. What holds it longest is linkage, which replaces all
    /// people in one change; an import gives way.
    ///
    /// @return what `work` gives, once it is committed
    /// @throws StoreException if anything fails; nothing is changed then
    <T> T make(Lane lane, Work<T> work) {
        try (Change change = begin(lane, null)) {
            T result = work.on(change);
            change.commit();
            return result;
        } catch (SQLException e) {
            throw Database.translate(e);
        }
    }

    /// As [#make], for a task.
    ///
    /// Apart from [#make] only so that a task needs no `return` of something nobody wants.
    void run(Lane lane, Task task) {
        var _ =
                make(
                        lane,
                        change -> {
                            task.on(change);
                            return true;
                        });
    }

    /// Begins a change that stays open over many calls.
    ///
    /// The caller closes it; until then nobody else in this program can write.
    ///
    /// @param giveWay see [WriteLane#take]; null for a change that is made in one go
    /// @throws StoreException if the store was opened for reading only, or waiting was interrupted
    Change begin(Lane lane, @Nullable Runnable giveWay) {
        if (database.isReadOnly()) {
            throw new StoreException(
                    Problem.NOT_ACCESSIBLE, "the store was opened for reading only");
        }
        // From here on the change owns the pen: Change.begin closes itself, and so gives it back,
        // if it fails.
        pen.take(lane, giveWay);
        try {
            return Change.begin(database, memory, lane, pen);
        } catch (SQLException e) {
            throw Database.translate(e);
        }
    }

    /// Whether the owner's word waits for the pen.
    ///
    /// True from before a word begins to wait until it has the pen, so an import that asks after
    /// each record keeps a word waiting for one record and one commit.
    boolean isWordWaiting() {
        return pen.isWordWaiting();
    }

    /// Hashes of the messages read from files of their own; asked without the pen.
    KnownHashes pieces() {
        return memory.pieces();
    }
}
