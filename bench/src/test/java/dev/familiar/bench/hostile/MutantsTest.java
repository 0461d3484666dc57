package dev.familiar.bench.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.hostile.HostileFormat;
import dev.familiar.testkit.hostile.Mutants;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Three hundred broken files of every kind, a hundred zips, the same each time. What fails here is
/// read again alone with `bench/run fuzz --only FORMAT:SEED`; `bench/run fuzz` reads more of them.
class MutantsTest {

    private static final int FILES = 300;

    /// A zip holds many files, of which one or a few are broken.
    private static final int ZIPS = 100;

    /// Of processor time: on a busy machine the clock says nothing.
    private static final long MOST_NANOS = 20_000_000_000L;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir Path folder;

    private final Mutants mutants = new Mutants();
    private final ExecutorService reader = Executors.newSingleThreadExecutor();

    @AfterEach
    void stops() {
        reader.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(HostileFormat.class)
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void costNobodyButThemselves(HostileFormat format)
            throws IOException, InterruptedException, ExecutionException {
        Trial trial = Trial.of(mutants, folder, format);
        Outcome whole = trial.whole();
        long thread = reader.submit(() -> Thread.currentThread().threadId()).get();
        int files = format.word().endsWith("zip") ? ZIPS : FILES;
        List<String> wrong = new ArrayList<>();

        for (int seed = 0; seed < files && wrong.isEmpty(); seed++) {
            long number = seed;
            String name = format.word() + ":" + seed + " ";
            long start = THREADS.getThreadCpuTime(thread);
            Future<Outcome> reading = reader.submit(() -> trial.broken(number));
            while (!isDone(reading) && THREADS.getThreadCpuTime(thread) - start < MOST_NANOS) {
                // goes on
            }
            if (!reading.isDone()) {
                wrong.add(name + "takes longer than 20 s");
                break;
            }
            try {
                Outcome outcome = reading.get();
                outcome.complaints().forEach(complaint -> wrong.add(name + complaint));
                if (!outcome.spares(whole)) {
                    wrong.add(name + "spoils a neighbour: " + outcome);
                }
            } catch (ExecutionException escaped) {
                wrong.add(name + escaped.getCause());
            }
        }

        assertThat(whole.complaints()).isEmpty();
        assertThat(wrong).isEmpty();
    }

    /// Waits up to a second.
    private static boolean isDone(Future<Outcome> reading) throws InterruptedException {
        try {
            reading.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillReading) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource(HostileFormat.class)
    void areMadeOfFilesThatAreReadWhole(HostileFormat format) throws IOException {
        Outcome whole = Trial.of(mutants, folder, format).whole();

        assertThat(whole.first()).isPositive().isEqualTo(whole.last());
    }

    @Test
    void breakWhatTheyAreMadeOf() throws IOException {
        Trial trial = Trial.of(mutants, folder, HostileFormat.REQUESTS_CSV);
        Outcome whole = trial.whole();
        int different = 0;
        for (int seed = 0; seed < 40; seed++) {
            Outcome outcome = trial.broken(seed);
            different +=
                    outcome.broken() != whole.first() || outcome.faults() != whole.faults() ? 1 : 0;
        }

        assertThat(different).isGreaterThan(15);
    }

    @Test
    void areTheSameForTheSameSeed() {
        for (HostileFormat format : HostileFormat.values()) {
            assertThat(new Mutants().mutant(format, 5)).isEqualTo(mutants.mutant(format, 5));
        }
    }
}
