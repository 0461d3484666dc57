package dev.familiar.identity.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.compare.Level;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.roster.FieldKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftTest {

    private static final double[] BELIEVED =
            PairComparison.nameLevels().stream().mapToDouble(Level::priorM).toArray();

    @Test
    void leavesAloneWhatIsNear() {
        double[] m = {0.5, 0.3, 0.2};

        assertThat(Drift.bounded(new double[] {0.6, 0.25, 0.15}, m))
                .containsExactly(m, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void staysNearWhateverIsTaught(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            double[] m = new double[BELIEVED.length];
            Arrays.setAll(m, _ -> Math.pow(random.nextDouble(), 12) + 1e-6);
            double sum = Arrays.stream(m).sum();
            Arrays.setAll(m, level -> m[level] / sum);

            double[] bounded = Drift.bounded(BELIEVED, m);

            assertThat(Arrays.stream(bounded).sum()).isCloseTo(1, within(1e-9));
            for (int level = 0; level < m.length; level++) {
                assertThat(FieldWeights.log2(bounded[level] / BELIEVED[level]))
                        .isBetween(-2 * Drift.MOST, 2 * Drift.MOST);
            }
        }
    }

    private static LearnedWeights taught(double[] m) {
        List<Double> levels = Arrays.stream(m).boxed().toList();
        return new LearnedWeights(
                null,
                List.of(),
                List.of(
                        new LearnedWeights.Field(
                                FieldKind.NAME, 100, 0.1, levels, levels, List.of(), Map.of())));
    }

    @Test
    void anArchiveWithARobotInItIsOdd() {
        double[] robot = BELIEVED.clone();
        robot[7] = 0.97;
        robot[0] = 0.01;

        assertThat(Oddities.of(taught(Drift.bounded(BELIEVED, robot))))
                .anySatisfy(odd -> assertThat(odd).contains("one-word", "often"));
        assertThat(Oddities.of(taught(BELIEVED))).isEmpty();
        assertThat(Oddities.of(LearnedWeights.NONE)).isEmpty();
    }
}
