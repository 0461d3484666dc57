package dev.familiar.triage.learning;

import dev.familiar.triage.evidence.Case;

/// A case with its answer.
///
/// @param facts what was known when it was judged
/// @param known whether the owner knew the requester, or said so by accepting
/// @param isFollowed whether the answer only went with the advice: advice must not teach itself
/// @param weight how many cases it counts for, above 0: where one owner answered many, each may
///   count for less than one
/// @param doubt how often an answer of this sort says nothing beyond the learner's [Noise], 0 to 1
///   exclusive; then it is taken as drawn by a coin, so that it is wrong half as often
public record Example(Case facts, boolean known, boolean isFollowed, double weight, double doubt) {

    /// Checks the ranges.
    public Example {
        if (!(weight > 0 && Double.isFinite(weight) && doubt >= 0 && doubt < 1)) {
            throw new IllegalArgumentException(
                    "an example weighs more than 0 and its doubt is a share below 1");
        }
    }

    /// An answer of somebody's own.
    public Example(Case facts, boolean known) {
        this(facts, known, false);
    }

    /// An answer that counts for one.
    public Example(Case facts, boolean known, boolean isFollowed) {
        this(facts, known, isFollowed, 1, 0);
    }

    /// An answer of somebody's own that counts for more or less than one.
    public Example(Case facts, boolean known, double weight, double doubt) {
        this(facts, known, false, weight, doubt);
    }
}
