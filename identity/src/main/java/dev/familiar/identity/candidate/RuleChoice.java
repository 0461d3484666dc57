package dev.familiar.identity.candidate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Takes rules greedily by what they newly bring for what they cost.
final class RuleChoice {

    /// What bringing a pair is worth that no, one, two … rules taken before bring: real pairs agree
    /// less often and less independently than simulated ones.
    private static final double[] WORTH = {1, 0.5, 0.25, 0.12, 0.06, 0.03};

    /// Rules that bring less than this worth are left.
    private static final double LEAST_GAIN = 4;

    /// A rule that brings less pairs per record than this share of the budget is as good as free,
    /// so that a broad rule is preferred to several narrow ones.
    private static final double FREE = 0.05;

    private RuleChoice() {}

    static List<BlockingRule> choose(List<RuleCost> costs, SimulatedPairs simulated, long budget) {
        List<RuleCost> open = new ArrayList<>(costs);
        List<BitSet> brings = new ArrayList<>();
        open.forEach(cost -> brings.add(simulated.of(cost.rule())));
        int[] times = new int[SimulatedPairs.SIZE];
        List<BlockingRule> chosen = new ArrayList<>();
        long left = budget;
        while (true) {
            int best = -1;
            double bestValue = 0;
            for (int i = 0; i < open.size(); i++) {
                double gain = gain(brings.get(i), times);
                long pairs = open.get(i).pairs();
                double value = gain / (pairs + FREE * budget);
                if (pairs <= left && gain >= LEAST_GAIN && value > bestValue) {
                    best = i;
                    bestValue = value;
                }
            }
            if (best < 0) {
                return chosen;
            }
            RuleCost cost = open.remove(best);
            brings.remove(best).stream().forEach(pair -> times[pair]++);
            chosen.add(cost.rule());
            left -= cost.pairs();
        }
    }

    private static double gain(BitSet brings, int[] times) {
        double gain = 0;
        for (int i = brings.nextSetBit(0); i >= 0; i = brings.nextSetBit(i + 1)) {
            gain += times[i] < WORTH.length ? WORTH[times[i]] : 0;
        }
        return gain;
    }
}
