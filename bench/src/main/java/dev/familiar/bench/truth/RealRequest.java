package dev.familiar.bench.truth;

import dev.familiar.bench.verdict.Forecast;
import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.evidence.Case;
import org.jspecify.annotations.Nullable;

/// A request of a real owner with its truth and what Familiar said of it.
///
/// @param owner the folder's name
/// @param kind what the requester is to the owner
/// @param said null if the program showed no such request
public record RealRequest(String owner, TruthClass kind, @Nullable Said said) {

    /// What Familiar said.
    ///
    /// @param advice the verdict's lane
    /// @param probability that the owner knows them
    /// @param bitsOff how far prior plus lines is from the log odds of the facts, in bits
    /// @param who whether the person found is the right one
    /// @param facts what was known, as numbers
    public record Said(Advice advice, double probability, double bitsOff, Who who, Case facts) {}

    /// Whether the right one of the owner's people was found.
    public enum Who {
        /// One of the requester's addresses is theirs.
        RIGHT,
        /// None is.
        WRONG,
        /// Nobody was found.
        NOBODY
    }

    boolean is(Advice advice) {
        return said != null && said.advice() == advice;
    }

    /// The probability as a forecast of the truth.
    static Forecast forecast(TruthClass kind, Said said) {
        return new Forecast(said.probability(), kind.known());
    }
}
