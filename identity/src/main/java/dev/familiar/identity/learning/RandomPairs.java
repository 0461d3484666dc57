package dev.familiar.identity.learning;

import dev.familiar.identity.compare.FieldComparison;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.Level;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.roster.Roster;
import java.util.List;
import java.util.SplittableRandom;

/// Pairs of records drawn at random, from which u is learned: how often the records of two random
/// people reach each level.
final class RandomPairs {

    private static final int PAIRS = 24_000;
    private static final double HELD = 2_000;
    private static final int NO_LEVEL = 15;

    /// A column that says the same of everybody so far may say something else of the next one.
    private static final double MOST_COINCIDENCE = 0.9;

    private final int[] one = new int[PAIRS];
    private final int[] other = new int[PAIRS];
    private final ComparedPairs compared;

    /// Draws and compares the pairs, on all cores.
    RandomPairs(Roster roster, Frequencies frequencies) {
        SplittableRandom random = new SplittableRandom(roster.size());
        for (int i = 0; i < PAIRS; i++) {
            one[i] = random.nextInt(Math.max(1, roster.size()));
            other[i] = random.nextInt(Math.max(1, roster.size()));
        }
        int pairs = roster.size() < 2 ? 0 : PAIRS;
        compared = ComparedPairs.of(roster, frequencies, pairs, i -> one[i], i -> other[i]);
    }

    /// u per field and level. Records that a cluster already says are one person are no random
    /// people.
    ///
    /// @param clusters the cluster of each record
    double[][] learn(List<FieldComparison> fields, Frequencies frequencies, int[] clusters) {
        double[][] reached = new double[fields.size()][];
        for (int c = 0; c < reached.length; c++) {
            reached[c] = new double[fields.get(c).levels().size()];
        }
        for (int i = 0; i < compared.size(); i++) {
            if (clusters[one[i]] != clusters[other[i]]) {
                for (int c = 0; c < reached.length; c++) {
                    int level = PairComparison.level(compared.pattern(i), c);
                    if (level != NO_LEVEL) {
                        reached[c][level]++;
                    }
                }
            }
        }
        double[][] u = new double[fields.size()][];
        for (int c = 0; c < u.length; c++) {
            u[c] = held(fields.get(c).levels(), reached[c]);
            counted(fields.get(c), frequencies, u[c]);
        }
        return u;
    }

    private static double[] held(List<Level> levels, double[] reached) {
        double total = HELD;
        for (double count : reached) {
            total += count;
        }
        double[] u = new double[reached.length];
        for (int level = 0; level < u.length; level++) {
            u[level] = (reached[level] + HELD * levels.get(level).priorU()) / total;
        }
        return u;
    }

    /// Exact agreement is counted from the frequencies instead, where the sample would see it a few
    /// times only.
    private static void counted(FieldComparison field, Frequencies frequencies, double[] u) {
        boolean countable =
                switch (field.column().kind()) {
                    case NAME, SPELLED, MENTION -> false;
                    case EMAIL,
                            PHONE,
                            PROFILE,
                            ACCOUNT_WORD,
                            EMPLOYER,
                            PLACE,
                            OCCUPATION,
                            BIRTH_DATE,
                            POSTCODE,
                            IDENTIFIER,
                            NUMBER,
                            CATEGORY,
                            TEXT ->
                            true;
                };
        if (countable) {
            double coincidence = frequencies.coincidence(field.column());
            double exact = Math.clamp(coincidence, 1e-7, MOST_COINCIDENCE);
            double rest = 1 - u[0];
            for (int level = 1; level < u.length; level++) {
                u[level] *= (1 - exact) / rest;
            }
            u[0] = exact;
        }
    }
}
