package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

// Layout: one long per (key, record): the key's hash in the upper 40 bits, the record in the lower
// 24. Sorting brings the records of one block together without a map.

/// The pairs that at least one rule of a plan brings.
public final class CandidatePairs {

    /// Bits for the number of a record: at most 16.7 million records in one run.
    static final int RECORD_BITS = 24;

    static final long RECORD = (1L << RECORD_BITS) - 1;

    private final LongList pairs;
    private final List<LongList> ofRule;
    private final StopKeys stopKeys;

    private CandidatePairs(LongList pairs, List<LongList> ofRule, StopKeys stopKeys) {
        this.pairs = pairs;
        this.ofRule = ofRule;
        this.stopKeys = stopKeys;
    }

    /// Makes the pairs, on all cores; blocks that are too large become stop keys.
    ///
    /// @param acrossGroups whether only records of different groups are wanted
    /// @param keep how many pairs of each rule to keep apart, for learning
    public static CandidatePairs of(
            Roster roster, BlockingPlan plan, boolean acrossGroups, int keep) {
        return make(roster, plan, null, acrossGroups, keep);
    }

    /// Makes the pairs under the stop keys of an earlier run.
    public static CandidatePairs under(
            StopKeys stopKeys, Roster roster, BlockingPlan plan, boolean acrossGroups) {
        return make(roster, plan, stopKeys, acrossGroups, 0);
    }

    private static CandidatePairs make(
            Roster roster,
            BlockingPlan plan,
            @Nullable StopKeys known,
            boolean acrossGroups,
            int keep) {
        List<RuleBlocks> blocks =
                IntStream.range(0, plan.size())
                        .parallel()
                        .mapToObj(rule ->
                                RuleBlocks.of(
                                        roster,
                                        plan.rule(rule),
                                        acrossGroups,
                                        known == null ? null : known.ofRule(rule)))
                        .toList();
        LongList all = new LongList();
        List<LongList> kept = new ArrayList<>();
        List<LongList> stopped = new ArrayList<>();
        for (RuleBlocks rule : blocks) {
            all.addAll(rule.pairs());
            kept.add(sample(rule.pairs(), keep));
            stopped.add(rule.stopped());
        }
        all.sortDistinct();
        return new CandidatePairs(all, kept, known == null ? new StopKeys(stopped) : known);
    }

    private static LongList sample(LongList list, int most) {
        if (list.size() <= most) {
            return list;
        }
        LongList sample = new LongList();
        double step = (double) list.size() / Math.max(1, most);
        for (int i = 0; i < most; i++) {
            sample.add(list.get((int) (i * step)));
        }
        return sample;
    }

    /// The keys whose blocks bring no pairs.
    public StopKeys stopKeys() {
        return stopKeys;
    }

    /// How many pairs there are.
    public int size() {
        return pairs.size();
    }

    /// The smaller record of a pair.
    public int one(int pair) {
        return (int) (pairs.get(pair) >>> 32);
    }

    /// The larger record of a pair.
    public int other(int pair) {
        return (int) pairs.get(pair);
    }

    /// The index of a pair, the smaller record in its upper half.
    public int indexOf(long pair) {
        return pairs.indexOf(pair);
    }

    /// Pairs of one rule, a sample if it has many: the smaller record in the upper half.
    public LongList ofRule(int rule) {
        return ofRule.get(rule);
    }
}
