package dev.familiar.app.table;

import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.linkage.LinkedRoster;
import dev.familiar.identity.linkage.ScoredPairs;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How good a linkage is by a column of truth, pairwise.
///
/// @param records how many have a truth
/// @param entities how many people the truth names
/// @param truePairs pairs of records that are one person by the truth
/// @param linkedPairs pairs within the clusters found
/// @param rightPairs pairs that are both
/// @param pairF1 of the weighed pairs at the threshold that is best by the truth
/// @param calibration ten bins of predicted probability
public record LinkQuality(
        int records,
        int entities,
        long truePairs,
        long linkedPairs,
        long rightPairs,
        double pairF1,
        List<Bin> calibration) {

    /// Weighed pairs of like probability.
    ///
    /// @param pairs how many
    /// @param predicted the mean of their probabilities
    /// @param actual the share of them that is one person
    public record Bin(int pairs, double predicted, double actual) {}

    /// The share of linked pairs that are right; 1 if none is linked.
    public double precision() {
        return linkedPairs == 0 ? 1 : (double) rightPairs / linkedPairs;
    }

    /// The share of true pairs that are linked; 1 if there is none.
    public double recall() {
        return truePairs == 0 ? 1 : (double) rightPairs / truePairs;
    }

    /// The harmonic mean of precision and recall.
    public double f1() {
        return f1(precision(), recall());
    }

    /// The mean distance between predicted and actual share, by pairs: the expected calibration
    /// error.
    public double calibrationError() {
        double pairs = 0;
        double error = 0;
        for (Bin bin : calibration) {
            pairs += bin.pairs();
            error += bin.pairs() * Math.abs(bin.predicted() - bin.actual());
        }
        return pairs == 0 ? 0 : error / pairs;
    }

    /// 0 where both are: nothing right was linked.
    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    /// Measures.
    ///
    /// @param truth the entity of each record, 0 for not known
    static LinkQuality of(LinkedRoster linked, int[] truth) {
        int[] known = IntStream.range(0, truth.length).filter(i -> truth[i] != 0).toArray();
        long truePairs = pairs(linked, known, i -> truth[i]);
        long linkedPairs = pairs(linked, known, i -> linked.cluster(i));
        long rightPairs = pairs(linked, known, i -> ((long) truth[i] << 32) | linked.cluster(i));
        int entities = (int) Arrays.stream(known).map(i -> truth[i]).distinct().count();
        return new LinkQuality(
                known.length,
                entities,
                truePairs,
                linkedPairs,
                rightPairs,
                bestPairF1(linked, truth, truePairs),
                calibration(linked, truth));
    }

    /// What puts records together.
    private interface Sameness {
        long of(int record);
    }

    /// How many pairs of records are the same, across groups only where that was asked.
    private static long pairs(LinkedRoster linked, int[] known, Sameness sameness) {
        Map<Long, Integer> sizes = new HashMap<>();
        Map<Long, Map<Integer, Integer>> byGroup = new HashMap<>();
        for (int record : known) {
            long same = sameness.of(record);
            sizes.merge(same, 1, Integer::sum);
            if (linked.acrossGroups()) {
                byGroup.computeIfAbsent(same, _ -> new HashMap<>())
                        .merge(linked.roster().group(record), 1, Integer::sum);
            }
        }
        long pairs = sizes.values().stream().mapToLong(LinkQuality::ofSize).sum();
        long within =
                byGroup.values().stream()
                        .flatMap(groups -> groups.values().stream())
                        .mapToLong(LinkQuality::ofSize)
                        .sum();
        return pairs - within;
    }

    /// The pairs among so many records.
    private static long ofSize(int size) {
        return (long) size * (size - 1) / 2;
    }

    /// Goes down the pairs from the surest on; a threshold is only between two of different weight,
    /// since pairs of one weight cannot be told apart by it.
    private static double bestPairF1(LinkedRoster linked, int[] truth, long truePairs) {
        ScoredPairs scored = linked.scored();
        Integer[] order = new Integer[scored.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -scored.bits(i)));
        long right = 0;
        long taken = 0;
        double best = 0;
        for (int at = 0; at < order.length; at++) {
            int pair = order[at];
            int one = truth[scored.one(pair)];
            int other = truth[scored.other(pair)];
            // A pair whose truth is not known is neither right nor wrong.
            if (one != 0 && other != 0) {
                taken++;
                right += one == other ? 1 : 0;
            }
            boolean threshold =
                    at + 1 == order.length || scored.bits(order[at + 1]) < scored.bits(pair);
            if (threshold && taken > 0 && truePairs > 0) {
                best = Math.max(best, f1((double) right / taken, (double) right / truePairs));
            }
        }
        return best;
    }

    /// By tenths of predicted probability; pairs whose truth is not known are in none.
    private static List<Bin> calibration(LinkedRoster linked, int[] truth) {
        ScoredPairs scored = linked.scored();
        double prior = linked.knowledge().model().priorBits();
        int[] pairs = new int[10];
        double[] predicted = new double[10];
        double[] actual = new double[10];
        for (int i = 0; i < scored.size(); i++) {
            int one = truth[scored.one(i)];
            int other = truth[scored.other(i)];
            if (one != 0 && other != 0) {
                double probability = MatchModel.probability(scored.bits(i) + prior);
                int bin = Math.min(9, (int) (probability * 10));
                pairs[bin]++;
                predicted[bin] += probability;
                actual[bin] += one == other ? 1 : 0;
            }
        }
        return IntStream.range(0, 10)
                .mapToObj(bin ->
                        new Bin(
                                pairs[bin],
                                predicted[bin] / Math.max(1, pairs[bin]),
                                actual[bin] / Math.max(1, pairs[bin])))
                .toList();
    }
}
