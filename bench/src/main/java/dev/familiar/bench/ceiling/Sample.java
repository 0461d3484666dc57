package dev.familiar.bench.ceiling;

import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.evidence.Case;

/// A judged request with its answer.
///
/// @param facts what was known when it was judged
/// @param known whether the owner knows who asks
/// @param noise how often such an answer is wrong, 0 to below 0.5; only those without noise are
///   scored
/// @param weight for how many requests it counts in learning, above 0
/// @param advice what Familiar advised
/// @param probability that the owner knows them, by Familiar
record Sample(
        Case facts, boolean known, double noise, double weight, Advice advice, double probability) {

    /// For how many requests it teaches: an answer that is wrong with chance n is one drawn by a
    /// coin, and so void, with chance 2 n.
    double lesson() {
        return weight * (1 - 2 * noise);
    }

    /// The same request advised on by somebody else.
    Sample advised(Advice other, double likely) {
        return new Sample(facts, known, noise, weight, other, likely);
    }
}
