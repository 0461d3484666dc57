package dev.familiar.identity.learning;

import dev.familiar.identity.compare.Outcome;
import dev.familiar.identity.compare.PairComparison;
import java.util.List;

// The owner's words are few and not drawn at random: people are asked about what is in doubt. So a
// label moves m by no more than a few unlabelled pairs would, and the prior by what best explains
// all labels given how sure the model was of each, held near zero by a normal prior of one bit.

/// What the owner said of pairs, as far as weights learn from it.
///
/// @param same pairs that are one person, each of two records
/// @param different pairs that are two people
public record Labels(List<long[]> same, List<long[]> different) {

    /// How many unlabelled pairs a label is worth.
    private static final double WORTH = 5;

    private static final double HELD = 1;
    private static final int ROUNDS = 20;
    private static final double MOST_BITS = 3;
    private static final double LN_2 = Math.log(2);

    /// Copies the lists.
    public Labels {
        same = List.copyOf(same);
        different = List.copyOf(different);
    }

    /// Adds to how often pairs of one person reach each level, by field; takes off what pairs of
    /// two people were thought to add.
    void addTo(double[][] reached, PairComparison comparison) {
        long[] outcomes = new long[comparison.fields().size()];
        same.forEach(pair -> add(reached, comparison, pair, outcomes, WORTH));
        different.forEach(pair -> add(reached, comparison, pair, outcomes, -WORTH));
    }

    private static void add(
            double[][] reached,
            PairComparison comparison,
            long[] pair,
            long[] outcomes,
            double worth) {
        comparison.compare((int) pair[0], (int) pair[1], outcomes);
        for (int c = 0; c < outcomes.length; c++) {
            int level = Outcome.level(outcomes[c]);
            if (level < reached[c].length) {
                reached[c][level] = Math.max(0, reached[c][level] + worth);
            }
        }
    }

    /// By how many bits the prior is better moved, by these labels; within three bits either way.
    public double priorShift(PairComparison comparison, MatchModel model) {
        double[] bits = new double[same.size() + different.size()];
        long[] outcomes = new long[comparison.fields().size()];
        for (int i = 0; i < bits.length; i++) {
            long[] pair = i < same.size() ? same.get(i) : different.get(i - same.size());
            comparison.compare((int) pair[0], (int) pair[1], outcomes);
            bits[i] = model.priorBits() + model.weightBits(outcomes);
        }
        double shift = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double slope = -shift / (HELD * HELD);
            double curve = 1 / (HELD * HELD);
            for (int i = 0; i < bits.length; i++) {
                double probability = MatchModel.probability(bits[i] + shift);
                slope += LN_2 * ((i < same.size() ? 1 : 0) - probability);
                curve += LN_2 * LN_2 * probability * (1 - probability);
            }
            shift = Math.clamp(shift + slope / curve, -MOST_BITS, MOST_BITS);
        }
        return shift;
    }
}
