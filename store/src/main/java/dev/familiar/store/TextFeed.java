package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import dev.familiar.store.text.TextIndex;
import dev.familiar.store.text.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/// Hands words to the index in portions, on other threads, and waits where the index falls behind.
/// For one thread.
///
/// Taking texts apart and indexing them is a good part of the work of an import. The importing
/// thread only fills a portion; workers take it apart and index it, several at once, since Lucene's
/// `IndexWriter` takes documents on many threads. Their order does not matter: what is found is
/// sorted by time.
///
/// Memory: four portions under way and one being filled, each of some 256 texts or 256 K characters
/// (a single long text may exceed that); the index's own buffer comes on top.
final class TextFeed {

    /// So many texts make a portion; small enough that workers are soon busy, and large enough that
    /// handing over costs nothing beside the work.
    private static final int PORTION = 256;

    /// Or so many characters, for mail of long texts.
    private static final int PORTION_CHARS = 1 << 18;

    /// Portions handed over and not done. More would let the memory grow where the disk is slow.
    private static final int UNDER_WAY = 4;

    private final TextIndex index;
    private final Executor workers;

    /// Permits of portions that may still be handed over. All of them free means that nothing is
    /// under way.
    private final Semaphore room = new Semaphore(UNDER_WAY);

    /// What workers met; told to the importing thread by [#drain], since nobody else can end the
    /// import. Never emptied: a feed that failed once is given up.
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();

    /// What the index has by its excerpt only, to be had whole if it comes by again.
    private final BitSet excerpts;

    private List<Wording> portion = new ArrayList<>();
    private int chars;
    private boolean isFed;

    /// @param workers run the index's part of the work; may be the calling thread itself
    /// @param excerpts rows that the index has by their excerpts only
    TextFeed(TextIndex index, Executor workers, BitSet excerpts) {
        this.index = index;
        this.workers = workers;
        this.excerpts = excerpts;
    }

    /// Whether there are words that were not committed.
    ///
    /// Also while they are with a worker or in a segment that was written out.
    boolean isFed() {
        return isFed;
    }

    /// Whether the index knows only the excerpt of this interaction.
    ///
    /// Asked for every message that comes again, so the usual case, no excerpts at all, is looked
    /// at first.
    boolean isExcerpt(long id) {
        return !excerpts.isEmpty() && excerpts.get(Math.toIntExact(id));
    }

    /// Takes in what is new; waits if four portions are under way.
    void add(Wording wording) {
        isFed = true;
        portion.add(wording);
        chars += wording.text().length();
        if (portion.size() >= PORTION || chars >= PORTION_CHARS) {
            send();
        }
    }

    /// Takes in what is known in another wording. Waits for all workers first: the older wording
    /// may be in a portion that is still under way, and would come after the newer one.
    void replace(Wording wording) {
        isFed = true;
        drain();
        excerpts.clear(Math.toIntExact(wording.id()));
        try {
            index.replace(wording);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Hands the portion over. A failure of a worker ends nothing here; it is told by the next
    /// [#drain].
    private void send() {
        if (portion.isEmpty()) {
            return;
        }
        List<Wording> full = portion;
        portion = new ArrayList<>(PORTION);
        chars = 0;
        // Not interruptible: the wait is for workers, which end, and the portion must not be lost.
        room.acquireUninterruptibly();
        boolean isTaken = false;
        try {
            workers.execute(() -> index(full));
            isTaken = true;
        } finally {
            // Workers that were shut down take nothing more; whoever rolls back must not wait for
            // them.
            if (!isTaken) {
                room.release();
            }
        }
    }

    private void index(List<Wording> full) {
        try {
            index.add(full);
        } catch (IOException | RuntimeException | Error e) {
            failures.add(e);
        } finally {
            room.release();
        }
    }

    /// Returns when the index has all of it.
    ///
    /// @throws StoreException if the index could not be written
    void drain() {
        send();
        room.acquireUninterruptibly(UNDER_WAY);
        room.release(UNDER_WAY);
        Throwable problem = failures.peek();
        if (problem != null) {
            throw failed(problem);
        }
    }

    /// Commits the index up to that interaction.
    ///
    /// The index is written out to the disk here, which may take a second; nobody waits for the pen
    /// meanwhile.
    ///
    /// @param reached the last row whose words are in
    /// @throws StoreException if the index could not be written; nothing of it lasts then
    void commit(long reached) {
        drain();
        try {
            index.commit(reached);
            isFed = false;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Takes back what was not committed.
    ///
    /// Waits for the workers first: one that still added would open the index again behind this.
    void rollBack() {
        portion = new ArrayList<>();
        chars = 0;
        isFed = false;
        // Whoever has all permits knows that no worker holds one, so that nothing is under way.
        room.acquireUninterruptibly(UNDER_WAY);
        room.release(UNDER_WAY);
        try {
            index.rollBack();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// What to say of a failure of the index; a bug is not called a full disk.
    static StoreException failed(Throwable cause) {
        return isOutOfSpace(cause)
                ? new StoreException(
                        Problem.DISK_FULL,
                        "no space left for the index of words, where the home folder lies; make"
                                + " room and repeat",
                        cause)
                : new StoreException(
                        Problem.FAILED,
                        "the index of words cannot be read or written ("
                                + cause.getClass().getSimpleName()
                                + "); run familiar doctor --rebuild, and if that fails, too, look"
                                + " whether the folder words in the home folder can be written to",
                        cause);
    }

    /// There is no exception of its own for a full disk, only the system's words for ENOSPC and
    /// EDQUOT, and Windows' for ERROR_DISK_FULL.
    private static boolean isOutOfSpace(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (t instanceof IOException
                    && (message.contains("No space left")
                            || message.contains("quota exceeded")
                            || message.contains("not enough space"))) {
                return true;
            }
        }
        return false;
    }
}
