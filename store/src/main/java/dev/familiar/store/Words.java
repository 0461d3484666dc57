package dev.familiar.store;

import dev.familiar.store.text.TextIndex;
import dev.familiar.store.text.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// Keeps the index of words and the database together.
///
/// Rows are committed first, then their words, then the mark up to which the archive was read
/// ([ImportSession]). So after a crash the index lacks the words of the last rows: whoever opens
/// the store for writing, and the next import, adds their excerpts ([#repair]), and the archive,
/// which is read again from its mark, the whole texts. It lacks everything where its folder was
/// lost or the store comes from a backup: then whole texts come with the next rebuild
/// ([Store#rebuildWords]). It knows too much only after a power cut, which may take rows that were
/// committed; that is dropped. A reader repairs nothing and waits for nobody.
final class Words implements AutoCloseable {

    /// Interactions that are read in one transaction, so that a long repair keeps no old state of
    /// the database alive: that would make its log grow without end.
    private static final int PORTION = 1_000;

    private final Database database;
    private final TextIndex index;

    /// Runs the index's part of the work; a program that only reads gives the calling thread.
    private final Executor workers;

    /// The last interaction that the index has, committed or not.
    ///
    /// Guarded by this; a question asks the index itself how far its last commit reaches.
    private long reached;

    private Words(Database database, TextIndex index, Executor workers) {
        this.database = database;
        this.index = index;
        this.workers = workers;
        this.reached = index.upto();
    }

    /// @param folder the home; its folder `words` is made unless `readOnly`
    /// @throws StoreException if the folder cannot be used; a damaged index is no failure but an
    ///   empty one
    static Words open(HomeFolder folder, Database database, boolean readOnly, Executor workers) {
        // Drawn at random by schema-6.sql and again by each restore, so that an index copied from
        // elsewhere, or left from before a restore, is not taken for this store's.
        long name =
                database.read(sql -> sql.number("SELECT upto FROM reach WHERE cache = 'index'"));
        try {
            TextIndex index =
                    TextIndex.open(folder.words(), Long.toUnsignedString(name, 36), readOnly);
            return new Words(database, index, workers);
        } catch (UncheckedIOException e) {
            throw TextFeed.failed(e);
        }
    }

    /// Whether the database holds what the index does not.
    ///
    /// Two numbers, one from the index and one seek to the end of a table. Also true for a moment
    /// while an import commits, between its rows and its words.
    boolean isBehind() {
        return index.upto() < database.read(sql -> sql.number("SELECT max(id) FROM interaction"));
    }

    /// The way into the index for an import that begins.
    ///
    /// Repairs first: an import's own rows are numbered after those that are there, and the index
    /// must not pass over the latter when it says how far it reaches.
    ///
    /// @throws StoreException if the index cannot be read or written
    synchronized TextFeed feed() {
        repair();
        try {
            return new TextFeed(index, workers, index.excerpts());
        } catch (IOException e) {
            throw TextFeed.failed(e);
        }
    }

    /// Makes the index last, up to a row that is committed.
    ///
    /// @param upto the last committed row; the index must not say that it reaches further than the
    ///   database, or the next start drops the words
    synchronized void commit(TextFeed feed, long upto) {
        feed.commit(upto);
        reached = upto;
    }

    /// Takes back what was not committed.
    synchronized void rollBack(TextFeed feed) {
        feed.rollBack();
        reached = index.upto();
    }

    /// Asks something of all that was committed; empty if that is nothing.
    ///
    /// Not synchronized: questions are asked beside an import and wait for nobody.
    <T> Optional<T> ask(TextIndex.Question<T> question) {
        try {
            return index.ask(question);
        } catch (IOException | IndexOutOfBoundsException | IllegalStateException e) {
            // Lucene believes what stands in its files, and stumbles over what does not fit.
            throw TextFeed.failed(e);
        }
    }

    /// Whether the files of the index are as they were written. Reads them all.
    boolean isWhole() {
        try {
            return index.isWhole();
        } catch (IOException e) {
            throw TextFeed.failed(e);
        }
    }

    /// Brings the index to where the database is. Only while no import is under way. Two numbers
    /// decide it, the last row of each side, because rows are numbered in the order in which they
    /// are committed and words are committed after their rows.
    ///
    /// Costs nothing but the two numbers where they agree, as nearly always. Else the excerpts that
    /// are missing are read and indexed in portions.
    synchronized void repair() {
        try {
            long last = database.read(sql -> sql.number("SELECT max(id) FROM interaction"));
            if (reached > last) {
                index.dropAfter(last);
                reached = last;
            } else if (reached < last) {
                TextFeed feed = new TextFeed(index, workers, new BitSet());
                fill(feed, reached, last, new BitSet());
                feed.commit(last);
                reached = last;
            }
        } catch (IOException e) {
            throw TextFeed.failed(e);
        }
    }

    private void fill(TextFeed feed, long after, long last, BitSet leftOut) {
        long from = after;
        // By row numbers and not by OFFSET: a portion begins with one seek, however far in it lies.
        while (from < last) {
            long start = from;
            List<Wording> portion = database.read(sql -> portion(sql, start));
            portion.stream()
                    .filter(wording -> !leftOut.get(Math.toIntExact(wording.id())))
                    .forEach(feed::add);
            from = portion.isEmpty() ? last : portion.getLast().id();
        }
    }

    /// Both tables are walked in the order of their rows, which is that on the disk.
    private static List<Wording> portion(Sql sql, long from) throws SQLException {
        List<Wording> portion = new ArrayList<>(PORTION);
        sql.each(
                """
                SELECT i.id, i.channel, i.at, i.subject, t.excerpt, t.participants
                FROM interaction i JOIN interaction_text t ON t.id = i.id
                WHERE i.id > ? ORDER BY i.id LIMIT ?\
                """,
                row -> {
                    Set<Long> handles = new HashSet<>();
                    PackedParticipants.unpack(row.getBytes(6))
                            .forEach(part -> handles.add(part.handle()));
                    portion.add(
                            new Wording(
                                    row.getLong(1),
                                    new Wording.Frame(
                                            Codes.CHANNELS.get(row.getInt(2)),
                                            row.getLong(3),
                                            List.copyOf(handles)),
                                    row.getString(4),
                                    row.getString(5),
                                    false));
                },
                from,
                PORTION);
        return portion;
    }

    /// Empties the index, to be filled anew.
    ///
    /// Words cannot be found from here on until [#fill] has ended.
    synchronized TextFeed clear() {
        try {
            index.clear();
            reached = 0;
            return new TextFeed(index, workers, new BitSet());
        } catch (IOException e) {
            throw TextFeed.failed(e);
        }
    }

    /// Adds the excerpts of everything that is not left out, and commits.
    synchronized void fill(TextFeed feed, BitSet leftOut) {
        long last = database.read(sql -> sql.number("SELECT max(id) FROM interaction"));
        fill(feed, 0, last, leftOut);
        feed.commit(last);
        reached = last;
    }

    /// The size of the index on disk in bytes.
    ///
    /// @throws StoreException if the folder cannot be read
    long size() {
        try {
            return index.size();
        } catch (IOException e) {
            throw TextFeed.failed(e);
        }
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw TextFeed.failed(e);
        }
    }
}
