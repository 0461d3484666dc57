package dev.familiar.app.learning;

import java.util.List;

/// What the owner's decisions have taught.
///
/// @param decisions how many are learned from
/// @param without how many stand but say nothing: put off, asked, followed by another word on the
///   same request, left out by a freeze or reset, or older than what they rested on is kept
/// @param frozen whether later decisions are left out
/// @param reset whether earlier decisions are left out
/// @param weights those that moved, most first
public record LearningView(
        int decisions, int without, boolean frozen, boolean reset, List<Moved> weights) {

    /// Copies the list.
    public LearningView {
        weights = List.copyOf(weights);
    }

    /// A weight that moved.
    ///
    /// @param kind the kind of evidence
    /// @param meaning what it is, in words
    /// @param before bits by the policy
    /// @param after bits with the owner's decisions
    /// @param deviation how unsure it still is, in bits
    /// @param cases how many decisions held evidence of this kind
    public record Moved(
            String kind,
            String meaning,
            double before,
            double after,
            double deviation,
            int cases) {}
}
