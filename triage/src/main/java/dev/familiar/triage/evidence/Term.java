package dev.familiar.triage.evidence;

/// One piece of evidence as numbers: `given + times · weight(kind)` bits.
///
/// @param kind a row of [Weights], or any word where `times` is 0
/// @param times how often the weight of its kind counts, e.g. the binary logarithm of a number of
///   days; may be a fraction
/// @param given bits that do not hang on a weight, such as those of a comparison of names
public record Term(String kind, double times, double given) {

    /// Checks the numbers.
    public Term {
        if (!Double.isFinite(times) || !Double.isFinite(given)) {
            throw new IllegalArgumentException("the evidence " + kind + " is not a finite number");
        }
    }

    /// What it is worth.
    ///
    /// @throws IllegalArgumentException if its kind has no weight and needs one
    public double bits(Weights weights) {
        return times == 0 ? given : given + times * weights.of(kind);
    }
}
