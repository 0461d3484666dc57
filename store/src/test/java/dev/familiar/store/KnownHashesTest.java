package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownHashesTest {

    private Sql sql;
    private final KnownHashes known = new KnownHashes("SELECT hash FROM piece_read");

    @BeforeEach
    void open() throws SQLException {
        sql = Tables.inMemory();
    }

    @AfterEach
    void close() throws SQLException {
        sql.close();
    }

    private void store(long... hashes) throws SQLException {
        for (long hash : hashes) {
            sql.run("INSERT INTO piece_read (hash) VALUES (?)", hash);
        }
    }

    @Test
    void knowsWhatTheTableHoldsOnceRead() throws SQLException {
        store(5, -5, 0);
        known.load(sql);

        assertThat(known.contains(5)).isTrue();
        assertThat(known.contains(-5)).isTrue();
        assertThat(known.contains(0)).as("which marks a free place").isTrue();
        assertThat(known.contains(6)).isFalse();
    }

    @Test
    void doesNotTakeAFreePlaceForTheHashZero() throws SQLException {
        store(5);
        known.load(sql);
        assertThat(known.contains(0)).isFalse();

        known.add(0);
        assertThat(known.contains(0)).isTrue();
        known.forget();
        known.load(sql);
        assertThat(known.contains(0)).as("after forgetting").isFalse();
    }

    @Test
    void readsTheTableOnce() throws SQLException {
        known.load(sql);
        store(5);
        known.load(sql);

        assertThat(known.contains(5)).isFalse();
    }

    @Test
    void takesNothingInBeforeItIsRead() throws SQLException {
        known.addIfLoaded(9);
        assertThat(known.isLoaded()).isFalse();
        known.load(sql);
        assertThat(known.contains(9)).isFalse();

        known.addIfLoaded(9);
        assertThat(known.contains(9)).isTrue();
    }

    @Test
    void isASetHoweverItGrowsAndWhateverCollides() throws SQLException {
        known.load(sql);
        Random random = new Random(3);
        Set<Long> expected = new HashSet<>();
        for (int i = 0; i < 6_000; i++) {
            // Half of them differ in their high bits only, and so ask for one place.
            long hash = i % 2 == 0 ? random.nextLong() : (long) i << 32 | 77 + i % 64;
            known.add(hash);
            expected.add(hash);
        }

        assertThat(expected).allMatch(known::contains);
        assertThat(random.longs(20_000).filter(hash -> !expected.contains(hash)))
                .noneMatch(known::contains);
    }

    @Test
    void isNotReadIfReadingFailsHalfWay() throws SQLException {
        store(5);
        KnownHashes failing =
                new KnownHashes(
                        "SELECT hash FROM piece_read UNION ALL SELECT abs(-9223372036854775808)");

        assertThatThrownBy(() -> failing.load(sql)).isInstanceOf(SQLException.class);

        assertThat(failing.isLoaded()).as("half of them would pass for all").isFalse();
    }

    @Test
    void keepsWhatSeveralThreadsTakeIn() throws Exception {
        known.load(sql);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> adders = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                long first = t * 10_000L;
                adders.add(
                        threads.submit(() -> {
                            start.await();
                            LongStream.range(first, first + 10_000)
                                    .map(i -> KeyHash.of("key " + i))
                                    .forEach(known::add);
                            return true;
                        }));
            }
            start.countDown();
            for (Future<?> adder : adders) {
                adder.get();
            }
        }

        assertThat(LongStream.range(0, 40_000).map(i -> KeyHash.of("key " + i)))
                .allMatch(known::contains);
    }

    @Test
    void answersWhoHoldsItWhateverIsForgottenMeanwhile() throws Exception {
        store(5);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            Future<?> forgetter =
                    threads.submit(() -> {
                        start.await();
                        for (int i = 0; i < 6_000; i++) {
                            known.forget();
                        }
                        return true;
                    });
            start.countDown();
            int asked = 0;
            while (!forgetter.isDone() || asked == 0) {
                synchronized (known) {
                    known.load(sql);
                    assertThat(known.contains(5)).isTrue();
                    assertThat(known.contains(6)).isFalse();
                }
                asked++;
            }
            forgetter.get();
        }
    }
}
