package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Roster;
import org.jspecify.annotations.Nullable;

/// The blocks of one rule, taken apart into pairs.
///
/// @param pairs the smaller record in the upper half
/// @param stopped the keys that brought none because their blocks are too large, sorted
record RuleBlocks(LongList pairs, LongList stopped) {

    /// @param known keys to stop, however large their blocks; null to stop large blocks
    static RuleBlocks of(
            Roster roster, BlockingRule rule, boolean acrossGroups, @Nullable LongList known) {
        LongList entries = entries(roster, rule);
        LongList pairs = new LongList();
        LongList stopped = new LongList();
        int start = 0;
        for (int i = 1; i <= entries.size(); i++) {
            long key = entries.get(start) & ~CandidatePairs.RECORD;
            boolean ends = i == entries.size() || (entries.get(i) & ~CandidatePairs.RECORD) != key;
            if (ends) {
                boolean stops =
                        known == null
                                ? i - start > BlockingPlan.LARGEST_BLOCK
                                : known.indexOf(key) >= 0;
                if (stops) {
                    stopped.add(key);
                } else {
                    block(entries, start, i, acrossGroups ? roster : null, pairs);
                }
                start = i;
            }
        }
        stopped.sort();
        return new RuleBlocks(pairs, stopped);
    }

    /// The keys of all records with their records, sorted.
    static LongList entries(Roster roster, BlockingRule rule) {
        LongList entries = new LongList();
        LongList own = new LongList();
        BlockingRule.Scratch scratch = new BlockingRule.Scratch();
        for (int record = 0; record < roster.size(); record++) {
            own.clear();
            rule.keys(record, scratch, own);
            for (int i = 0; i < own.size(); i++) {
                entries.add((own.get(i) << CandidatePairs.RECORD_BITS) | record);
            }
        }
        entries.sortDistinctAlone();
        return entries;
    }

    private static void block(
            LongList entries, int start, int end, @Nullable Roster groups, LongList pairs) {
        for (int a = start; a < end; a++) {
            int one = (int) (entries.get(a) & CandidatePairs.RECORD);
            for (int b = a + 1; b < end; b++) {
                int other = (int) (entries.get(b) & CandidatePairs.RECORD);
                if (groups == null || groups.group(one) != groups.group(other)) {
                    pairs.add(((long) one << 32) | other);
                }
            }
        }
    }
}
