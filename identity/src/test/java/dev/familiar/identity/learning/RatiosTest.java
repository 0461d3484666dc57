package dev.familiar.identity.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.compare.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatiosTest {

    @Test
    void leavesWeightsThatFallAsTheyAre() {
        assertThat(
                        Ratios.falling(
                                plain(3),
                                probabilities(0.8, 0.1, 0.1),
                                probabilities(0.1, 0.1, 0.8)))
                .containsExactly(new double[] {3, 0, -3}, within(1e-12));
    }

    @Test
    void givesNeighboursThatRiseTheWeightOfBothTogether() {
        double[] bits =
                Ratios.falling(
                        plain(3), probabilities(0.1, 0.7, 0.2), probabilities(0.1, 0.1, 0.8));

        assertThat(bits).containsExactly(new double[] {2, 2, -2}, within(1e-12));
    }

    @Test
    void leavesALevelAloneWhoseWeightIsTheValues() {
        List<Level> levels = new ArrayList<>(plain(3));
        levels.set(1, new Level("own", 0.3, 0.3, 1, 1, Level.Bounds.OPEN));

        double[] bits =
                Ratios.falling(levels, probabilities(0.1, 0.8, 0.1), probabilities(0.1, 0.1, 0.8));

        assertThat(bits).containsExactly(new double[] {0, 3, -3}, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverRise(long seed) {
        Random random = new Random(seed);
        int size = 2 + random.nextInt(10);

        double[] bits = Ratios.falling(plain(size), random(random, size), random(random, size));

        assertThat(Arrays.stream(bits).boxed().toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<Level> plain(int size) {
        return IntStream.range(0, size)
                .mapToObj(i ->
                        new Level("level " + i, 1.0 / size, 1.0 / size, 0, 0, Level.Bounds.OPEN))
                .toList();
    }

    private static double[] probabilities(double... values) {
        return values;
    }

    private static double[] random(Random random, int size) {
        double[] values = random.doubles(size, 0.001, 1).toArray();
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(value -> value / sum).toArray();
    }
}
