package dev.familiar.identity.linkage;

import dev.familiar.identity.MadeUpTable;
import dev.familiar.identity.Sheet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/// A linked roster in the words of its keys.
final class Keyed {

    private Keyed() {}

    /// The keys of each cluster.
    static Set<Set<String>> clusters(LinkedRoster linked) {
        return clusters(linked, linked::cluster);
    }

    /// The keys of each cluster, the numbers of clusters told by `cluster`.
    static Set<Set<String>> clusters(LinkedRoster linked, IntUnaryOperator cluster) {
        Map<Integer, Set<String>> clusters = new TreeMap<>();
        for (int i = 0; i < linked.roster().size(); i++) {
            clusters.computeIfAbsent(cluster.applyAsInt(i), _ -> new TreeSet<>())
                    .add(linked.roster().key(i));
        }
        return Set.copyOf(clusters.values());
    }

    /// The keys of each possible link.
    static Set<Set<String>> possible(LinkedRoster linked) {
        return linked.possible().stream()
                .map(pair ->
                        Set.of(linked.roster().key(pair.one()), linked.roster().key(pair.other())))
                .collect(Collectors.toSet());
    }

    /// Why two records are one person, or not.
    static PairWaterfall explain(LinkedRoster linked, String one, String other) {
        return linked.explain(
                Sheet.record(linked.roster(), one), Sheet.record(linked.roster(), other));
    }

    /// The harmonic mean of pairwise precision and recall.
    static double f1(LinkedRoster linked, MadeUpTable table) {
        double linkedPairs = 0;
        double truePairs = 0;
        double rightPairs = 0;
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < linked.roster().size(); i++) {
            String cluster = "cluster " + linked.cluster(i);
            String person = "person " + table.person(linked.roster().key(i));
            linkedPairs += seen.merge(cluster, 1, Integer::sum) - 1;
            truePairs += seen.merge(person, 1, Integer::sum) - 1;
            rightPairs += seen.merge(cluster + person, 1, Integer::sum) - 1;
        }
        return 2 * rightPairs / (linkedPairs + truePairs);
    }
}
