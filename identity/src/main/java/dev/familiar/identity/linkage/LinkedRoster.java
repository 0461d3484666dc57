package dev.familiar.identity.linkage;

import dev.familiar.identity.candidate.BlockingPlan;
import dev.familiar.identity.candidate.StopKeys;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.roster.Roster;
import java.util.List;

/// The outcome of linking a roster, with everything needed to explain it and to go on from it.
/// Immutable.
public final class LinkedRoster {

    /// Odds of 1 : 16; below, nobody is asked.
    public static final double POSSIBLE_BITS = -4;

    private final Roster roster;
    private final Knowledge knowledge;
    private final int[] clusters;
    private final List<Possible> possible;
    private final ScoredPairs scored;
    private final boolean acrossGroups;

    LinkedRoster(
            Roster roster,
            Knowledge knowledge,
            Clustering clustering,
            ScoredPairs scored,
            boolean acrossGroups) {
        this.roster = roster;
        this.knowledge = knowledge;
        this.clusters = clustering.clusters();
        this.possible = List.copyOf(clustering.possible());
        this.scored = scored;
        this.acrossGroups = acrossGroups;
    }

    /// The records.
    public Roster roster() {
        return roster;
    }

    /// How many records were linked; the roster may have gained some since.
    public int records() {
        return clusters.length;
    }

    /// What was learned.
    public Knowledge knowledge() {
        return knowledge;
    }

    /// The cluster of a record, named by the least number of its records.
    public int cluster(int record) {
        return clusters[record];
    }

    /// Pairs for clerical review, likeliest first: not likely enough, contradicted, or for the
    /// owner to say.
    public List<Possible> possible() {
        return possible;
    }

    /// The pairs weighed, the prior not included.
    public ScoredPairs scored() {
        return scored;
    }

    /// Whether only records of different groups were compared.
    public boolean acrossGroups() {
        return acrossGroups;
    }

    /// What a run learned; further records can be linked by it.
    ///
    /// @param plan the blocking rules
    /// @param stopKeys the keys that bring no pairs
    /// @param frequencies how common values are
    /// @param model the weights
    public record Knowledge(
            BlockingPlan plan, StopKeys stopKeys, Frequencies frequencies, MatchModel model) {}

    /// A pair that may be one person.
    ///
    /// @param one a record
    /// @param other another one
    /// @param bits log2 of the odds
    public record Possible(int one, int other, double bits) {}

    /// Why two records are, or are not, one person.
    public PairWaterfall explain(int one, int other) {
        PairComparison comparison = new PairComparison(roster, knowledge.frequencies());
        return PairWaterfall.of(comparison, knowledge.model(), one, other);
    }

    /// How many people there are.
    public int people() {
        int people = 0;
        for (int i = 0; i < clusters.length; i++) {
            people += clusters[i] == i ? 1 : 0;
        }
        return people;
    }
}
