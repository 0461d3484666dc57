package dev.familiar.triage.calibration;

/// A probability that was given and what came true.
///
/// @param probability that the owner knows the requester, 0 to 1
/// @param known whether the owner did
public record Outcome(double probability, boolean known) {

    /// Checks the range.
    public Outcome {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "a probability is between 0 and 1, not " + probability);
        }
    }
}
