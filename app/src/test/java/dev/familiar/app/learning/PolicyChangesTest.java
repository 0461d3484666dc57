package dev.familiar.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PolicyChangesTest {

    @TempDir Path home;

    private PolicyChanges changes;

    @BeforeEach
    void watches() {
        PolicyFile file = new PolicyFile(home);
        file.writeIfMissing();
        changes = new PolicyChanges(file);
    }

    /// Another size each time, so that no clock has to tick between two.
    private void write(int comments) throws IOException {
        Files.writeString(home.resolve("policy.toml"), "# a word more\n".repeat(comments));
    }

    @Test
    void countsEachChangeThatIsSeenOnce() throws IOException {
        assertThat(changes.count()).isZero();
        write(1);
        assertThat(changes.count()).isEqualTo(1);
        assertThat(changes.count()).isEqualTo(1);
        write(2);
        assertThat(changes.count()).isEqualTo(2);
    }

    @Test
    void countsThatTheFileIsGoneAndThatItIsBack() throws IOException {
        Files.delete(home.resolve("policy.toml"));
        assertThat(changes.count()).isEqualTo(1);
        write(1);
        assertThat(changes.count()).isEqualTo(2);
    }

    @Test
    void twoWhoLookAtOnceCountOneChangeOnce() throws Exception {
        int rounds = 300;
        CyclicBarrier together = new CyclicBarrier(3);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<List<Long>>> lookers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                lookers.add(
                        pool.submit(() -> {
                            List<Long> seen = new ArrayList<>();
                            for (int round = 0; round < rounds; round++) {
                                together.await();
                                seen.add(changes.count());
                                together.await();
                            }
                            return seen;
                        }));
            }
            for (int round = 1; round <= rounds; round++) {
                write(round);
                together.await();
                together.await();
            }
            for (Future<List<Long>> looker : lookers) {
                List<Long> seen = looker.get();
                for (int round = 0; round < rounds; round++) {
                    assertThat(seen.get(round)).isEqualTo(round + 1L);
                }
            }
        }
        assertThat(changes.count()).isEqualTo(rounds);
    }
}
