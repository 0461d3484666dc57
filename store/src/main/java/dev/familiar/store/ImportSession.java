package dev.familiar.store;

import dev.familiar.model.Handle;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.StoreException.Problem;
import dev.familiar.store.WriteLane.Lane;
import dev.familiar.store.row.ImportCounts;
import dev.familiar.store.row.Outcome;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The import of one archive, from [Store#begin] to [#finish].
///
/// At each [#checkpoint] first the rows are committed, then their words, then the mark that they
/// reach. So a session that ends early, by [#close], an exception or the death of the process, can
/// be resumed where its last checkpoint left off, and both together store and count exactly what
/// one whole session would. In between, rows alone are committed whenever the owner's word waits
/// for the pen: how many readings lie beyond the mark is written with them, and the session that
/// reads them again does not count them again.
///
/// After a [StoreException] what was not committed is undone and the session is of no more use.
///
/// For one thread; a word that waits may commit for it on another.
///
/// Three things are committed, in this order, because no two of them can be committed in one step:
///
/// 1. rows and counts, in SQLite; from here on nothing that was put is lost,
/// 2. words, in Lucene, up to the last of those rows,
/// 3. the mark, in SQLite; only from here on are the records passed over by the next session.
///
/// A death between 1 and 2 leaves rows whose words are missing: [Words#repair] adds their excerpts,
/// and since the mark is older, the next session brings the whole texts. A death between 2 and 3
/// makes the next session read records that are there already, which says nothing new. In every
/// case the counts say what one session would have said, by `beyond`.
///
/// Cost: a batch is what lies between two checkpoints; its rows wait in SQLite's page cache, its
/// participants in [PartBuffer]. Some hundred bytes of memory for each record, so a checkpoint
/// every few ten thousand records is about right.
public final class ImportSession implements AutoCloseable {

    private final Changes changes;
    private final Words words;

    /// Lets the next import begin ([Store#begin] allows one at a time); run once the session is
    /// over, whatever became of it.
    private final Runnable onClose;

    /// The archive as it was when the session began; its mark does not move with checkpoints.
    private final ArchiveRow archive;

    private final ImportTally tally;

    /// Messages read from files of their own since the last checkpoint; written with the mark.
    private final List<Long> pieces = new ArrayList<>();

    /// Null while nobody holds the pen for this session: before the first record and after a
    /// commit.
    private @Nullable Batch batch;

    /// The way into the index; outlives batches, since words are committed at checkpoints only.
    private @Nullable TextFeed texts;

    /// What went wrong on the thread of a word; told to the import at its next call.
    private @Nullable StoreException failure;

    private State state;

    /// Readings since the last checkpoint, counted or not.
    private long beyond;

    /// Readings to come that an earlier session committed beyond its mark, and counted.
    private long repeated;

    /// The last interaction that is committed.
    private long last;

    private enum State {
        OPEN,
        COMPLETE,
        CLOSED
    }

    /// The writers of one change.
    private record Batch(
            Change change, InteractionWriter interactions, DescriptionWriter descriptions) {}

    ImportSession(Changes changes, Words words, ArchiveRow archive, Runnable onClose) {
        this.changes = changes;
        this.words = words;
        this.archive = archive;
        this.onClose = onClose;
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
    public synchronized ImportCounts counts() {
        return tally.counts();
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
    public synchronized Outcome put(SourceRecord record, Position position) {
        Batch writers = batch();
        Outcome outcome;
        boolean stored = false;
        try {
            outcome = store(writers, record, position.locator());
            if (outcome != Outcome.UNCHANGED) {
                writers.change().moves(Epoch.ARCHIVES);
            }
            stored = true;
        } catch (SQLException e) {
            throw Database.translate(e);
        } finally {
            if (!stored) {
                abandon();
            }
        }
        if (!isReadOffMail(record)) {
            count(outcome);
        }
        // After the count, so that the tally that is written with the rows has this record in it.
        if (changes.isWordWaiting()) {
            saveRows();
        }
        return outcome;
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
    private static Outcome store(Batch writers, SourceRecord record, String locator)
            throws SQLException {
        return switch (record) {
            case SourceRecord.Happened(var interaction, var text) ->
                    writers.interactions().put(interaction, text, locator);
            case SourceRecord.Described(var description) ->
                    writers.descriptions().put(description, false, locator);
            case SourceRecord.Requested(var request) ->
                    writers.descriptions().put(request.key(), RequestJson.write(request), locator);
            case SourceRecord.Owned(var description) -> {
                Outcome outcome = writers.descriptions().put(description, true, locator);
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
    public synchronized void fault(Fault fault) {
        requireOpen();
        if (repeated > 0) {
            repeated--;
        } else {
            tally.count(fault);
        }
        beyond++;
    }

    /// Notes that a message kept as a file of its own was read; written with the next mark.
    ///
    /// @param piece source and what the source knows it again by
    public synchronized void pieceRead(String piece) {
        requireOpen();
        long hash = KeyHash.of(piece);
        pieces.add(hash);
        changes.pieces().addIfLoaded(hash);
    }

    /// Commits everything so far, together with the mark up to which the archive was read.
    ///
    /// @throws StoreException if it cannot be written; what was not committed is undone
    public synchronized void checkpoint(long mark) {
        commit(mark, false);
    }

    /// Commits everything and marks the archive as read to its end.
    ///
    /// @throws StoreException if it cannot be written; what was not committed is undone
    public void finish() {
        finish(archive.mark());
    }

    /// Commits everything and marks the archive as read to its end, which is `mark`: where reading
    /// goes on if it grows.
    ///
    /// @throws StoreException if it cannot be written; what was not committed is undone
    public synchronized void finish(long mark) {
        commit(mark, true);
        state = State.COMPLETE;
    }

    /// One change where there are no words to commit, which saves an empty commit of the index; two
    /// with the words between them otherwise.
    ///
    /// @param complete whether the archive ends here
    private void commit(long mark, boolean complete) {
        requireOpen();
        TextFeed feed = texts;
        if (feed == null || !feed.isFed()) {
            saveRows(batch(), change -> writeMark(change, mark, complete));
        } else {
            saveRows();
            saveWords(feed);
            saveRows(batch(), change -> writeMark(change, mark, complete));
        }
        beyond = 0;
        pieces.clear();
    }

    /// Commits the rows and gives the pen away; nothing happens if there are none.
    private void saveRows() {
        Batch open = batch;
        if (open != null) {
            // Both: of the records an earlier session counted, those still to come lie beyond the
            // mark too.
            long readings = repeated + beyond;
            saveRows(
                    open,
                    change ->
                            change.sql()
                                    .run(
                                            "UPDATE archive SET beyond = ? WHERE id = ?",
                                            readings,
                                            archive.id()));
        }
    }

    /// Commits one batch, with what `mark` writes in the same transaction: how far the archive was
    /// read, or only how many readings lie beyond that.
    private void saveRows(Batch open, Changes.Task mark) {
        boolean saved = false;
        try {
            tally.write(open.change().sql(), archive.id());
            open.interactions().settle();
            // A record that says nothing new may still say `this is me` of one of its accounts.
            if (open.interactions().hasNewOwner()) {
                open.change().moves(Epoch.ARCHIVES);
            }
            mark.on(open.change());
            open.change().commit();
            saved = true;
            // From here on the rows last, so a failure to close must not pass for a refused commit.
            last = open.interactions().last();
            batch = null;
            open.change().close();
        } catch (SQLException e) {
            throw Database.translate(e);
        } finally {
            if (!saved) {
                abandon();
            }
        }
    }

    /// `max`, because a source may give a mark that lies before one that an earlier session
    /// reached; the mark never goes back.
    private void writeMark(Change change, long mark, boolean complete) throws SQLException {
        if (!pieces.isEmpty()) {
            notePieces(change);
        }
        change.sql()
                .run(
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

    /// With the mark and not with the rows: a file noted as read is never opened again, so its
    /// message must be in the table and in the index by then.
    private void notePieces(Change change) throws SQLException {
        KnownHashes known = change.memory().pieces();
        for (long piece : pieces) {
            change.sql().run("INSERT OR IGNORE INTO piece_read (hash) VALUES (?)", piece);
            known.addIfLoaded(piece);
        }
    }

    /// While the words are written nobody waits for the pen.
    private void saveWords(TextFeed feed) {
        boolean saved = false;
        try {
            words.commit(feed, last);
            saved = true;
        } finally {
            if (!saved) {
                abandon();
            }
        }
    }

    /// The batch under way, or a new one, for which it waits until the pen is free.
    ///
    /// The feed is asked for before the pen is taken, since the first one may have to repair the
    /// index, which can take long and only reads the database.
    private Batch batch() {
        requireOpen();
        Batch open = batch;
        if (open == null) {
            TextFeed feed = texts == null ? words.feed() : texts;
            texts = feed;
            Change change = changes.begin(Lane.ARCHIVES, this::giveWay);
            boolean begun = false;
            try {
                open =
                        new Batch(
                                change,
                                new InteractionWriter(change, feed, archive),
                                new DescriptionWriter(change.sql(), archive.id(), archive.asOf()));
                batch = open;
                begun = true;
            } catch (SQLException e) {
                throw Database.translate(e);
            } finally {
                if (!begun) {
                    change.close();
                    abandon();
                }
            }
        }
        return open;
    }

    /// Called on the thread of a word that waits, while this session's own thread may be waiting
    /// for what it reads. A failure is the import's, not the owner's.
    private synchronized void giveWay() {
        try {
            if (state == State.OPEN) {
                saveRows();
            }
        } catch (StoreException e) {
            failure = e;
        } catch (RuntimeException e) {
            failure = new StoreException(Problem.FAILED, "the import failed", e);
        }
    }

    /// A failure that a word's thread met is thrown once, here, on the thread it belongs to.
    private void requireOpen() {
        StoreException failed = failure;
        if (failed != null) {
            failure = null;
            throw failed;
        }
        if (state != State.OPEN) {
            throw new IllegalStateException(
                    state == State.COMPLETE
                            ? "this archive was read to its end; begin a new session"
                            : "the session is closed; begin a new one");
        }
    }

    /// Undoes what was not committed, in the database, in the index and in memory; nothing happens
    /// if there is nothing. The session is over after it.
    private void abandon() {
        state = State.CLOSED;
        Batch open = batch;
        TextFeed feed = texts;
        batch = null;
        texts = null;
        if (!pieces.isEmpty()) {
            // pieceRead() told the memory at once, and these are not in the table: all are read
            // anew.
            changes.pieces().forget();
        }
        try {
            if (open != null) {
                open.change().close();
            }
        } finally {
            if (feed != null && feed.isFed()) {
                words.rollBack(feed);
            }
        }
    }

    /// Ends the session; what was committed stays, the rest is undone.
    @Override
    public synchronized void close() {
        try {
            abandon();
        } finally {
            onClose.run();
        }
    }
}
