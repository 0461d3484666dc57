package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

// A hundred rules are made of a dozen parts. So the atoms of each part are made once per record,
// and joined for every rule. Where there are many records, only the keys that fall into a sample
// are counted: all records of a sampled key, so that the sizes of blocks are exact.

/// Counts what each possible rule would cost.
final class RuleCosts {

    /// Keys counted for a rule, about; more records are counted over a sample of their keys.
    private static final int MOST_KEYS = 1 << 16;

    private static final int CHUNKS = Runtime.getRuntime().availableProcessors();

    private final List<BlockingRule> rules;
    private final List<Part> parts;
    private final int[] first;
    private final int[] second;
    private final long mask;

    private RuleCosts(List<BlockingRule> rules, int records) {
        this.rules = rules;
        Set<Part> distinct = new LinkedHashSet<>();
        for (BlockingRule rule : rules) {
            distinct.add(rule.first());
            Part other = rule.second();
            if (other != null) {
                distinct.add(other);
            }
        }
        this.parts = List.copyOf(distinct);
        this.first = rules.stream().mapToInt(rule -> parts.indexOf(rule.first())).toArray();
        this.second = rules.stream().mapToInt(rule -> at(rule.second())).toArray();
        long sample = 0;
        while (records / (sample + 1) > MOST_KEYS) {
            sample = sample * 2 + 1;
        }
        this.mask = sample;
    }

    private int at(@Nullable Part part) {
        return part == null ? -1 : parts.indexOf(part);
    }

    /// The cost of each rule, in their order, on all cores.
    static List<RuleCost> of(List<BlockingRule> rules, Roster roster) {
        RuleCosts costs = new RuleCosts(rules, roster.size());
        List<List<LongList>> chunks =
                IntStream.range(0, CHUNKS)
                        .parallel()
                        .mapToObj(chunk -> {
                            int to = (int) ((long) roster.size() * (chunk + 1) / CHUNKS);
                            return costs.keys((int) ((long) roster.size() * chunk / CHUNKS), to);
                        })
                        .toList();
        return IntStream.range(0, rules.size())
                .parallel()
                .mapToObj(rule -> costs.cost(rule, chunks))
                .toList();
    }

    /// The sampled keys of some records, rule by rule.
    private List<LongList> keys(int from, int to) {
        List<LongList> keys = new ArrayList<>();
        rules.forEach(_ -> keys.add(new LongList()));
        List<LongList> atoms = new ArrayList<>();
        parts.forEach(_ -> atoms.add(new LongList()));
        for (int record = from; record < to; record++) {
            for (int part = 0; part < parts.size(); part++) {
                atoms.get(part).clear();
                parts.get(part).atoms(record, atoms.get(part));
            }
            for (int rule = 0; rule < first.length; rule++) {
                LongList one = atoms.get(first[rule]);
                LongList other = second[rule] < 0 ? null : atoms.get(second[rule]);
                join(one, other, keys.get(rule));
            }
        }
        return keys;
    }

    private void join(LongList one, @Nullable LongList other, LongList out) {
        for (int i = 0; i < one.size(); i++) {
            if (other == null) {
                add(one.get(i), out);
            } else {
                for (int k = 0; k < other.size(); k++) {
                    add(BlockingRule.key(one.get(i), other.get(k)), out);
                }
            }
        }
    }

    private void add(long key, LongList out) {
        if ((key >>> 40 & mask) == 0) {
            out.add(key);
        }
    }

    private RuleCost cost(int rule, List<List<LongList>> chunks) {
        LongList keys = new LongList();
        chunks.forEach(chunk -> keys.addAll(chunk.get(rule)));
        keys.sort();
        return new RuleCost(rules.get(rule), pairs(keys) * (mask + 1));
    }

    private static long pairs(LongList keys) {
        long pairs = 0;
        int start = 0;
        for (int i = 1; i <= keys.size(); i++) {
            if (i == keys.size() || keys.get(i) != keys.get(start)) {
                long records = (long) i - start;
                pairs += records <= BlockingPlan.LARGEST_BLOCK ? records * (records - 1) / 2 : 0;
                start = i;
            }
        }
        return pairs;
    }
}
