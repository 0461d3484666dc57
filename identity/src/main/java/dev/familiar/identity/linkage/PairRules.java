package dev.familiar.identity.linkage;

import java.util.List;

/// What is known of pairs beyond their weights: the owner's word, and what kinds of records can be
/// one person's at all. Methods may be called from several threads.
public interface PairRules {

    /// No rule: weights alone decide.
    PairRules NONE =
            new PairRules() {
                @Override
                public boolean judge() {
                    return false;
                }

                @Override
                public List<long[]> together() {
                    return List.of();
                }

                @Override
                public boolean areApart(int one, int other) {
                    return false;
                }

                @Override
                public Say say(int one, int other, long[] outcomes) {
                    return Say.BY_WEIGHT;
                }
            };

    /// What a rule says of a candidate pair.
    enum Say {
        /// One person, whatever the weights.
        LINK,
        /// What the weights say.
        BY_WEIGHT,
        /// At most a question for the owner.
        ASK
    }

    /// Whether there are rules at all.
    default boolean judge() {
        return true;
    }

    /// Whether weights decide nearly all pairs, so that the clusters they lead to tell how good
    /// they are; where most pairs are questions at best, clusters tell nothing of weights.
    default boolean leavesToWeights() {
        return !areArchives();
    }

    /// Pairs that are one person by the owner's word, each of two records.
    List<long[]> together();

    /// Pairs that are two people by the owner's word, each of two records.
    default List<long[]> apart() {
        return List.of();
    }

    /// Whether pairs with this record teach how people's records agree. What programs write, one
    /// account under many addresses, teaches how programs are made.
    default boolean teaches(int record) {
        return true;
    }

    /// Whether the records are a person's archives, of which much is known beforehand, so that what
    /// is learned stays near it; of a table nothing is known.
    default boolean areArchives() {
        return false;
    }

    /// Whether two records are two people whatever agrees. Symmetric.
    boolean areApart(int one, int other);

    /// What kind of evidence may join two records, the outcomes in the order of the comparisons.
    Say say(int one, int other, long[] outcomes);
}
