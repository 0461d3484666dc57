package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.Roster;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Pairs of records of one person, drawn as first guesses and the fill of columns say: which of
/// them share an atom of each part.
final class SimulatedPairs {

    /// How many pairs.
    static final int SIZE = 4096;

    private static final double WHOLE_NAME = 0.72;
    private static final double ONE_WORD = 0.93;
    private static final double ONE_SOUND = 0.96;

    private final Map<Part, BitSet> agreeing = new HashMap<>();
    private final double[] name = new double[SIZE];

    SimulatedPairs(Roster roster, List<BlockingRule> rules) {
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < SIZE; i++) {
            name[i] = random.nextDouble();
        }
        Map<Column, BitSet> filled = new HashMap<>();
        for (BlockingRule rule : rules) {
            draw(rule.first(), roster, filled, random);
            Part second = rule.second();
            if (second != null) {
                draw(second, roster, filled, random);
            }
        }
    }

    private void draw(
            Part part, Roster roster, Map<Column, BitSet> filled, SplittableRandom random) {
        if (agreeing.containsKey(part)) {
            return;
        }
        BitSet pairs = new BitSet(SIZE);
        if (part instanceof NamePart) {
            double until =
                    part.reach() >= 0.93 ? ONE_SOUND : part.reach() >= 0.9 ? ONE_WORD : WHOLE_NAME;
            for (int i = 0; i < SIZE; i++) {
                pairs.set(i, name[i] < until * part.reach() / Math.max(part.reach(), 0.8));
            }
        } else {
            Column column = part.columns().getFirst();
            double fill = (double) column.filled() / Math.max(1, roster.size());
            BitSet both = filled.computeIfAbsent(column, _ -> bits(fill * fill, random));
            pairs.or(both);
            pairs.and(bits(part.reach(), random));
        }
        agreeing.put(part, pairs);
    }

    private static BitSet bits(double share, SplittableRandom random) {
        BitSet bits = new BitSet(SIZE);
        for (int i = 0; i < SIZE; i++) {
            bits.set(i, random.nextDouble() < share);
        }
        return bits;
    }

    /// The pairs a rule brings.
    BitSet of(BlockingRule rule) {
        BitSet pairs = (BitSet) agreeing.getOrDefault(rule.first(), new BitSet()).clone();
        Part second = rule.second();
        if (second != null) {
            pairs.and(agreeing.getOrDefault(second, new BitSet()));
        }
        return pairs;
    }
}
