package dev.familiar.web;

import dev.familiar.app.Familiar;
import dev.familiar.app.refusal.Trouble;
import dev.familiar.store.StoreException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

// Working people out anew takes seconds to minutes, and the next answer comes after five. So words
// are only written down when they are said, and this takes all that wait in one go; what is said
// while it is at work is worked in after that. It remembers nothing: what is still to be done is
// what the store says is stale, also after a crash.

/// Works the owner's words on who is who into the people, beside the pages. For many threads.
final class WorkingIn implements AutoCloseable {

    /// The owner answers the next question: both are worked in together.
    private static final Duration QUIET = Duration.ofMillis(1500);

    /// After a failure; the disk may have room again.
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private static final Duration END = Duration.ofSeconds(20);

    /// A Familiar of its own, so that no page waits for it.
    private final Desk desk;

    private final Runnable done;
    private final FaultLog faults;
    private final Thread worker;

    private long wanted = 1;
    private long reached;
    private String trouble = "";
    private boolean closed;

    /// @param familiar for this alone
    /// @param done told after the people are others
    /// @param faults where faults of the program are kept
    WorkingIn(Familiar familiar, Runnable done, FaultLog faults) {
        this.desk = new Desk(familiar);
        this.done = done;
        this.faults = faults;
        this.worker = Thread.ofPlatform().name("who-is-who").daemon().start(this::run);
    }

    /// Says that a word was written down.
    synchronized void stir() {
        wanted++;
        notifyAll();
    }

    /// Whether something that was said is not worked in yet.
    synchronized boolean isBusy() {
        return reached < wanted;
    }

    /// What keeps it from being worked in, in words; empty if nothing does.
    synchronized String trouble() {
        return trouble;
    }

    /// Waits until all that was said is worked in, for a while.
    synchronized void await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toNanos();
                    left > 0 && reached < wanted;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (long goal = next(); goal >= 0; goal = next()) {
            String failed = "";
            try {
                desk.ask(familiar -> {
                    familiar.corrections().workInAndAsk();
                    return true;
                });
                done.run();
            } catch (StoreException failure) {
                failed = Trouble.of(failure).words();
            } catch (RuntimeException | Error failure) {
                var _ = faults.keep(failure);
                // The word is on the disk and the people are stale: tried again, here or at the
                // next start.
                failed = Trouble.of(failure).words();
            }
            reach(goal, failed);
        }
    }

    /// How much was said, once nothing more was for a moment; -1 when closed.
    private synchronized long next() {
        try {
            while (!closed && reached >= wanted) {
                wait();
            }
            if (!trouble.isEmpty()) {
                pause(AGAIN);
            }
            for (long seen = -1; reached > 0 && !closed && seen != wanted; ) {
                seen = wanted;
                pause(QUIET);
            }
        } catch (InterruptedException e) {
            return -1;
        }
        return closed ? -1 : wanted;
    }

    /// As long as it says, or until something is said.
    private void pause(Duration longest) throws InterruptedException {
        long before = wanted;
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos();
                left > 0 && !closed && wanted == before;
                left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private synchronized void reach(long goal, String failed) {
        trouble = failed;
        // Not done, so it still waits.
        reached = failed.isEmpty() ? goal : Math.min(reached, goal - 1);
        notifyAll();
    }

    /// Ends after what is at work; what waits is done at the next start.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            worker.join(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
