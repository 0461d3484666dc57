package dev.familiar.identity.linkage;

import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.linkage.LinkedRoster.Knowledge;
import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

// Links are taken strongest first, ties by what the records say. Two clusters merge over a link
// only if their records as a whole do not contradict: the mean weight over pairs of their records,
// each bounded, must not fall below odds of 1 : 4 for a single record (of 1 : 8 where people have
// half a dozen records each), and less far the more records the smaller of the two has. So one
// wrong
// link, or one record that fits two people, cannot chain two
// crowds together, which have enough in them to agree; and a record with a slip still joins the
// nineteen others of its person over its likest one. Where an account in common links two clusters,
// what the other pairs lack is nothing against them, only what contradicts: somebody writes to each
// of his addresses under another name. The same holds of two records of which one goes by a user
// name: of what the person is called it says nothing. Clusters with records that are apart never
// merge.
//
// Merges in one connected component never look at another one: adding a record changes its own
// component only, which is what makes linking incremental and exact.

/// Merges records into people. For one thread.
final class Clusters {

    /// Odds of 1 : 4, for a single record that joins others, in a roster of one record a person.
    private static final double LEAST_MEAN = -2;

    /// By how much less for each doubling of the records that a person has in this roster: where
    /// people have many, one more of somebody known is likelier from the start.
    private static final double PER_DOUBLING = 0.4;

    /// A single pair counts no more than this many bits in a mean.
    private static final double MOST_BITS = 6;

    /// Records of a large cluster looked at.
    private static final int SAMPLE = 10;

    private final Roster roster;
    private final PairComparison comparison;
    private final MatchModel model;
    private final double leastMean;
    private final PairRules rules;
    private final long[] outcomes;
    private final Map<Integer, Integer> parent = new HashMap<>();
    private final Map<Integer, List<Integer>> members = new HashMap<>();

    Clusters(Roster roster, PairComparison comparison, Knowledge knowledge, PairRules rules) {
        this.roster = roster;
        this.comparison = comparison;
        this.model = knowledge.model();
        this.leastMean =
                LEAST_MEAN
                        - PER_DOUBLING
                                * Math.log(knowledge.frequencies().recordsPerPerson())
                                / Math.log(2);
        this.rules = rules;
        this.outcomes = new long[comparison.fields().size()];
    }

    /// A link between two records.
    ///
    /// @param bits log2 of the odds, the prior included; infinite for the owner's word
    record Link(int one, int other, double bits) {}

    /// The order in which links are taken: the strongest first, ties by rank.
    Comparator<Link> order() {
        return Comparator.comparingDouble((Link link) -> -link.bits())
                .thenComparingLong(
                        link -> Math.min(roster.rank(link.one()), roster.rank(link.other())))
                .thenComparingLong(
                        link -> Math.max(roster.rank(link.one()), roster.rank(link.other())))
                .thenComparingInt(Link::one)
                .thenComparingInt(Link::other);
    }

    /// Joins pairs by the owner's word.
    void join(List<long[]> together) {
        for (long[] pair : together) {
            merge(List.of(new Link((int) pair[0], (int) pair[1], Double.POSITIVE_INFINITY)));
        }
    }

    /// Takes links, the strongest first; returns those that a contradiction stopped.
    List<Link> mergeAll(List<Link> links) {
        links.sort(order());
        return merge(links);
    }

    /// Takes links in the order given; returns those that a contradiction stopped.
    private List<Link> merge(List<Link> sorted) {
        List<Link> stopped = new ArrayList<>();
        for (Link link : sorted) {
            int a = find(link.one());
            int b = find(link.other());
            if (a == b) {
                continue;
            }
            boolean word = link.bits() == Double.POSITIVE_INFINITY;
            if (word || mayMerge(link, of(a), of(b))) {
                join(a, b);
            } else {
                stopped.add(link);
            }
        }
        return stopped;
    }

    private boolean mayMerge(Link link, List<Integer> a, List<Integer> b) {
        for (int one : a) {
            for (int other : b) {
                if (rules.areApart(one, other)) {
                    return false;
                }
            }
        }
        if (a.size() == 1 && b.size() == 1) {
            return true;
        }
        comparison.compare(link.one(), link.other(), outcomes);
        boolean account = comparison.sharesAccount(outcomes);
        int fewer = Math.min(a.size(), b.size());
        double least = account ? leastMean : leastMean / fewer;
        return mean(a, b, account) >= least;
    }

    private double mean(List<Integer> a, List<Integer> b, boolean account) {
        int[] some = sample(a);
        int[] others = sample(b);
        double sum = 0;
        for (int one : some) {
            for (int other : others) {
                comparison.compare(Math.min(one, other), Math.max(one, other), outcomes);
                double weight = model.weightBits(outcomes);
                double bits = model.priorBits() + weight;
                boolean lacking = account || comparison.isSilentOfNames(one, other, outcomes);
                if (lacking && bits < 0) {
                    bits = Math.min(0, weight);
                }
                sum += Math.clamp(bits, -MOST_BITS, MOST_BITS);
            }
        }
        return sum / ((double) some.length * others.length);
    }

    /// Records spread evenly over a cluster, by rank.
    private int[] sample(List<Integer> cluster) {
        if (cluster.size() <= SAMPLE) {
            return cluster.stream().mapToInt(Integer::intValue).toArray();
        }
        Integer[] sorted = cluster.toArray(Integer[]::new);
        Arrays.sort(
                sorted,
                Comparator.comparingLong((Integer record) -> roster.rank(record))
                        .thenComparing(record -> record));
        int[] sample = new int[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            sample[i] = sorted[(int) ((long) i * sorted.length / SAMPLE)];
        }
        return sample;
    }

    private void join(int a, int b) {
        List<Integer> one = of(a);
        List<Integer> other = of(b);
        boolean intoA = one.size() >= other.size();
        List<Integer> into = intoA ? one : other;
        into.addAll(intoA ? other : one);
        parent.put(intoA ? b : a, intoA ? a : b);
        members.put(intoA ? a : b, into);
        members.remove(intoA ? b : a);
    }

    private List<Integer> of(int root) {
        return members.computeIfAbsent(root, r -> new ArrayList<>(List.of(r)));
    }

    /// The record that stands for the cluster of `record`.
    int find(int record) {
        int root = record;
        for (Integer up = parent.get(root); up != null; up = parent.get(root)) {
            root = up;
        }
        for (Integer up = parent.get(record); up != null && up != root; ) {
            parent.put(record, root);
            record = up;
            up = parent.get(record);
        }
        return root;
    }

    /// The clusters of two records and more.
    List<List<Integer>> several() {
        return members.values().stream().filter(list -> list.size() > 1).toList();
    }
}
