package dev.familiar.identity.linkage;

import dev.familiar.identity.roster.Roster;
import java.util.List;

/// Rules by which, besides what others say, nobody has two records in one group.
///
/// Comparing only records of different groups is not enough: two records of one group would still
/// meet over a third.
///
/// @param roster may grow
/// @param rules the others
record AcrossGroups(Roster roster, PairRules rules) implements PairRules {

    /// The rules themselves unless groups keep apart.
    static PairRules of(Roster roster, PairRules rules, boolean acrossGroups) {
        return acrossGroups ? new AcrossGroups(roster, rules) : rules;
    }

    @Override
    public boolean judge() {
        return rules.judge();
    }

    @Override
    public List<long[]> together() {
        return rules.together();
    }

    @Override
    public List<long[]> apart() {
        return rules.apart();
    }

    @Override
    public boolean areApart(int one, int other) {
        return roster.group(one) == roster.group(other) || rules.areApart(one, other);
    }

    @Override
    public Say say(int one, int other, long[] outcomes) {
        return rules.say(one, other, outcomes);
    }
}
