package dev.familiar.triage.learning;

import dev.familiar.triage.evidence.Case;

/// A case with its answer.
///
/// @param facts what was known when it was judged
/// @param known the chance that the owner knows the requester, as the answer has it: 1 or 0 where
///   it is the owner's own, the probability that was advised where it only followed the advice
/// @param isFollowed whether it only followed the advice: then it teaches nothing but that nothing
///   need change
public record Example(Case facts, double known, boolean isFollowed) {

    /// Checks the range.
    public Example {
        if (!(known >= 0 && known <= 1)) {
            throw new IllegalArgumentException("a chance is between 0 and 1, not " + known);
        }
    }

    /// An answer of somebody's own.
    ///
    /// @param known whether the owner knew the requester, or said so by accepting
    public Example(Case facts, boolean known) {
        this(facts, known ? 1 : 0, false);
    }

    /// An answer that went with the advice.
    ///
    /// @param advised the probability that the advice gave
    public static Example following(Case facts, double advised) {
        return new Example(facts, advised, true);
    }
}
