package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Roster;

/// What a rule costs on the data at hand.
///
/// @param rule which
/// @param pairs in its blocks, estimated
record RuleCost(BlockingRule rule, long pairs) {

    /// Keys counted for a rule; more records are counted over a sample of their keys.
    private static final int MOST_KEYS = 1 << 16;

    static RuleCost of(BlockingRule rule, Roster roster) {
        long mask = 0;
        while (roster.size() / (mask + 1) > MOST_KEYS) {
            mask = mask * 2 + 1;
        }
        BlockingRule.Scratch scratch = new BlockingRule.Scratch();
        LongList keys = new LongList();
        LongList own = new LongList();
        for (int record = 0; record < roster.size(); record++) {
            own.clear();
            rule.keys(record, scratch, own);
            for (int i = 0; i < own.size(); i++) {
                if ((own.get(i) >>> 40 & mask) == 0) {
                    keys.add(own.get(i));
                }
            }
        }
        keys.sort();
        return new RuleCost(rule, pairs(keys) * (mask + 1));
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
