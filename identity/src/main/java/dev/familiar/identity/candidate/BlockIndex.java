package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

// The records of a full run stand in sorted arrays, one per rule; those added later in a map beside
// them. Looking a record up costs one binary search per key.

/// Which records share a block with a record, under the plan and the stop keys of a full run.
///
/// For one thread. Memory: eight bytes per key, some ten to twenty keys per record.
public final class BlockIndex {

    private final Roster roster;
    private final BlockingPlan plan;
    private final StopKeys stopKeys;
    private final List<LongList> entries;
    private final List<Map<Long, List<Integer>>> added = new ArrayList<>();
    private final BlockingRule.Scratch scratch = new BlockingRule.Scratch();
    private final LongList own = new LongList();

    /// The index of all records of a roster, made on all cores.
    public BlockIndex(Roster roster, BlockingPlan plan, StopKeys stopKeys) {
        this.roster = roster;
        this.plan = plan;
        this.stopKeys = stopKeys;
        this.entries =
                IntStream.range(0, plan.size())
                        .parallel()
                        .mapToObj(rule -> RuleBlocks.entries(roster, plan.rule(rule)))
                        .toList();
        for (int rule = 0; rule < plan.size(); rule++) {
            added.add(new HashMap<>());
        }
    }

    /// The records that share a block with `record`, which is the last of the roster and becomes
    /// findable itself; ascending.
    public int[] add(int record, boolean acrossGroups) {
        plan.grow();
        Set<Integer> found = new TreeSet<>();
        for (int rule = 0; rule < plan.size(); rule++) {
            own.clear();
            plan.rule(rule).keys(record, scratch, own);
            for (int i = 0; i < own.size(); i++) {
                long key = own.get(i);
                if (!stopKeys.stops(rule, key)) {
                    collect(rule, key << CandidatePairs.RECORD_BITS, record, found);
                }
            }
        }
        found.remove(record);
        if (acrossGroups) {
            found.removeIf(other -> roster.group(other) == roster.group(record));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void collect(int rule, long key, int record, Set<Integer> found) {
        LongList sorted = entries.get(rule);
        int at = sorted.indexOf(key);
        for (int i = at < 0 ? -at - 1 : at;
                i < sorted.size() && (sorted.get(i) & ~CandidatePairs.RECORD) == key;
                i++) {
            found.add((int) (sorted.get(i) & CandidatePairs.RECORD));
        }
        List<Integer> later = added.get(rule).computeIfAbsent(key, _ -> new ArrayList<>(1));
        found.addAll(later);
        later.add(record);
    }
}
