package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import dev.familiar.store.WriteLane.Lane;
import dev.familiar.store.row.ArchiveIdentity;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The import of any number of archives, one after the other, which share their commits: a download
/// of thousands of small files costs as many commits as one large file of the same records.
///
/// An archive that has ended waits, with its rows and its mark, for the next [#commit]: that of the
/// run, or a checkpoint of a later session. A word of the owner's that waits for the pen commits
/// the rows meanwhile, those of ended archives too, but no mark.
///
/// Three things are committed, in this order, because no two of them can be committed in one step:
///
/// 1. rows and counts, in SQLite; from here on nothing that was put is lost,
/// 2. words, in Lucene, up to the last of those rows,
/// 3. the marks, in SQLite; only from here on are the records passed over by the next session.
///
/// A death between 1 and 2 leaves rows whose words are missing: [Words#repair] adds their excerpts,
/// and since the marks are older, the next sessions bring the whole texts. A death between 2 and 3
/// makes the next sessions read records that are there already, which says nothing new. In every
/// case the counts say what one session would have said, by `beyond` ([ImportSession]). A death
/// before 1 loses the batch, that is at most [#BATCH] records or [#LONGEST_UNSAVED_NANOS] of work
/// where the caller commits when it [#isDue].
///
/// Cost: a batch is what lies between two commits; its rows wait in SQLite's page cache, its
/// participants in [PartBuffer]: some hundred bytes of memory for each record, and about a kilobyte
/// for each archive that ended, of which there are at most [#MOST_ENDED].
///
/// After a [StoreException] what was not committed is undone and the run is of no more use. For one
/// thread; a word that waits may commit for it on another.
public final class ImportRun implements AutoCloseable {

    /// Records between two commits, if they do not take longer than [#LONGEST_UNSAVED_NANOS].
    private static final int BATCH = 50_000;

    /// What a killed import may have to read again.
    private static final long LONGEST_UNSAVED_NANOS = 15_000_000_000L;

    /// Archives that have ended and wait.
    private static final int MOST_ENDED = 5_000;

    /// From here on an archive is written down before it is read, so that who kills the program in
    /// the middle of it is told of an import that broke off.
    private static final long LARGE_BYTES = 1 << 20;

    private final Database database;
    private final Changes changes;
    private final Words words;

    /// Whether it was made for one session, which then commits what it finishes and ends the run.
    private final boolean isForOne;

    /// Lets the next import begin ([Store#beginRun] allows one at a time).
    private final Runnable onClose;

    /// Archives that have ended since the last commit, by row.
    private final Map<Long, ImportSession> ended = new LinkedHashMap<>();

    /// Messages read from files of their own since the last commit; written with the marks.
    private final List<Long> pieces = new ArrayList<>();

    /// Folders read as a whole since the last commit, and when they had last been changed.
    private final Map<String, Long> folders = new LinkedHashMap<>();

    private @Nullable ImportSession current;

    /// Null while nobody holds the pen for this run: before the first record and after a commit.
    private @Nullable Batch batch;

    /// The way into the index; outlives batches, since words are committed with marks only.
    private @Nullable TextFeed texts;

    /// What went wrong on the thread of a word; told to the import at its next call.
    private @Nullable StoreException failure;

    /// The last interaction that is committed.
    private long last;

    private int records;
    private long committed = System.nanoTime();
    private boolean isOver;

    /// The writers of one change.
    record Batch(Change change, InteractionWriter interactions, DescriptionWriter descriptions) {}

    ImportRun(Database database, Changes changes, Words words, boolean isForOne, Runnable onClose) {
        this.database = database;
        this.changes = changes;
        this.words = words;
        this.isForOne = isForOne;
        this.onClose = onClose;
    }

    /// Begins the import of an archive, or takes up an interrupted one of the same content. The
    /// session before must have been closed.
    ///
    /// @param archive which
    /// @param asOf the time whose state of the world the archive shows, see [Store#begin]
    /// @param edition of the source that reads it, 0 where only headers are read, see [Store#begin]
    public synchronized ImportSession begin(ArchiveIdentity archive, Instant asOf, int edition) {
        requireFree(archive);
        ArchiveRow row = read(sql -> ArchiveRow.ifComplete(sql, archive, edition));
        if (row == null) {
            row = find(sql -> ArchiveRow.require(sql, archive, asOf, edition));
        }
        ImportSession before = ended.get(row.id());
        return before == null ? open(row) : new ImportSession(this, before.asComplete());
    }

    /// Begins the import of an archive that grows at its end, see [Store#beginGrowing].
    ///
    /// @param archive which
    /// @param asOf the time whose state of the world the archive shows, see [Store#begin]
    /// @param edition of the source that reads it, 0 where only headers are read
    public synchronized ImportSession beginGrowing(
            ArchiveIdentity archive, Instant asOf, int edition) {
        requireFree(archive);
        ArchiveRow row = find(sql -> ArchiveRow.requireGrowing(sql, archive, asOf, edition));
        ImportSession before = ended.get(row.id());
        if (before == null) {
            return open(row);
        }
        // Come back to before its commit, as to a folder between whose files lay those of another
        // kind: the same session goes on.
        before.reopen();
        ended.remove(row.id());
        current = before;
        return before;
    }

    private void requireFree(ArchiveIdentity archive) {
        requireOpen();
        if (current != null) {
            throw new IllegalStateException("close the session before this one first");
        }
        if (archive.bytes() >= LARGE_BYTES) {
            commit();
        }
    }

    /// One that is complete already has nothing to commit.
    private ImportSession open(ArchiveRow row) {
        ImportSession session = new ImportSession(this, row);
        if (!row.complete()) {
            current = session;
        }
        return session;
    }

    /// The first row of a batch is written in a change of its own, so that it is known from now on,
    /// also to who is told of an import that broke off.
    private <T> T find(Database.Work<T> finder) {
        Batch open = batch;
        if (open == null) {
            return changes.make(Lane.ARCHIVES, change -> finder.on(change.sql()));
        }
        boolean found = false;
        try {
            T row = finder.on(open.change().sql());
            found = true;
            return row;
        } catch (SQLException e) {
            throw Database.translate(e);
        } finally {
            if (!found) {
                abandon();
            }
        }
    }

    /// Asks through the batch where there is one: what is not committed shows there only.
    private <T extends @Nullable Object> T read(Database.Work<T> question) {
        Batch open = batch;
        if (open == null) {
            return database.read(question);
        }
        try {
            return question.on(open.change().sql());
        } catch (SQLException e) {
            throw Database.translate(e);
        }
    }

    /// The archives of one source and entry, read to their end or not, the largest first; none if
    /// this very content is among them.
    public synchronized List<ArchiveIdentity> earlier(ArchiveIdentity archive) {
        requireOpen();
        return read(sql -> ArchiveRow.earlier(sql, archive));
    }

    /// Lets an archive that has grown at its end be read on from where it ended: the next [#begin]
    /// with `now` finds it incomplete, with its mark, also where reading `before` was cut off. Does
    /// nothing if `before` is not known, or `now` is known already.
    ///
    /// @param before the archive as it was
    /// @param now the same with more at its end
    public synchronized void grow(ArchiveIdentity before, ArchiveIdentity now) {
        requireOpen();
        if (ended.containsKey(read(sql -> ArchiveRow.id(sql, before)))) {
            // Its mark waits.
            commit();
        }
        find(sql -> ArchiveRow.grow(sql, before, now));
    }

    /// Lets an archive be read once more from its start, by a newer edition of its source: the next
    /// [#begin] with `now` finds it with nothing read and nothing counted. What is in the store
    /// stays. Does nothing if `before` is not known, or `now` is known already.
    ///
    /// @param before the archive as the older edition knows it
    /// @param now the same as the newer one does
    public synchronized void renew(ArchiveIdentity before, ArchiveIdentity now) {
        requireOpen();
        if (ended.containsKey(read(sql -> ArchiveRow.id(sql, before)))) {
            commit();
        }
        find(sql -> {
            ArchiveRow.renew(sql, before, now);
            return 0;
        });
    }

    /// Notes, with the next commit, that a folder of messages was read as a whole.
    ///
    /// @param modified when it had last been changed, in epoch milliseconds
    public synchronized void noteFolderRead(String path, long modified) {
        requireOpen();
        folders.put(path, modified);
    }

    /// Whether so much waits that it should be committed: at the end of an archive, or where a
    /// source says that its records are whole.
    public synchronized boolean isDue() {
        return records >= BATCH
                || ended.size() >= MOST_ENDED
                || System.nanoTime() - committed > LONGEST_UNSAVED_NANOS;
    }

    /// Commits all that waits, and marks the archives that have ended as read. Between two
    /// sessions; within one, [ImportSession#checkpoint] does it.
    ///
    /// @throws StoreException if it cannot be written; what was not committed is undone
    public synchronized void commit() {
        requireOpen();
        boolean waits = batch != null || !ended.isEmpty() || !folders.isEmpty();
        if (waits) {
            commit(change -> {});
        }
    }

    /// Commits all that waits, and what `mark` writes with the marks.
    ///
    /// One change where there are no words to commit, which saves an empty commit of the index; two
    /// with the words between them otherwise.
    void commit(Changes.Task mark) {
        requireOpen();
        Changes.Task marks =
                change -> {
                    writeMarks(change);
                    mark.on(change);
                };
        TextFeed feed = texts;
        if (feed == null || !feed.isFed()) {
            saveRows(batch(), marks);
        } else {
            saveRows();
            saveWords(feed);
            saveRows(batch(), marks);
        }
        ended.clear();
        pieces.clear();
        folders.clear();
        records = 0;
        committed = System.nanoTime();
    }

    /// Commits the rows and gives the pen away; nothing happens if there are none.
    void saveRows() {
        Batch open = batch;
        if (open != null) {
            ImportSession session = current;
            saveRows(
                    open,
                    change -> {
                        if (session != null) {
                            session.writeBeyond(change.sql());
                        }
                    });
        }
    }

    /// Commits one batch, with what `mark` writes in the same transaction: how far archives were
    /// read, or only how many readings lie beyond that.
    private void saveRows(Batch open, Changes.Task mark) {
        boolean saved = false;
        try {
            if (current != null) {
                current.writeCounts(open.change().sql());
            }
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

    /// With the marks and not with the rows: a file noted as read is never opened again, so its
    /// message must be in the table and in the index by then.
    private void writeMarks(Change change) throws SQLException {
        for (ImportSession session : ended.values()) {
            session.writeEnd(change.sql());
        }
        if (!pieces.isEmpty()) {
            KnownHashes known = change.memory().pieces();
            for (long piece : pieces) {
                change.sql().run("INSERT OR IGNORE INTO piece_read (hash) VALUES (?)", piece);
                known.addIfLoaded(piece);
            }
        }
        for (var folder : folders.entrySet()) {
            change.sql()
                    .run(
                            "INSERT OR REPLACE INTO folder_read (path, modified) VALUES (?, ?)",
                            folder.getKey(),
                            folder.getValue());
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
    Batch batch() {
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
                                new InteractionWriter(change, feed),
                                new DescriptionWriter(change.sql()));
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

    /// Whether it was made for one session.
    boolean isForOne() {
        return isForOne;
    }

    /// A record was put; after it was counted, so that the counts that are written with the rows
    /// have it in them.
    void hasPut() {
        records++;
        if (changes.isWordWaiting()) {
            saveRows();
        }
    }

    /// A message kept as a file of its own was read.
    void pieceRead(String piece) {
        long hash = KeyHash.of(piece);
        pieces.add(hash);
        changes.pieces().addIfLoaded(hash);
    }

    /// The session has read its archive to the end. Its counts are written now, with its rows: a
    /// word that waits may commit those before the mark.
    void end(ImportSession session) {
        leave(session);
        ended.put(session.row(), session);
    }

    /// The session is over; what it has put stays in the batch, and what of it lies beyond the mark
    /// is written with it, so that the next session of this archive does not count it again.
    void leave(ImportSession session) {
        current = null;
        if (isOver || !session.hasReadings()) {
            return;
        }
        Sql sql = batch().change().sql();
        boolean written = false;
        try {
            session.writeCounts(sql);
            session.writeBeyond(sql);
            written = true;
        } catch (SQLException e) {
            throw Database.translate(e);
        } finally {
            if (!written) {
                abandon();
            }
        }
    }

    /// Called on the thread of a word that waits, while the import's own thread may be waiting for
    /// what it reads. A failure is the import's, not the owner's.
    private synchronized void giveWay() {
        try {
            if (!isOver) {
                saveRows();
            }
        } catch (StoreException e) {
            failure = e;
        } catch (RuntimeException e) {
            failure = new StoreException(Problem.FAILED, "the import failed", e);
        }
    }

    /// A failure that a word's thread met is thrown once, here, on the thread it belongs to.
    void requireOpen() {
        StoreException failed = failure;
        if (failed != null) {
            failure = null;
            throw failed;
        }
        if (isOver) {
            throw new IllegalStateException("the import is over; begin a new one");
        }
    }

    /// Undoes what was not committed, in the database, in the index and in memory; nothing happens
    /// if there is nothing. The run is over after it.
    void abandon() {
        isOver = true;
        current = null;
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

    /// Ends the run; what was committed stays, the rest is undone.
    @Override
    public synchronized void close() {
        try {
            abandon();
        } finally {
            onClose.run();
        }
    }
}
