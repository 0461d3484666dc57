package dev.familiar.identity.clustering;

import java.util.Comparator;

/// Two descriptions weighed against each other.
///
/// @param one index of the first, the smaller one
/// @param other index of the second
/// @param bits log2 of the odds that they are one person, the prior included
/// @param judgement what follows
/// @param nameOnly whether nothing but the name speaks for it
record Edge(int one, int other, double bits, Judgement judgement, boolean nameOnly) {

    /// Decisive edges first, then by weight; ties by index, which is the order of the keys.
    static final Comparator<Edge> STRONGEST_FIRST =
            Comparator.comparing(Edge::judgement)
                    .thenComparing(Edge::bits, Comparator.reverseOrder())
                    .thenComparingInt(Edge::one)
                    .thenComparingInt(Edge::other);

    /// What follows from a comparison.
    enum Judgement {
        /// The same profile: one person even if the names differ.
        DECISIVE,
        /// One person, unless a veto stands against it.
        LINK,
        /// For the owner to say.
        POSSIBLE,
        /// Nothing joins them.
        APART
    }

    Edge demoted() {
        return new Edge(one, other, bits, Judgement.POSSIBLE, nameOnly);
    }
}
