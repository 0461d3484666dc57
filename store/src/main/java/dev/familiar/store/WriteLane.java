package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Who may write to the store: one at a time, and the owner's word before everything else.
///
/// An import holds the pen for a batch of thousands of records. A word that waits is seen by it at
/// the next record ([#isWordWaiting]); where the importing thread itself is waiting, for a disk or
/// a mail server, the waiting word asks for the pen with the holder's own `giveWay`, on the waiting
/// thread. So a word waits for a commit, not for an import, and is never refused.
///
/// For many threads. Not re-entrant: who holds the pen and asks again would wait for themselves,
/// and is told so.
///
/// Why not a fair lock: in order of arrival a decision would wait behind an import that was there
/// first, for minutes. And why not a queue of tasks: an import reads from disks and servers while
/// it holds the pen, and would have to be cut into tasks by whoever writes it.
final class WriteLane {

    /// How long a waiting word lets pass before it asks the holder again.
    private static final long ASK_AGAIN_MILLIS = 50;

    /// In what matter somebody writes.
    enum Lane {
        /// The owner decides, notes or corrects: goes first, and is on the disk when it is done.
        WORD,
        /// An import, linkage, and all else that can be done again.
        ARCHIVES
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();

    /// Who took the pen. Another thread may give it back, since a batch is committed by a word that
    /// waits; a `ReentrantLock` alone, which belongs to a thread, cannot do that.
    private @Nullable Thread holder;

    private @Nullable Runnable giveWay;

    /// Words that wait, asked for without the lock: an import asks once for every record.
    private final AtomicInteger words = new AtomicInteger();

    /// Words that would take the pen at once if it were free. One that is asking the holder is not
    /// among them: it may be waiting for the holder's thread, and that must not wait for it.
    private int ready;

    /// Waits for the pen and takes it.
    ///
    /// @param way called on another thread while a word waits; gives the pen back if it can, and
    ///   does nothing otherwise. Null for a holder that is done soon enough: it is not asked
    void take(Lane lane, @Nullable Runnable way) {
        lock.lock();
        try {
            if (holder == Thread.currentThread()) {
                throw new IllegalStateException("this thread is in the middle of a change already");
            }
            if (lane == Lane.WORD) {
                var _ = words.incrementAndGet();
                try {
                    awaitAsWord();
                } finally {
                    var _ = words.decrementAndGet();
                }
            } else {
                // Also while the pen is free: the word that waits is about to wake and take it.
                while (holder != null || ready > 0) {
                    free.await();
                }
            }
            holder = Thread.currentThread();
            giveWay = way;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(Problem.IN_USE, "interrupted while waiting to write", e);
        } finally {
            lock.unlock();
        }
    }

    private void awaitAsWord() throws InterruptedException {
        ready++;
        try {
            while (holder != null) {
                Runnable ask = giveWay;
                if (ask != null) {
                    ask(ask);
                }
                if (holder != null) {
                    // Woken by #release, or in time to ask again.
                    boolean _ = free.await(ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } finally {
            ready--;
            free.signalAll();
        }
    }

    /// Without the lock: giving way ends in [#release].
    private void ask(Runnable way) {
        ready--;
        free.signalAll();
        lock.unlock();
        try {
            way.run();
        } finally {
            lock.lock();
            ready++;
        }
    }

    /// Gives the pen back; on whatever thread.
    void release() {
        lock.lock();
        try {
            holder = null;
            giveWay = null;
            free.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Whether the owner's word waits. Cheap enough to ask for every record.
    boolean isWordWaiting() {
        return words.get() > 0;
    }
}
