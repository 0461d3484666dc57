package dev.familiar.bench.ceiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

    private static final Growth GROWTH = Growth.of(150, 5);

    /// Rows of two features that only together tell the answer, and one that tells nothing.
    private static double[][] rows(int count, Random random) {
        double[][] rows = new double[count][];
        for (int i = 0; i < count; i++) {
            rows[i] =
                    new double[] {
                        random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble()
                    };
        }
        return rows;
    }

    private static double[] together(double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> row[0] * row[1] > 0 ? 1 : 0).toArray();
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void learnsWhatFeaturesSayOnlyTogether() {
        double[][] rows = rows(1_500, new Random(3));
        BoostedTrees trees = BoostedTrees.learn(rows, together(rows), ones(1_500), GROWTH);
        double[][] unseen = rows(500, new Random(4));
        double[] truth = together(unseen);

        double right = 0;
        for (int i = 0; i < unseen.length; i++) {
            right += (trees.probability(unseen[i]) > 0.5) == (truth[i] > 0.5) ? 1 : 0;
        }

        assertThat(right / unseen.length).isGreaterThan(0.95);
    }

    @Test
    void saysTheShareWhereNothingTells() {
        double[][] rows = new double[400][1];
        double[] targets = new double[400];
        Arrays.fill(targets, 0, 100, 1);

        BoostedTrees trees = BoostedTrees.learn(rows, targets, ones(400), GROWTH);

        assertThat(trees.probability(new double[] {0})).isCloseTo(0.25, within(0.03));
    }

    @Test
    void countsRowsByTheirWeights() {
        double[][] rows = new double[200][1];
        double[] targets = new double[200];
        double[] weights = ones(200);
        Arrays.fill(targets, 0, 100, 1);
        Arrays.fill(weights, 0, 100, 3);

        BoostedTrees trees = BoostedTrees.learn(rows, targets, weights, GROWTH);

        assertThat(trees.probability(new double[] {0})).isCloseTo(0.75, within(0.03));
    }

    @Test
    void growsTheSameTreesFromTheSameSeed() {
        double[][] rows = rows(300, new Random(9));
        double[] truth = together(rows);

        BoostedTrees one = BoostedTrees.learn(rows, truth, ones(300), GROWTH);
        BoostedTrees two = BoostedTrees.learn(rows, truth, ones(300), GROWTH);

        assertThat(one).isEqualTo(two);
        assertThat(BoostedTrees.learn(rows, truth, ones(300), Growth.of(150, 6))).isNotEqualTo(one);
    }
}
