package dev.familiar.web;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.store.StoreException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Something that takes longer than a page may take, done beside the pages, one at a time. What
/// came of it last is kept for the pages to show. For many threads.
///
/// @param <T> what comes of it
final class Errand<T> {

    private final String name;
    private final FaultLog faults;
    private State<T> state = new State.Idle<>();
    private CompletableFuture<Boolean> ended = CompletableFuture.completedFuture(true);

    /// @param name of its thread
    /// @param faults where faults of the program are kept
    Errand(String name, FaultLog faults) {
        this.name = name;
        this.faults = faults;
    }

    /// Where it stands.
    sealed interface State<T> {

        /// Never begun in this run of Familiar.
        record Idle<T>() implements State<T> {}

        /// Under way.
        record Running<T>() implements State<T> {}

        /// Ended.
        record Done<T>(T result) implements State<T> {}

        /// Not done, with what to tell.
        record Failed<T>(String advice) implements State<T> {}
    }

    /// What is to be done.
    @FunctionalInterface
    interface Work<T> {
        T run();
    }

    /// Begins; false if it is under way already.
    synchronized boolean start(Work<T> work) {
        if (state instanceof State.Running) {
            return false;
        }
        state = new State.Running<>();
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        ended = end;
        Thread _ = Thread.ofPlatform().name(name).daemon().start(() -> run(work, end));
        return true;
    }

    private void run(Work<T> work, CompletableFuture<Boolean> end) {
        State<T> outcome = new State.Failed<>("It was broken off.");
        try {
            outcome = new State.Done<>(work.run());
        } catch (NotFoundException e) {
            outcome = new State.Failed<>(String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            outcome = new State.Failed<>(Problem.of(e).advice());
        } catch (RuntimeException | Error e) {
            outcome = new State.Failed<>(Problem.unexpected(e, faults.keep(e)).advice());
        } finally {
            set(outcome);
            end.complete(true);
        }
    }

    private synchronized void set(State<T> now) {
        state = now;
    }

    synchronized State<T> state() {
        return state;
    }

    boolean isRunning() {
        return state() instanceof State.Running;
    }

    private synchronized CompletableFuture<Boolean> end() {
        return ended;
    }

    /// Waits for its end, for a while.
    void await(Duration most) {
        try {
            var _ = end().get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            // The page says so and looks again.
        } catch (ExecutionException never) {
            throw new IllegalStateException("it only ever completes with true", never);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until it is not under way.
    void finish() {
        var _ = end().join();
    }
}
