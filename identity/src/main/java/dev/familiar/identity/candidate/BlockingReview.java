package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What each rule of a plan costs and brings on a roster, rule after rule: pairs completeness
/// against cost (Christen, Data Matching, 2012, section 7.3).
public final class BlockingReview {

    private BlockingReview() {}

    /// One rule, after the ones before it.
    ///
    /// @param rule what it joins, in words
    /// @param pairs how many pairs its blocks bring
    /// @param further how many of them no rule before it brought
    /// @param completeness the share of the wanted pairs that it and the rules before it bring
    public record Line(String rule, long pairs, long further, double completeness) {}

    /// Goes over all rules once more. Cost: as making the candidates, on one core.
    ///
    /// @param wanted the pairs to be found, sorted: the smaller record in the upper half
    public static List<Line> of(
            Roster roster,
            BlockingPlan plan,
            StopKeys stopKeys,
            boolean acrossGroups,
            LongList wanted) {
        List<Line> lines = new ArrayList<>();
        LongList all = new LongList();
        BitSet found = new BitSet(wanted.size());
        for (int rule = 0; rule < plan.size(); rule++) {
            LongList pairs =
                    RuleBlocks.of(roster, plan.rule(rule), acrossGroups, stopKeys.ofRule(rule))
                            .pairs();
            pairs.sortDistinctAlone();
            for (int i = 0; i < pairs.size(); i++) {
                int at = wanted.indexOf(pairs.get(i));
                if (at >= 0) {
                    found.set(at);
                }
            }
            int before = all.size();
            all.addAll(pairs);
            all.sortDistinct();
            double completeness =
                    wanted.size() == 0 ? 1 : (double) found.cardinality() / wanted.size();
            lines.add(new Line(plan.label(rule), pairs.size(), all.size() - before, completeness));
        }
        return lines;
    }
}
