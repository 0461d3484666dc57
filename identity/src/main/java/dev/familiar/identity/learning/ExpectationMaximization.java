package dev.familiar.identity.learning;

import dev.familiar.identity.compare.Level;
import dev.familiar.identity.compare.PairComparison;
import java.util.List;

// The mixture of Fellegi and Sunter: each pair of a block is one person (share lambda) or two;
// given which, fields are independent. u is fixed from random pairs; lambda and m are found by
// expectation maximisation (Dempster, Laird, Rubin 1977; Winkler 1988), m held by a Dirichlet prior
// worth HELD pairs, so that a handful of pairs moves nothing and a thousand move everything. Fields
// that the block's own rule presupposes are left out: within a block of equal postcodes, the
// postcode says nothing.

/// Learns m within the blocks of one rule.
final class ExpectationMaximization {

    private static final int MOST_ROUNDS = 40;
    private static final double SETTLED = 1e-4;
    private static final double HELD = 25;
    private static final double FIRST_LAMBDA = 0.2;
    private static final int NO_LEVEL = 15;

    private final List<List<Level>> levels;
    private final double[][] u;
    private final boolean[] used;

    /// What a run found.
    static final class Found {
        private final double[][] m;
        private final double matches;

        private Found(double[][] m, double matches) {
            this.m = m;
            this.matches = matches;
        }

        /// m of a field's levels.
        double[] m(int field) {
            return m[field];
        }

        /// How many of the pairs are one person.
        double matches() {
            return matches;
        }

        static Found nothing() {
            return new Found(new double[0][], 0);
        }
    }

    /// @param levels of each field
    /// @param u of each field and level
    /// @param used which fields to learn from
    ExpectationMaximization(List<List<Level>> levels, double[][] u, boolean[] used) {
        this.levels = levels;
        this.u = u;
        this.used = used;
    }

    Found run(Patterns patterns, double[][] start) {
        long[] distinct = patterns.distinct();
        double[] counts = new double[distinct.length];
        double pairs = 0;
        for (int i = 0; i < distinct.length; i++) {
            counts[i] = patterns.count(distinct[i]);
            pairs += counts[i];
        }
        double[][] m = start;
        double lambda = FIRST_LAMBDA;
        double matches = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] reached = new double[levels.size()][];
            for (int c = 0; c < reached.length; c++) {
                reached[c] = new double[levels.get(c).size()];
            }
            matches = 0;
            for (int i = 0; i < distinct.length; i++) {
                double expected = counts[i] * posterior(distinct[i], m, lambda);
                matches += expected;
                for (int c = 0; c < reached.length; c++) {
                    int level = PairComparison.level(distinct[i], c);
                    if (level != NO_LEVEL) {
                        reached[c][level] += expected;
                    }
                }
            }
            double[][] next = maximise(reached);
            double change = change(m, next);
            m = next;
            lambda = Math.clamp(matches / pairs, 1e-6, 0.999);
            if (change < SETTLED) {
                break;
            }
        }
        return new Found(m, matches);
    }

    private double posterior(long pattern, double[][] m, double lambda) {
        double odds = lambda / (1 - lambda);
        for (int c = 0; c < u.length; c++) {
            int level = PairComparison.level(pattern, c);
            if (used[c] && level != NO_LEVEL) {
                odds *= m[c][level] / u[c][level];
            }
        }
        return odds / (1 + odds);
    }

    private double[][] maximise(double[][] reached) {
        double[][] m = new double[reached.length][];
        for (int c = 0; c < reached.length; c++) {
            m[c] = held(levels.get(c), reached[c]);
        }
        return m;
    }

    static double[] held(List<Level> levels, double[] reached) {
        double total = HELD;
        for (double count : reached) {
            total += count;
        }
        double[] m = new double[reached.length];
        for (int level = 0; level < m.length; level++) {
            m[level] = (reached[level] + HELD * levels.get(level).priorM()) / total;
        }
        return m;
    }

    private double change(double[][] one, double[][] other) {
        double most = 0;
        for (int c = 0; c < one.length; c++) {
            for (int level = 0; used[c] && level < one[c].length; level++) {
                most = Math.max(most, Math.abs(one[c][level] - other[c][level]));
            }
        }
        return most;
    }
}
