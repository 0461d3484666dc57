package dev.familiar.app.following;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.following.FollowChange.Outcome;
import dev.familiar.app.refusal.NotFoundException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two windows on one home that follow and unfollow at once.
@Timeout(90)
class FollowAtOnceTest {

    private static final int ROUNDS = 8;

    @TempDir Path folder;

    private final AtomicLong seconds = new AtomicLong(1_772_366_400);
    private Familiar familiar;
    private Familiar beside;

    @BeforeEach
    void opens() {
        familiar =
                Familiar.open(
                        folder.resolve("home"),
                        () -> Instant.ofEpochSecond(seconds.incrementAndGet()));
        beside = familiar.beside();
    }

    @AfterEach
    void closes() {
        beside.close();
        familiar.close();
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<String> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<String>> futures = new ArrayList<>();
            for (Callable<String> work : List.of(one, other)) {
                futures.add(
                        pool.submit(() -> {
                            together.await();
                            try {
                                return work.call();
                            } catch (NotFoundException gone) {
                                return "gone";
                            }
                        }));
            }
            for (Future<String> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    private static String follow(Familiar desk, String why) {
        return desk.following()
                .follow(new FollowWish("@ada@social.example", null, "", why, null, null, null))
                .outcome()
                .name();
    }

    private static String unfollow(Familiar desk) {
        return desk.following().unfollow("@ada@social.example").id();
    }

    @Test
    void beginOnceAndEndOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(atOnce(() -> follow(familiar, "x"), () -> follow(beside, "x")))
                    .as("round %d", round)
                    .containsExactlyInAnyOrder(Outcome.BEGUN.name(), Outcome.UNCHANGED.name());
            assertThat(atOnce(() -> unfollow(familiar), () -> unfollow(beside)))
                    .as("round %d", round)
                    .containsExactlyInAnyOrder("mastodon:ada@social.example", "gone");
            assertThat(familiar.following().all()).isEmpty();
        }
    }

    @Test
    void keepBothWordsInOneOrder() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = "one " + round;
            String other = "other " + round;
            assertThat(atOnce(() -> follow(familiar, one), () -> follow(beside, other)))
                    .doesNotContain(Outcome.UNCHANGED.name());

            List<FollowView> all = familiar.following().all();
            assertThat(all).hasSize(1);
            assertThat(all.getFirst().follow().said().why()).isIn(one, other);
            assertThat(beside.following().all()).isEqualTo(all);
        }
    }

    @Test
    void leaveNothingHalfDone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            follow(familiar, "before");
            List<String> both = atOnce(() -> unfollow(familiar), () -> follow(beside, "after"));

            assertThat(both.getFirst()).isEqualTo("mastodon:ada@social.example");
            assertThat(familiar.following().all())
                    .hasSize(both.getLast().equals(Outcome.BEGUN.name()) ? 1 : 0);
            familiar.following().all().forEach(_ -> unfollow(familiar));
        }
    }
}
