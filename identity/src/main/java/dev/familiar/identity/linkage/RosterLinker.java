package dev.familiar.identity.linkage;

import dev.familiar.identity.candidate.BlockingPlan;
import dev.familiar.identity.candidate.CandidatePairs;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.learning.ComparedPairs;
import dev.familiar.identity.learning.Labels;
import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.learning.Teachers;
import dev.familiar.identity.learning.Training;
import dev.familiar.identity.linkage.LinkedRoster.Knowledge;
import dev.familiar.identity.roster.Roster;
import java.util.Arrays;

// 1. Blocking rules are chosen by their cost on the data, and bring the candidate pairs.
// 2. Each pair is compared field by field, once; only the levels are kept.
// 3. Weights are learned without labels: u from random pairs, m by expectation maximisation.
// 4. Pairs that could be one person under the most favourable frequencies are weighed in full.
// 5. The prior follows from the weights, clusters from prior and weights.
// 6. Frequencies and weights are learned again with each cluster as one person (a person's twenty
//    records do not make a name common), pairs are weighed again, and clustered again.
// 7. Where rules leave pairs to their weights, odds are corrected by what third records say of them
//    (Consistency) before the last clustering.
// What the owner said of pairs moves the weights and the prior a little (Labels).
//
// Fellegi and Sunter, A Theory for Record Linkage (1969); Winkler, Using the EM Algorithm for
// Weight Computation in the Fellegi-Sunter Model of Record Linkage (1988).

/// Links a roster. Pure: the same records give the same outcome, on any number of cores.
///
/// Cost: linear in the records; about 15 candidate pairs each for large rosters, 80 for small ones.
public final class RosterLinker {

    /// Pairs with odds below 1 : 2^12 are forgotten.
    private static final double FORGOTTEN = 12;

    private RosterLinker() {}

    /// Learns from the records and links them.
    ///
    /// @param roster in an order that does not depend on the order of input, see [Roster#inOrder]
    /// @param acrossGroups whether only records of different groups can be one person
    public static LinkedRoster link(Roster roster, boolean acrossGroups, PairRules rules) {
        BlockingPlan plan = BlockingPlan.choose(roster);
        CandidatePairs pairs =
                CandidatePairs.of(roster, plan, acrossGroups, Training.MOST_PAIRS_PER_RULE);
        int[] alone = new int[roster.size()];
        Arrays.setAll(alone, i -> i);
        Frequencies frequencies = Frequencies.ofRecords(roster);
        Labels labels = new Labels(rules.together(), rules.apart());
        Teachers teachers = new Teachers(rules::teaches, rules.areArchives());
        Training training = new Training(roster, plan, pairs, frequencies, labels, teachers);

        MatchModel model = training.learn(frequencies, alone);
        ScoredPairs scored = weigh(roster, frequencies, model, pairs, training.compared());
        double all = numberOfPairs(roster, acrossGroups);
        model = model.withPrior(Prior.bits(scored, all, roster.size()));
        Knowledge first = new Knowledge(plan, pairs.stopKeys(), frequencies, model);
        PairRules inGroups = AcrossGroups.of(roster, rules, acrossGroups);
        int[] clusters = Clustering.of(roster, first, scored, inGroups).clusters();

        frequencies = frequencies.ofPeople(roster, clusters);
        model = training.learn(frequencies, clusters);
        scored =
                PairScoring.score(
                        roster, frequencies, model, scored.size(), scored::one, scored::other);
        model = model.withPrior(Prior.bits(scored, all, roster.size()));
        PairComparison comparison = new PairComparison(roster, frequencies);
        model = model.withPrior(model.priorBits() + labels.priorShift(comparison, model));
        if (rules.leavesToWeights()) {
            Consistency.Correction correction = Consistency.of(scored, model, clusters);
            model = model.corrected(correction.scale(), correction.shift());
            scored = correction.scale() == 1 ? scored : scored.times(correction.scale());
        }
        Knowledge knowledge = new Knowledge(plan, pairs.stopKeys(), frequencies, model);
        return linked(roster, knowledge, scored, acrossGroups, rules);
    }

    /// Links records by what an earlier run learned: what [LiveLinkage] comes to record by record.
    public static LinkedRoster linkBy(
            Knowledge knowledge, Roster roster, boolean acrossGroups, PairRules rules) {
        knowledge.plan().grow();
        CandidatePairs pairs =
                CandidatePairs.under(knowledge.stopKeys(), roster, knowledge.plan(), acrossGroups);
        ScoredPairs scored =
                PairScoring.score(
                        roster,
                        knowledge.frequencies(),
                        knowledge.model(),
                        pairs.size(),
                        pairs::one,
                        pairs::other);
        return linked(roster, knowledge, scored, acrossGroups, rules);
    }

    private static LinkedRoster linked(
            Roster roster,
            Knowledge knowledge,
            ScoredPairs scored,
            boolean acrossGroups,
            PairRules rules) {
        PairRules inGroups = AcrossGroups.of(roster, rules, acrossGroups);
        Clustering clustering = Clustering.of(roster, knowledge, scored, inGroups);
        return new LinkedRoster(roster, knowledge, clustering, scored, acrossGroups);
    }

    /// Weighs the candidates that could reach odds worth keeping.
    private static ScoredPairs weigh(
            Roster roster,
            Frequencies frequencies,
            MatchModel model,
            CandidatePairs pairs,
            ComparedPairs compared) {
        double least = -model.priorBits() - FORGOTTEN;
        double[][] most = model.most(frequencies);
        return PairScoring.inChunks(
                pairs.size(),
                (from, to, kept) -> {
                    PairComparison comparison = new PairComparison(roster, frequencies);
                    long[] outcomes = new long[comparison.fields().size()];
                    for (int pair = from; pair < to; pair++) {
                        if (sum(most, compared.pattern(pair)) >= least) {
                            compared.outcomes(pair, comparison, outcomes);
                            double bits = model.weightBits(outcomes);
                            if (bits >= least) {
                                kept.add(pairs.one(pair), pairs.other(pair), bits);
                            }
                        }
                    }
                });
    }

    private static double sum(double[][] most, long pattern) {
        double bits = 0;
        for (int c = 0; c < most.length; c++) {
            bits += most[c][PairComparison.level(pattern, c)];
        }
        return bits;
    }

    private static double numberOfPairs(Roster roster, boolean acrossGroups) {
        double records = roster.size();
        double all = records * (records - 1) / 2;
        if (acrossGroups) {
            int[] sizes = new int[roster.size() + 1];
            for (int i = 0; i < roster.size(); i++) {
                sizes[Math.min(roster.group(i), roster.size())]++;
            }
            for (int size : sizes) {
                all -= size * (size - 1.0) / 2;
            }
        }
        return Math.max(1, all);
    }
}
