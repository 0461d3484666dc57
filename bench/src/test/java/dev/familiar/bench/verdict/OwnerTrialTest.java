package dev.familiar.bench.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerTrialTest {
    private static final WorldPlan SMALL =
            WorldPlan.demo().withPeople(100).withMessages(600).withRequests(40);

    @TempDir private Path folder;

    @Test
    void judgesEveryRequestOfTheWorld() throws IOException {
        OwnerTrial trial = OwnerTrial.run(OwnerKind.ORDINARY.of(SMALL), folder);

        assertThat(trial.judged().size() + trial.unseen()).isEqualTo(40);
        assertThat(trial.unseen()).isLessThan(3);
        assertThat(folder.resolve("archives/truth.csv")).exists();
        assertThat(folder.resolve("home")).isDirectory();
    }

    @Test
    void tellsKnownFromUnknownBetterThanChance() throws IOException {
        OwnerTrial trial = OwnerTrial.run(OwnerKind.ORDINARY.of(SMALL), folder);

        double known = meanProbability(trial, true);
        double unknown = meanProbability(trial, false);

        assertThat(known).isGreaterThan(unknown + 0.2);
        assertThat(trial.judged())
                .anyMatch(r -> r.plain().exactName())
                .anyMatch(r -> !r.plain().exactName())
                .anyMatch(r -> r.plain().mutuals() < 0)
                .anyMatch(r -> r.plain().mutuals() > 4);
    }

    private static double meanProbability(OwnerTrial trial, boolean known) {
        return trial.judged().stream()
                .filter(r -> r.known() == known)
                .mapToDouble(Judged::probability)
                .average()
                .orElseThrow();
    }
}
