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
final class TextFeed {

    private static final int PORTION = 256;
    private static final int PORTION_CHARS = 1 << 18;
    private static final int UNDER_WAY = 4;

    private final TextIndex index;
    private final Executor workers;
    private final Semaphore room = new Semaphore(UNDER_WAY);
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
    boolean isFed() {
        return isFed;
    }

    /// Whether the index knows only the excerpt of this interaction.
    boolean isExcerpt(long id) {
        return !excerpts.isEmpty() && excerpts.get(Math.toIntExact(id));
    }

    void add(Wording wording) {
        isFed = true;
        portion.add(wording);
        chars += wording.text().length();
        if (portion.size() >= PORTION || chars >= PORTION_CHARS) {
            send();
        }
    }

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

    private void send() {
        if (portion.isEmpty()) {
            return;
        }
        List<Wording> full = portion;
        portion = new ArrayList<>(PORTION);
        chars = 0;
        room.acquireUninterruptibly();
        workers.execute(() -> {
            try {
                index.add(full);
            } catch (IOException | RuntimeException | Error e) {
                failures.add(e);
            } finally {
                room.release();
            }
        });
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
    void rollBack() {
        portion = new ArrayList<>();
        chars = 0;
        isFed = false;
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
                                + "); check the folder words in the home folder, and repeat",
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
