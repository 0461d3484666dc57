package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.store.WriteLane.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WriteLaneTest {

    private final WriteLane pen = new WriteLane();

    @Test
    void letsOneWriteAtATimeWhoeverAsks() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger turns = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Lane lane = i % 2 == 0 ? Lane.WORD : Lane.ARCHIVES;
                all.add(
                        threads.submit(() -> {
                            for (int n = 0; n < 500; n++) {
                                pen.take(lane, null);
                                int now = inside.incrementAndGet();
                                most.accumulateAndGet(now, Math::max);
                                turns.incrementAndGet();
                                inside.decrementAndGet();
                                pen.release();
                            }
                        }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(turns).hasValue(4_000);
        assertThat(most).hasValue(1);
    }

    @Test
    void letsAWordGoBeforeArchivesThatWaitLonger() throws Exception {
        List<String> order = new ArrayList<>();
        pen.take(Lane.ARCHIVES, null);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> archives = threads.submit(() -> inTurn(Lane.ARCHIVES, order, "archives"));
            // Waiting for the pen, as far as can be told from outside, and not for a word.
            assertThatThrownBy(() -> archives.get(200, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            Future<?> word = threads.submit(() -> inTurn(Lane.WORD, order, "word"));
            while (!pen.isWordWaiting()) {
                Thread.onSpinWait();
            }
            pen.release();
            word.get();
            archives.get();
        }
        assertThat(order).containsExactly("word", "archives");
    }

    private void inTurn(Lane lane, List<String> order, String name) {
        pen.take(lane, null);
        order.add(name);
        pen.release();
    }

    @Test
    void asksAHolderThatIsBusyElsewhereToGiveWay() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch stalled = new CountDownLatch(1);
        AtomicBoolean isHeld = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> holder =
                    threads.submit(() -> {
                        pen.take(
                                Lane.ARCHIVES,
                                () -> {
                                    if (isHeld.compareAndSet(true, false)) {
                                        pen.release();
                                    }
                                });
                        held.countDown();
                        stalled.await();
                        return true;
                    });
            held.await();

            pen.take(Lane.WORD, null);
            pen.release();

            assertThat(isHeld).isFalse();
            stalled.countDown();
            holder.get();
        }
    }

    @Test
    void tellsWhoWouldWaitForThemselves() {
        pen.take(Lane.WORD, null);

        assertThatThrownBy(() -> pen.take(Lane.WORD, null))
                .isInstanceOf(IllegalStateException.class);
        pen.release();
    }

    @Test
    void lastsThroughAnInterruption() throws Exception {
        pen.take(Lane.ARCHIVES, null);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            CountDownLatch running = new CountDownLatch(1);
            Future<Boolean> interrupted =
                    threads.submit(() -> {
                        Thread.currentThread().interrupt();
                        running.countDown();
                        assertThatThrownBy(() -> pen.take(Lane.WORD, null))
                                .isInstanceOf(StoreException.class);
                        return Thread.interrupted();
                    });
            running.await();
            assertThat(interrupted.get()).as("still marked as interrupted").isTrue();
        }
        assertThat(pen.isWordWaiting()).isFalse();
        pen.release();
        pen.take(Lane.ARCHIVES, null);
        pen.release();
    }
}
