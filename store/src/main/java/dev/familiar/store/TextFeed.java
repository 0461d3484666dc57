package dev.familiar.store;

import dev.familiar.store.text.TextIndex;
import dev.familiar.store.text.Wording;
import java.io.IOException;
import java.util.ArrayList;
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
    private List<Wording> portion = new ArrayList<>();
    private int chars;

    /// @param workers run the index's part of the work; may be the calling thread itself
    TextFeed(TextIndex index, Executor workers) {
        this.index = index;
        this.workers = workers;
    }

    void add(Wording wording) {
        portion.add(wording);
        chars += wording.text().length();
        if (portion.size() >= PORTION || chars >= PORTION_CHARS) {
            send();
        }
    }

    void replace(Wording wording) {
        drain();
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
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Takes back what was not committed.
    void rollBack() {
        portion = new ArrayList<>();
        chars = 0;
        room.acquireUninterruptibly(UNDER_WAY);
        room.release(UNDER_WAY);
        try {
            index.rollBack();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    static StoreException failed(Throwable cause) {
        return new StoreException(
                StoreException.Problem.DISK_FULL,
                "no space left where the home folder lies, or its index of words cannot be written ("
                        + cause.getClass().getSimpleName()
                        + "); make room and repeat",
                cause);
    }
}
