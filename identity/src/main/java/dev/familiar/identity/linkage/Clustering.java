package dev.familiar.identity.linkage;

import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.linkage.Clusters.Link;
import dev.familiar.identity.linkage.LinkedRoster.Knowledge;
import dev.familiar.identity.linkage.LinkedRoster.Possible;
import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// From weighed pairs to clusters and questions.
final class Clustering {

    /// Even odds: more likely one person than two.
    static final double LINK = 0;

    private static final int MOST_POSSIBLE = 20_000;

    private final int[] clusters;
    private final List<Possible> possible;

    private Clustering(int[] clusters, List<Possible> possible) {
        this.clusters = clusters;
        this.possible = possible;
    }

    /// The cluster of each record, named by the least number of its records.
    int[] clusters() {
        return clusters;
    }

    /// Pairs for clerical review, likeliest first, one for each two clusters.
    List<Possible> possible() {
        return possible;
    }

    static Clustering of(Roster roster, Knowledge knowledge, ScoredPairs scored, PairRules rules) {
        PairComparison comparison = new PairComparison(roster, knowledge.frequencies());
        Links links = Links.of(comparison, knowledge.model(), scored, rules);
        Clusters clusters = new Clusters(roster, comparison, knowledge, rules);
        clusters.join(rules.together());
        List<Link> stopped = clusters.mergeAll(links.certain());
        stopped.addAll(links.open());
        return new Clustering(named(roster.size(), clusters), possible(stopped, clusters, rules));
    }

    /// Links that the rules allow, and questions.
    record Links(List<Link> certain, List<Link> open) {

        static Links of(
                PairComparison comparison, MatchModel model, ScoredPairs scored, PairRules rules) {
            long[] outcomes = new long[comparison.fields().size()];
            Links links = new Links(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < scored.size(); i++) {
                int one = scored.one(i);
                int other = scored.other(i);
                double bits = scored.bits(i) + model.priorBits();
                PairRules.Say say = PairRules.Say.BY_WEIGHT;
                if (rules.judge()) {
                    comparison.compare(one, other, outcomes);
                    say = rules.say(one, other, outcomes);
                }
                boolean unlikely = bits < LinkedRoster.POSSIBLE_BITS && say != PairRules.Say.LINK;
                if (unlikely || rules.areApart(one, other)) {
                    continue;
                }
                boolean certain =
                        switch (say) {
                            case LINK -> true;
                            case BY_WEIGHT -> bits >= LINK;
                            case ASK -> false;
                        };
                (certain ? links.certain() : links.open()).add(new Link(one, other, bits));
            }
            return Rivals.settle(links, rules);
        }
    }

    private static int[] named(int size, Clusters clusters) {
        int[] named = new int[size];
        Arrays.setAll(named, i -> i);
        for (List<Integer> cluster : clusters.several()) {
            int name = cluster.stream().mapToInt(Integer::intValue).min().orElseThrow();
            cluster.forEach(record -> named[record] = name);
        }
        return named;
    }

    private static List<Possible> possible(List<Link> open, Clusters clusters, PairRules rules) {
        open.sort(
                Comparator.comparingDouble((Link link) -> -link.bits())
                        .thenComparingInt(Link::one)
                        .thenComparingInt(Link::other));
        Set<Long> asked = new HashSet<>();
        List<Possible> possible = new ArrayList<>();
        for (Link link : open) {
            int one = clusters.find(link.one());
            int other = clusters.find(link.other());
            long pair = ((long) Math.min(one, other) << 32) | Math.max(one, other);
            boolean news =
                    one != other
                            && !rules.areApart(link.one(), link.other())
                            && possible.size() < MOST_POSSIBLE
                            && asked.add(pair);
            if (news) {
                possible.add(new Possible(link.one(), link.other(), link.bits()));
            }
        }
        return possible;
    }
}
