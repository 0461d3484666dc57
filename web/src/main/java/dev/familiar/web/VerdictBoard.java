package dev.familiar.web;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.words.Lane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

// Judging a thousand requests takes seconds where a page may take a tenth of one. So they are
// judged beside the pages, one at a time, so that a page waits for one verdict at most; and after
// every change judged anew while the last verdicts stay in view.

/// Keeps a verdict on every pending request at hand. For many threads.
final class VerdictBoard implements AutoCloseable {

    private static final long LOOK_MILLIS = 150;
    private static final int SHOW_EVERY = 25;

    /// Lane by lane, in each the most certain first.
    private static final Comparator<RequestView> ORDER =
            Comparator.comparing((RequestView view) -> Lane.of(view.judgement().verdict()))
                    .thenComparingDouble(VerdictBoard::uncertainty)
                    .thenComparing(RequestView::id);

    private final Desk desk;
    private final Thread worker;
    private final CountDownLatch first = new CountDownLatch(1);

    /// Requests decided, with the state after that: verdicts of an earlier state do not know it.
    private final Map<String, Long> settled = new ConcurrentHashMap<>();

    private volatile Board board = Board.EMPTY;
    private volatile boolean resting;
    private volatile boolean closed;

    VerdictBoard(Desk desk) {
        this.desk = desk;
        this.worker = Thread.ofPlatform().name("verdicts").daemon().start(this::run);
    }

    /// As last judged. Waits a little for the very first verdicts.
    Board now() {
        try {
            boolean _ = first.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return board;
    }

    /// Takes a request off at once, before all is judged anew.
    void settled(String request) {
        long state = desk.ask(familiar -> familiar.state());
        synchronized (this) {
            settled.put(request, state);
            board = board.without(request);
        }
    }

    /// Puts a request on again whose decision was taken back.
    void reopened(String request) {
        settled.remove(request);
        List<RequestView> views = new ArrayList<>();
        judge(request, views);
        synchronized (this) {
            board = board.without(request).with(views, ORDER);
        }
    }

    /// Stops judging until told otherwise; what was judged stays in view.
    void rest(boolean wanted) {
        resting = wanted;
    }

    private void run() {
        long judged = -1;
        while (!closed) {
            long state = desk.ask(familiar -> familiar.state());
            if (state != judged && !resting && judgeAll(state)) {
                settled.values().removeIf(decided -> decided <= state);
                judged = state;
            }
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /// Whether it came to the end.
    private boolean judgeAll(long state) {
        List<String> ids = desk.ask(familiar -> familiar.requests().ids(false));
        boolean showParts = board.views().isEmpty();
        List<RequestView> views = new ArrayList<>();
        for (String id : ids) {
            if (closed || resting) {
                return false;
            }
            judge(id, views);
            if (showParts && views.size() % SHOW_EVERY == 0) {
                show(views, ids.size(), state, false);
            }
        }
        show(views, views.size(), state, true);
        return true;
    }

    private void judge(String id, List<RequestView> views) {
        try {
            views.addAll(desk.ask(familiar -> familiar.requests().why(id)));
        } catch (NotFoundException goneMeanwhile) {
            // Another import merged it into an older one.
        }
    }

    /// @param state the state that was judged
    private synchronized void show(
            List<RequestView> views, int total, long state, boolean isFresh) {
        List<RequestView> pending =
                views.stream()
                        .filter(view -> isPending(view.decision()))
                        .filter(view -> settled.getOrDefault(view.id(), state) <= state)
                        .sorted(ORDER)
                        .toList();
        board = new Board(pending, total - (views.size() - pending.size()), isFresh, true);
        first.countDown();
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
        worker.interrupt();
        try {
            worker.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
