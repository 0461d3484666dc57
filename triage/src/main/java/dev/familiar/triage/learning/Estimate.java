package dev.familiar.triage.learning;

/// What is known of one weight: before any case as a prior, afterwards as learned. A normal
/// distribution.
///
/// @param bits its mean
/// @param deviation its standard deviation, above 0
/// @param cases how many examples held evidence of this kind
public record Estimate(double bits, double deviation, int cases) {

    /// Checks the deviation.
    public Estimate {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("a deviation is above 0, not " + deviation);
        }
    }

    /// A prior: no case seen yet.
    public static Estimate prior(double bits, double deviation) {
        return new Estimate(bits, deviation, 0);
    }
}
