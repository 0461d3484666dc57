package dev.familiar.identity;

import java.util.List;

/// The outcome of linking: every description in exactly one cluster, but for those read off the
/// mail of an account that nobody has.
///
/// @param clusters the keys of each person's descriptions, sorted within and by their first key
/// @param possibleLinks pairs that may be one person but are kept apart until the owner says,
///   likeliest first
/// @param weights what was learned on the way
public record Linkage(
        List<List<String>> clusters, List<PossibleLink> possibleLinks, LearnedWeights weights) {

    /// An outcome from which nothing was learned.
    public Linkage(List<List<String>> clusters, List<PossibleLink> possibleLinks) {
        this(clusters, possibleLinks, LearnedWeights.NONE);
    }

    /// Copies the lists.
    public Linkage {
        clusters = clusters.stream().map(List::copyOf).toList();
        possibleLinks = List.copyOf(possibleLinks);
    }

    /// A pair for clerical review.
    ///
    /// @param one key of one description
    /// @param other key of the other
    /// @param weightBits total match weight, log2 of the odds that they are one person
    public record PossibleLink(String one, String other, double weightBits) {}
}
