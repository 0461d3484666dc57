package dev.familiar.triage.learning;

import dev.familiar.triage.evidence.Case;

/// A case with its answer.
///
/// @param facts what was known when it was judged
/// @param known the chance that the owner knows the requester, as the answer has it: 1 or 0 where
///   it is the owner's own, the probability that was advised where it only followed the advice
/// @param isFollowed whether it only followed the advice: then it teaches nothing but that nothing
///   need change
/// @param weight how many cases it counts for, above 0: where one owner answered many, each may
///   count for less than one
/// @param doubt how often an answer of this sort says nothing beyond the learner's [Noise], 0 to 1
///   exclusive; then it is taken as drawn by a coin, so that it is wrong half as often
public record Example(Case facts, double known, boolean isFollowed, double weight, double doubt) {

    /// Checks the ranges.
    public Example {
        if (!(known >= 0 && known <= 1)) {
            throw new IllegalArgumentException("a chance is between 0 and 1, not " + known);
        }
        if (!(weight > 0 && Double.isFinite(weight) && doubt >= 0 && doubt < 1)) {
            throw new IllegalArgumentException(
                    "an example weighs more than 0 and its doubt is a share below 1");
        }
    }

    /// An answer of somebody's own.
    ///
    /// @param known whether the owner knew the requester, or said so by accepting
    public Example(Case facts, boolean known) {
        this(facts, known, 1, 0);
    }

    /// An answer that counts for more or less than one.
    public Example(Case facts, boolean known, double weight, double doubt) {
        this(facts, known ? 1 : 0, false, weight, doubt);
    }

    /// An answer that went with the advice.
    ///
    /// @param advised the probability that the advice gave
    public static Example following(Case facts, double advised) {
        return new Example(facts, advised, true, 1, 0);
    }
}
