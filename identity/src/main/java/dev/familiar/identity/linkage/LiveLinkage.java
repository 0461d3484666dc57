package dev.familiar.identity.linkage;

import dev.familiar.identity.candidate.BlockIndex;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.linkage.Clusters.Link;
import dev.familiar.identity.linkage.LinkedRoster.Knowledge;
import dev.familiar.identity.linkage.LinkedRoster.Possible;
import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.roster.RosterBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

// A record added is compared with those it shares a block with, by the weights of the full run.
// Merges in one connected component of links never look at another one (see Clusters), so only the
// component that the new links touch is clustered afresh. The clusters are those that
// RosterLinker.linkBy finds for all records at once; a property test holds the two together.

/// A linked roster that takes in further records one by one, without going over the others again.
///
/// For one thread. Cost: some dozens of comparisons for each record; memory: some 200 bytes per
/// record besides the roster.
public final class LiveLinkage {

    private final Roster roster;
    private final Knowledge knowledge;
    private final boolean acrossGroups;
    private final PairRules rules;
    private final BlockIndex index;
    private final PairComparison comparison;
    private final long[] outcomes;
    private final LinkGraph graph;
    private final Map<Integer, Integer> moved = new HashMap<>();
    private final LinkedRoster before;

    /// Goes on from a linked roster, which must not be used for anything else any more.
    ///
    /// @param rules as in the run before; they must know the records to come
    public LiveLinkage(LinkedRoster linked, PairRules rules) {
        this.before = linked;
        this.roster = linked.roster();
        this.knowledge = linked.knowledge();
        this.acrossGroups = linked.acrossGroups();
        this.rules = AcrossGroups.of(roster, rules, acrossGroups);
        this.index = new BlockIndex(roster, knowledge.plan(), knowledge.stopKeys());
        this.comparison = new PairComparison(roster, knowledge.frequencies());
        this.outcomes = new long[comparison.fields().size()];
        this.graph =
                new LinkGraph(
                        linked.scored(),
                        knowledge.model().priorBits(),
                        rules.judge(),
                        roster.size());
        rules.together().forEach(pair -> graph.join((int) pair[0], (int) pair[1]));
    }

    /// Where the next record is written; [RosterBuilder#end] ends it, then [#add] links it.
    public RosterBuilder builder() {
        return new RosterBuilder(roster);
    }

    /// What became of a record.
    ///
    /// @param record its number
    /// @param cluster the records of its person, itself among them, ascending
    /// @param possible others that may be the same person, likeliest first
    public record Joined(int record, List<Integer> cluster, List<Possible> possible) {

        /// Copies the lists.
        public Joined {
            cluster = List.copyOf(cluster);
            possible = List.copyOf(possible);
        }
    }

    /// Links the record that was written last.
    public Joined add() {
        int record = roster.size() - 1;
        MatchModel model = knowledge.model();
        ScoredPairs own = new ScoredPairs();
        for (int other : index.add(record, acrossGroups)) {
            comparison.compare(other, record, outcomes);
            own.add(other, record, model.weightBits(outcomes));
        }
        graph.add(record, own);
        List<Integer> component = component(record);
        Clustering.Links links =
                Clustering.Links.of(comparison, model, graph.within(component), rules);
        Clusters clusters = new Clusters(roster, comparison, knowledge, rules);
        Set<Integer> inside = Set.copyOf(component);
        clusters.join(
                rules.together().stream().filter(pair -> inside.contains((int) pair[0])).toList());
        List<Link> open = clusters.mergeAll(links.certain());
        open.addAll(links.open());
        name(component, clusters);
        List<Integer> cluster =
                component.stream()
                        .filter(member -> clusters.find(member) == clusters.find(record))
                        .toList();
        return new Joined(record, cluster, possible(record, open, clusters));
    }

    /// The cluster of a record, named by the least number of its records.
    public int cluster(int record) {
        Integer now = moved.get(record);
        return now == null ? before.cluster(record) : now;
    }

    /// The records that links connect with `record`, ascending.
    private List<Integer> component(int record) {
        Set<Integer> found = new TreeSet<>(Set.of(record));
        Deque<Integer> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (int neighbour : graph.neighbours(open.remove())) {
                if (found.add(neighbour)) {
                    open.add(neighbour);
                }
            }
        }
        return List.copyOf(found);
    }

    private void name(List<Integer> component, Clusters clusters) {
        Map<Integer, Integer> names = new HashMap<>();
        // Ascending: the first of a cluster is its least.
        for (int record : component) {
            names.putIfAbsent(clusters.find(record), record);
            moved.put(record, names.get(clusters.find(record)));
        }
    }

    private List<Possible> possible(int record, List<Link> open, Clusters clusters) {
        List<Possible> possible = new ArrayList<>();
        Set<Integer> asked = new TreeSet<>();
        open.sort(clusters.order());
        for (Link link : open) {
            boolean own = link.one() == record || link.other() == record;
            int partner = link.one() == record ? link.other() : link.one();
            if (own
                    && clusters.find(partner) != clusters.find(record)
                    && asked.add(cluster(partner))) {
                possible.add(new Possible(partner, record, link.bits()));
            }
        }
        return possible;
    }
}
