package dev.familiar.web;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.Trouble;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.words.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

// Judging a thousand requests takes seconds where a page may take a tenth of one. So they are
// judged beside the pages, one at a time, so that a page waits for one verdict at most; and after
// every change judged anew while the last verdicts stay in view.
//
// Whoever changes something says so and the thread looks at once. What changes by itself says
// nothing: policy.toml in an editor, the day at midnight. For that it looks once a second at a
// number, for which it waits for nobody.
//
// The thread must not end while the program runs: a list that is never judged again looks like one
// that is right. Whatever fails is said on the page and tried again.

/// Keeps a verdict on every pending request at hand. For many threads.
final class VerdictBoard implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration FIRST = Duration.ofMillis(150);
    private static final Duration END = Duration.ofSeconds(20);
    private static final int SHOW_EVERY = 25;

    /// No state of the home: to be judged, whatever it is.
    private static final long NONE = -1;

    /// Lane by lane, in each the most certain first.
    private static final Comparator<RequestView> ORDER =
            Comparator.comparing((RequestView view) -> Lane.of(view.judgement().verdict()))
                    .thenComparingDouble(VerdictBoard::uncertainty)
                    .thenComparing(RequestView::id);

    private final Judge judge;
    private final Thread worker;

    /// Requests decided, with the state after that: verdicts of an earlier state do not know it.
    private final Map<String, Long> settled = new HashMap<>();

    private Board board = Board.EMPTY;
    private boolean stirred = true;
    private volatile boolean resting;
    private volatile boolean closed;

    VerdictBoard(Judge judge) {
        this.judge = judge;
        this.worker = Thread.ofPlatform().name("verdicts").daemon().start(this::run);
    }

    /// As last judged. Waits a little for the very first verdicts.
    Board now() {
        return await(board -> board.isBegun() || !board.trouble().isEmpty(), FIRST);
    }

    /// The number of the home's state; waits for nobody.
    long state() {
        return judge.state();
    }

    private synchronized Board board() {
        return board;
    }

    /// As it is when it is as wanted, or after so long.
    synchronized Board await(Predicate<Board> wanted, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toNanos();
                    left > 0 && !wanted.test(board);
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return board;
    }

    /// Says that something may have changed: all is judged anew if it has.
    synchronized void stir() {
        stirred = true;
        notifyAll();
    }

    /// Takes a request off at once, before all is judged anew.
    void settled(String request) {
        long state = judge.state();
        synchronized (this) {
            settled.put(request, state);
            show(last -> last.without(request));
        }
        stir();
    }

    /// As [#settled(String)], of many at once.
    void settled(Collection<String> requests) {
        long state = judge.state();
        synchronized (this) {
            for (String request : requests) {
                settled.put(request, state);
                show(last -> last.without(request));
            }
        }
        stir();
    }

    /// As [#reopened(String)], of many at once: they come back as all is judged anew, since a page
    /// cannot wait for so many verdicts.
    synchronized void reopened(Collection<String> requests) {
        requests.forEach(settled::remove);
        stir();
    }

    /// Puts a request on again whose decision was taken back. Where it cannot be judged now, it
    /// comes back with the others.
    void reopened(String request) {
        synchronized (this) {
            settled.remove(request);
        }
        Round round = new Round(NONE);
        try {
            round.add(request);
        } catch (RuntimeException notNow) {
            show(last -> last.troubled(Trouble.of(notNow).words()));
        }
        show(last -> last.without(request).with(round.views, ORDER));
        stir();
    }

    /// Stops judging until told otherwise; what was judged stays in view.
    void rest(boolean wanted) {
        resting = wanted;
        stir();
    }

    private void run() {
        Retry retry = new Retry();
        long judged = NONE;
        while (isOpenAfterWaiting()) {
            long state = NONE;
            try {
                state = judge.state();
                if (state != judged && !resting && retry.isDue(state)) {
                    Round round = judgeAll();
                    judged = round.isWhole() ? round.state : NONE;
                    if (round.leftOut > 0) {
                        retry.failed(round.state);
                    } else {
                        retry.succeeded();
                    }
                }
            } catch (RuntimeException | Error failure) {
                show(last -> last.troubled(Trouble.of(failure).words()));
                judged = NONE;
                retry.failed(state);
            }
        }
    }

    /// When to try again what failed: at once when something has changed, else after a pause that
    /// grows.
    private static final class Retry {

        private long failed = NONE;
        private long again;
        private Duration pause = LOOK;

        boolean isDue(long state) {
            return state != failed || System.nanoTime() - again >= 0;
        }

        void failed(long state) {
            failed = state;
            again = System.nanoTime() + pause.toNanos();
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }

        void succeeded() {
            failed = NONE;
            pause = LOOK;
        }
    }

    /// Waits until something may have changed; false when closed.
    private synchronized boolean isOpenAfterWaiting() {
        try {
            long end = System.nanoTime() + LOOK.toNanos();
            for (long left = LOOK.toNanos();
                    left > 0 && !stirred && !closed;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
        stirred = false;
        return !closed;
    }

    private Round judgeAll() {
        show(Board::outdated);
        List<String> ids = judge.pending();
        // Reading what judging needs may have written down what it counted, or the first policy.
        Round round = new Round(judge.state());
        boolean showParts = board().views().isEmpty();
        for (String id : ids) {
            if (closed || resting) {
                return round;
            }
            round.add(id);
            if (showParts && round.views.size() % SHOW_EVERY == 0) {
                show(round, ids.size());
            }
        }
        round.isWhole = round.leftOut == 0 && judge.state() == round.state;
        show(round, round.views.size());
        synchronized (this) {
            settled.values().removeIf(decided -> decided <= round.state);
        }
        return round;
    }

    /// The verdicts on one state of the home.
    private final class Round {

        private final long state;
        private final List<RequestView> views = new ArrayList<>();
        private int leftOut;
        private boolean isWhole;
        private @Nullable Trouble trouble;

        Round(long state) {
            this.state = state;
        }

        /// One that cannot be judged must not keep the others from being.
        void add(String request) {
            try {
                views.addAll(judge.why(request));
            } catch (NotFoundException goneMeanwhile) {
                // Another import merged it into an older one.
            } catch (RuntimeException failure) {
                trouble = Trouble.of(failure);
                if (trouble.isEverywhere()) {
                    throw failure;
                }
                leftOut++;
            }
        }

        /// Whether all were judged and nothing has changed meanwhile.
        boolean isWhole() {
            return isWhole;
        }

        String told() {
            return trouble == null
                    ? ""
                    : leftOut
                            + (leftOut == 1 ? " request is" : " requests are")
                            + " not in the list, because of "
                            + trouble.words()
                            + ".";
        }
    }

    /// @param total how many are pending, judged or not
    private synchronized void show(Round round, int total) {
        List<RequestView> pending =
                round.views.stream()
                        .filter(view -> isPending(view.decision()))
                        .filter(view -> settled.getOrDefault(view.id(), round.state) <= round.state)
                        .sorted(ORDER)
                        .toList();
        int left = total - (round.views.size() - pending.size());
        show(_ -> new Board(pending, left, round.isWhole(), true, round.told()));
    }

    private synchronized void show(UnaryOperator<Board> change) {
        board = change.apply(board);
        notifyAll();
    }

    private static boolean isPending(String decision) {
        return decision.isEmpty() || decision.equals("ask") || decision.equals("later");
    }

    private static double uncertainty(RequestView view) {
        double known = view.judgement().probability();
        return Math.min(known, 1 - known);
    }

    @Override
    public void close() {
        closed = true;
        stir();
        worker.interrupt();
        try {
            worker.join(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
