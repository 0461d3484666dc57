package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.store.VersionRuns.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

    private record Seen(long at, String payload) {}

    private static List<Run> runs(List<Seen> seen) {
        List<Run> runs = List.of();
        for (Seen one : seen) {
            runs = VersionRuns.with(runs, one.at(), one.payload());
        }
        return runs;
    }

    /// What archives of so many months say, by the state that holds in each.
    private static List<Seen> months(Random random, int count, boolean comesBack) {
        List<Seen> seen = new ArrayList<>();
        int state = 0;
        for (int month = 1; month <= count; month++) {
            if (random.nextInt(3) == 0) {
                state = comesBack ? random.nextInt(3) : state + 1;
            }
            seen.add(new Seen(month, "state " + state));
        }
        return seen;
    }

    @Test
    void areTheSameInAnyOrderOfArchivesWhereNoStateComesBack() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<Seen> seen = months(random, random.nextInt(1, 14), false);
            List<Run> expected = runs(seen);
            Collections.shuffle(seen, random);

            assertThat(runs(seen)).as("round %d", round).isEqualTo(expected);
        }
    }

    @Test
    void beginAndEndWithTheFirstAndLastArchiveWhateverComesBackInBetween() {
        Random random = new Random(12);
        for (int round = 0; round < 300; round++) {
            List<Seen> seen = months(random, random.nextInt(1, 14), true);
            Seen first = seen.getFirst();
            Seen last = seen.getLast();
            List<Seen> inOrder = List.copyOf(seen);
            Collections.shuffle(seen, random);
            List<Run> runs = runs(seen);

            assertThat(runs.getFirst().from()).isEqualTo(first.at());
            assertThat(runs.getFirst().payload()).isEqualTo(first.payload());
            assertThat(runs.getLast().to()).isEqualTo(last.at());
            assertThat(runs.getLast().payload()).isEqualTo(last.payload());
            for (int i = 0; i < runs.size(); i++) {
                Run run = runs.get(i);
                assertThat(inOrder).contains(new Seen(run.from(), run.payload()));
                assertThat(inOrder).contains(new Seen(run.to(), run.payload()));
                if (i > 0) {
                    assertThat(run.from()).isGreaterThan(runs.get(i - 1).to());
                    assertThat(run.payload()).isNotEqualTo(runs.get(i - 1).payload());
                }
            }
        }
    }

    @Test
    void gainNothingFromAnArchiveThatComesAgain() {
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            List<Seen> seen = months(random, 10, false);
            List<Run> once = runs(seen);
            Collections.shuffle(seen, random);

            List<Run> twice = once;
            for (Seen again : seen) {
                twice = VersionRuns.with(twice, again.at(), again.payload());
            }
            assertThat(twice).isEqualTo(once);
        }
    }

    @Test
    void callsTheLongerFullerAndOfEquallyLongTheLaterInTheAlphabet() {
        assertThat(VersionRuns.fuller("long", "z")).isEqualTo("long");
        assertThat(VersionRuns.fuller("ab", "ba")).isEqualTo("ba");
        assertThat(VersionRuns.fuller("ba", "ab")).isEqualTo("ba");
        assertThat(VersionRuns.fuller("", "")).isEmpty();
    }
}
