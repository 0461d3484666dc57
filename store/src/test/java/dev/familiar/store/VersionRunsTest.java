package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.store.VersionRuns.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionRunsTest {

    @Test
    void joinsObservationsThatSayTheSame() {
        List<Run> runs = VersionRuns.with(List.of(new Run(10, 10, "a")), 20, "a");

        assertThat(runs).containsExactly(new Run(10, 20, "a"));
    }

    @Test
    void splitsARunWhereAnArchiveFromWithinItSaysOtherwise() {
        List<Run> runs = VersionRuns.with(List.of(new Run(10, 30, "a")), 20, "b");

        assertThat(runs)
                .containsExactly(new Run(10, 10, "a"), new Run(20, 20, "b"), new Run(30, 30, "a"));
    }

    @Test
    void takesAnOlderArchiveAsHistory() {
        List<Run> runs = VersionRuns.with(List.of(new Run(20, 20, "new")), 10, "old");

        assertThat(runs).containsExactly(new Run(10, 10, "old"), new Run(20, 20, "new"));
    }

    @Test
    void keepsTheFullerOfTwoInOneInstant() {
        assertThat(VersionRuns.with(List.of(new Run(10, 10, "full")), 10, "f"))
                .containsExactly(new Run(10, 10, "full"));
        assertThat(VersionRuns.with(List.of(new Run(10, 10, "f")), 10, "full"))
                .containsExactly(new Run(10, 10, "full"));
    }
}
