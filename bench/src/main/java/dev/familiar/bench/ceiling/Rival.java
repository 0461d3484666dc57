package dev.familiar.bench.ceiling;

import dev.familiar.triage.Prices;
import dev.familiar.triage.calibration.Advice;
import java.util.List;

/// Boosted trees in Familiar's place: they see the facts of a case and say how likely the owner
/// knows the requester; the shipped prices make the advice.
///
/// @param features what they see
/// @param trees what they learned
record Rival(Features features, BoostedTrees trees) {

    static Rival taught(List<Sample> samples, Growth growth) {
        Features features = Features.of(samples.stream().map(Sample::facts).toList());
        double[][] rows =
                samples.stream().map(s -> features.row(s.facts())).toArray(double[][]::new);
        double[] targets = samples.stream().mapToDouble(s -> s.known() ? 1 : 0).toArray();
        double[] weights = samples.stream().mapToDouble(Sample::lesson).toArray();
        return new Rival(features, BoostedTrees.learn(rows, targets, weights, growth));
    }

    /// The same requests with the trees' advice.
    List<Sample> advised(List<Sample> samples) {
        return samples.stream().map(this::advised).toList();
    }

    private Sample advised(Sample sample) {
        double likely = trees.probability(features.row(sample.facts()));
        return sample.advised(advice(likely), likely);
    }

    private static Advice advice(double likely) {
        if (likely >= Prices.DEFAULT.acceptFrom()) {
            return Advice.ACCEPT;
        }
        return likely < Prices.DEFAULT.declineBelow() ? Advice.DECLINE : Advice.LOOK_UP;
    }
}
