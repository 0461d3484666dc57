package dev.familiar.app.requests;

import dev.familiar.store.row.StoredRequest;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Sittings for one state of the store and of the policy, as many as judge at a time: each
/// remembers whom it has looked up, so they are kept. For many threads.
final class Sittings {

    /// Fewer requests than this are not worth a second sitting.
    private static final int MANY = 40;

    /// Builds one where all are in use; about a second for a large home, so they are kept.
    private final Supplier<Sitting> further;

    private final Executor workers;

    /// Those that nobody judges with. A hand takes one and gives it back, so that each is used by
    /// one thread at a time; the one used last is taken first, since it remembers most.
    private final Deque<Sitting> idle = new ConcurrentLinkedDeque<>();

    /// The first sitting is built at once.
    ///
    /// @param further builds one
    /// @param workers judge many requests at once
    Sittings(Supplier<Sitting> further, Executor workers) {
        this(further, workers, List.of(further.get()));
    }

    /// @param idle those there are already; may be none
    Sittings(Supplier<Sitting> further, Executor workers, List<Sitting> idle) {
        this.further = further;
        this.workers = workers;
        this.idle.addAll(idle);
    }

    /// The same, each sitting made another of; those of before must not be used any more.
    Sittings renewed(Supplier<Sitting> fresh, UnaryOperator<Sitting> change) {
        return new Sittings(fresh, workers, idle.stream().map(change).toList());
    }

    RequestView judge(StoredRequest request) {
        return judge(List.of(request)).getFirst();
    }

    /// In the order given.
    List<RequestView> judge(List<StoredRequest> chosen) {
        return shared(chosen, Sitting::judge);
    }

    /// In the order given.
    List<NameView> know(List<NameQuestion> asked) {
        return shared(asked, Sitting::know);
    }

    /// Many are shared out among the cores, each with a sitting of its own that takes the next as
    /// long as there is one: some take a hundred times as long as others.
    private <Q, A> List<A> shared(List<Q> questions, BiFunction<Sitting, Q, A> judging) {
        // The calling thread is one of the hands: with no worker free it judges all of them.
        int hands =
                Math.min(Runtime.getRuntime().availableProcessors(), questions.size() / MANY + 1);
        AtomicReferenceArray<A> answers = new AtomicReferenceArray<>(questions.size());
        AtomicInteger next = new AtomicInteger();
        Runnable hand = () -> judge(questions, judging, next, answers);
        List<CompletableFuture<Void>> others =
                IntStream.range(1, hands)
                        .mapToObj(_ -> CompletableFuture.runAsync(hand, workers))
                        .toList();
        try {
            hand.run();
        } finally {
            // Also after a failure: a sitting still in use must not be renewed under its hand.
            others.forEach(Sittings::await);
        }
        others.forEach(Sittings::rethrow);
        return IntStream.range(0, questions.size()).mapToObj(answers::get).toList();
    }

    private static void await(CompletableFuture<Void> hand) {
        try {
            hand.join();
        } catch (CompletionException failed) {
            // Told by rethrow(), once no hand is at work any more.
        }
    }

    /// As the hand met it, not as the future wraps it: what the owner is told goes by its kind.
    private static void rethrow(CompletableFuture<Void> hand) {
        Throwable failure = hand.isCompletedExceptionally() ? hand.exceptionNow() : null;
        switch (failure) {
            case null -> {}
            case RuntimeException met -> throw met;
            case Error met -> throw met;
            default -> throw new IllegalStateException(failure);
        }
    }

    private <Q, A> void judge(
            List<Q> questions,
            BiFunction<Sitting, Q, A> judging,
            AtomicInteger next,
            AtomicReferenceArray<A> answers) {
        Sitting last = idle.pollLast();
        Sitting sitting = last == null ? further.get() : last;
        for (int i = next.getAndIncrement(); i < questions.size(); i = next.getAndIncrement()) {
            answers.set(i, judging.apply(sitting, questions.get(i)));
        }
        idle.add(sitting);
    }
}
