package dev.familiar.bench.verdict;

/// A probability that was given, and what turned out.
///
/// @param probability that the owner knows the requester, 0 to 1
/// @param known whether the owner does
public record Forecast(double probability, boolean known) {
    public Forecast {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "probability is " + probability + ", expected 0 to 1");
        }
    }

    /// 1 if it turned out so, else 0.
    public double outcome() {
        return known ? 1 : 0;
    }
}
