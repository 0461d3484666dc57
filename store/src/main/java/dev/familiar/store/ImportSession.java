package dev.familiar.store;

import dev.familiar.model.Handle;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.row.ImportCounts;
import dev.familiar.store.row.Outcome;
import java.sql.SQLException;

/// The import of one archive, from [ImportRun#begin] or [Store#begin] to [#finish].
///
/// At each [#checkpoint] first the rows are committed, then their words, then the mark that they
/// reach ([ImportRun] says why in this order). So a session that ends early, by an exception or the
/// death of the process, can be resumed where its last checkpoint left off, and both together store
/// and count exactly what one whole session would. In between, rows alone are committed whenever
/// the owner's word waits for the pen: how many readings lie beyond the mark is written with them,
/// and the session that reads them again does not count them again.
///
/// After a [StoreException] what was not committed is undone and the session is of no more use.
///
/// For one thread; a word that waits may commit for it on another.
public final class ImportSession implements AutoCloseable {

    private final ImportRun run;

    /// The archive as it was when the session began; its mark does not move with checkpoints.
    private final ArchiveRow archive;

    private final ImportTally tally;
    private State state;

    /// Up to where the archive was read when it ended.
    private long end;

    /// Readings since the last checkpoint, counted or not.
    private long beyond;

    /// Readings to come that an earlier session committed beyond its mark, and counted.
    private long repeated;

    private enum State {
        OPEN,
        COMPLETE,
        CLOSED
    }

    ImportSession(ImportRun run, ArchiveRow archive) {
        this.run = run;
        this.archive = archive;
        this.tally = archive.tally();
        this.repeated = archive.beyond();
        this.state = archive.complete() ? State.COMPLETE : State.OPEN;
    }

    /// Whether this very content was read to its end before; nothing is to be done then.
    ///
    /// Anything put all the same is refused, so a caller that skips this question is told.
    public boolean alreadyComplete() {
        return archive.complete();
    }

    /// The mark to read from: 0, or the last checkpoint of an interrupted import of this content.
    ///
    /// What a mark counts is the source's matter (bytes, messages, UIDs); here it only has to grow.
    public long resumeMark() {
        return archive.mark();
    }

    /// What reading this archive came to so far, earlier sessions included.
    public ImportCounts counts() {
        synchronized (run) {
            return tally.counts();
        }
    }

    /// Stores a record under its key.
    ///
    /// Safe to call for a record that is there already: that is how an archive read twice adds
    /// nothing. A new message costs no look into the database, a known one a read and a comparison.
    ///
    /// @param position where it stands, kept so that the trace can be opened
    /// @return what it was to the store; not whether it was counted, as a record read off mail is
    ///   not
    /// @throws StoreException if it cannot be written; what was not committed is undone
    public Outcome put(SourceRecord record, Position position) {
        synchronized (run) {
            requireOpen();
            ImportRun.Batch writers = run.batch();
            Outcome outcome;
            boolean stored = false;
            try {
                outcome =
                        store(
                                writers,
                                record,
                                new Provenance(
                                        archive.id(),
                                        archive.asOf(),
                                        position.locator(),
                                        archive.edition()));
                if (outcome != Outcome.UNCHANGED) {
                    writers.change().moves(Epoch.ARCHIVES);
                }
                stored = true;
            } catch (SQLException e) {
                throw Database.translate(e);
            } finally {
                if (!stored) {
                    run.abandon();
                }
            }
            if (!isReadOffMail(record)) {
                count(outcome);
            }
            run.hasPut();
            return outcome;
        }
    }

    /// What a message says beside itself; the message was counted.
    private static boolean isReadOffMail(SourceRecord record) {
        return record instanceof SourceRecord.Described(var description)
                && description.origin().kind().isAboutAccount();
    }

    /// A record that is new was not among those that an earlier session counted.
    private void count(Outcome outcome) {
        if (repeated > 0 && outcome != Outcome.ADDED) {
            repeated--;
        } else {
            tally.count(outcome);
        }
        beyond++;
    }

    /// The one place that says which table each kind of record goes to; a new kind does not compile
    /// until it is named here.
    private static Outcome store(ImportRun.Batch writers, SourceRecord record, Provenance found)
            throws SQLException {
        return switch (record) {
            case SourceRecord.Happened(var interaction, var text) ->
                    writers.interactions().put(interaction, text, found);
            case SourceRecord.Described(var description) ->
                    writers.descriptions().put(description, false, found);
            case SourceRecord.Requested(var request) ->
                    writers.descriptions().put(request.key(), RequestJson.write(request), found);
            case SourceRecord.Owned(var description) -> {
                Outcome outcome = writers.descriptions().put(description, true, found);
                boolean calendar = description.key().startsWith(OwnerHandles.CALENDAR);
                for (Handle handle : description.handles()) {
                    writers.interactions().addOwner(handle, calendar);
                }
                yield outcome;
            }
        };
    }

    /// Counts a fault and keeps the first few of its code.
    ///
    /// A fault is a reading like a record: it is counted once, also where the session that counted
    /// it was cut off before its mark.
    public void fault(Fault fault) {
        once(() -> tally.count(fault));
    }

    /// Counts something that was understood and left out, as a draft is; a reading like a fault.
    ///
    /// @param code why, one of the program's own few
    public void passed(String code) {
        once(() -> tally.countPassed(code));
    }

    private void once(Runnable counting) {
        synchronized (run) {
            requireOpen();
            if (repeated > 0) {
                repeated--;
            } else {
                counting.run();
            }
            beyond++;
        }
    }

    /// Notes that a message kept as a file of its own was read; written with the next mark.
    ///
    /// @param piece source and what the source knows it again by
    public void pieceRead(String piece) {
        synchronized (run) {
            requireOpen();
            run.pieceRead(piece);
        }
    }

    /// Whether so much was read since the last commit, of this archive and those before it in the
    /// run, that a [#checkpoint] is worth its cost.
    public boolean isDue() {
        return run.isDue();
    }

    /// Commits everything so far, together with the mark up to which the archive was read.
    ///
    /// @throws StoreException if it cannot be written; what was not committed is undone
    public void checkpoint(long mark) {
        synchronized (run) {
            requireOpen();
            commit(mark, false);
        }
    }

    /// As [#finish(long)], where the mark has not moved.
    ///
    /// @throws StoreException if it cannot be written; what was not committed is undone
    public void finish() {
        finish(archive.mark());
    }

    /// Ends the archive, which was read up to `mark`: where reading goes on if it grows. It is
    /// marked as read with the next commit of the run; at once, where the session is alone.
    ///
    /// @throws StoreException if it cannot be written; what was not committed is undone
    public void finish(long mark) {
        synchronized (run) {
            requireOpen();
            if (run.isForOne()) {
                commit(mark, true);
            } else {
                end = mark;
                run.end(this);
            }
            state = State.COMPLETE;
        }
    }

    private void commit(long mark, boolean complete) {
        run.commit(change -> writeMark(change.sql(), mark, complete));
        beyond = 0;
    }

    /// Takes the session up again after its end, before that was committed.
    void reopen() {
        state = State.OPEN;
    }

    /// The archive for whoever comes to the same content once more, before the end was committed.
    ArchiveRow asComplete() {
        return new ArchiveRow(archive.id(), archive.asOf(), end, true, 0, tally, archive.edition());
    }

    long row() {
        return archive.id();
    }

    /// Whether anything was read since the last checkpoint.
    boolean hasReadings() {
        return beyond > 0;
    }

    /// Writes what was counted so far, in the change of the rows it counts.
    void writeCounts(Sql sql) throws SQLException {
        tally.write(sql, archive.id());
    }

    /// Writes how many readings are committed beyond the mark. Both: of the records an earlier
    /// session counted, those still to come lie beyond the mark too.
    void writeBeyond(Sql sql) throws SQLException {
        sql.run("UPDATE archive SET beyond = ? WHERE id = ?", repeated + beyond, archive.id());
    }

    /// Writes that the archive was read to its end.
    void writeEnd(Sql sql) throws SQLException {
        writeMark(sql, end, true);
    }

    /// `max`, because a source may give a mark that lies before one that an earlier session
    /// reached; the mark never goes back.
    private void writeMark(Sql sql, long mark, boolean complete) throws SQLException {
        sql.run(
                """
                UPDATE archive SET mark = max(mark, ?), complete = ?, beyond = ?
                WHERE id = ?\
                """,
                mark,
                complete ? 1 : 0,
                // What an earlier session counted may reach beyond this mark, too.
                complete ? 0 : repeated,
                archive.id());
    }

    private void requireOpen() {
        run.requireOpen();
        if (state != State.OPEN) {
            throw new IllegalStateException(
                    state == State.COMPLETE
                            ? "this archive was read to its end; begin a new session"
                            : "the session is closed; begin a new one");
        }
    }

    /// Ends the session. Of one that has not finished, what was committed stays, and in a run with
    /// others also what it has put: it is committed with theirs, without a mark, so that the next
    /// import reads the archive on. The rest is undone.
    @Override
    public void close() {
        synchronized (run) {
            State before = state;
            state = before == State.COMPLETE ? State.COMPLETE : State.CLOSED;
            if (run.isForOne()) {
                run.close();
            } else if (before == State.OPEN) {
                run.leave(this);
            }
        }
    }
}
