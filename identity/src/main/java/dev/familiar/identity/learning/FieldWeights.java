package dev.familiar.identity.learning;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.compare.Level;
import dev.familiar.identity.compare.Outcome;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The m and u probabilities of one field's levels. Immutable.
public final class FieldWeights {

    /// An adjustment for frequency never moves a weight by more than this many bits either way
    /// where the level's own u stands.
    private static final double MOST_ADJUSTMENT = 5;

    private final String label;
    private final List<Level> levels;
    private final double[] m;
    private final double[] u;
    private final double coincidence;
    private final double[] bits;

    /// What is taken off a value's own weight, by the bits of its rarity; empty for nothing.
    private final double[] correction;

    /// What each weight counts for.
    private final double scale;

    FieldWeights(String label, List<Level> levels, double[] m, double[] u, double coincidence) {
        this.scale = 1;
        this.label = label;
        this.levels = levels;
        this.m = m.clone();
        this.u = u.clone();
        this.coincidence = coincidence;
        this.bits = Ratios.falling(levels, m, u);
        for (int level = 0; level < bits.length; level++) {
            // Where the value's own share takes the place of u, the sum of both is bounded.
            boolean own = levels.get(level).writings() > 0;
            bits[level] = own ? bits[level] : levels.get(level).bounds().within(bits[level]);
        }
        // The worst level is where nothing agrees.
        int worst = bits.length - 1;
        bits[worst] = Math.min(0, bits[worst]);
        this.correction = new double[0];
    }

    private FieldWeights(FieldWeights of, double[] correction, double scale) {
        this.scale = scale;
        this.label = of.label;
        this.levels = of.levels;
        this.m = of.m;
        this.u = of.u;
        this.coincidence = of.coincidence;
        this.bits = of.bits;
        this.correction = correction;
    }

    /// The same weights, those of a value's own share corrected by [NameCalibration].
    FieldWeights corrected(double[] byRarity) {
        return new FieldWeights(this, byRarity, scale);
    }

    /// The same weights, each counted for so many times what it is.
    FieldWeights times(double factor) {
        return new FieldWeights(this, correction, scale * factor);
    }

    /// The weights that an earlier run learned, with the correction that it applied, so that a pair
    /// weighs what it weighed there; those known beforehand if it learned none.
    ///
    /// @param learned null for nothing
    public static FieldWeights learned(
            String label, List<Level> levels, LearnedWeights.@Nullable Field learned) {
        if (learned == null || learned.m().size() != levels.size()) {
            return prior(label, levels, 1e-3);
        }
        FieldWeights weights =
                new FieldWeights(
                        label,
                        levels,
                        learned.m().stream().mapToDouble(Double::doubleValue).toArray(),
                        learned.u().stream().mapToDouble(Double::doubleValue).toArray(),
                        learned.coincidence());
        return learned.correction().size() != NameCalibration.BINS
                ? weights
                : weights.corrected(
                        learned.correction().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// The same with other m probabilities, for records of which more is known.
    FieldWeights withM(double[] other) {
        return new FieldWeights(label, levels, other, u, coincidence)
                .corrected(correction)
                .times(scale);
    }

    /// The weights before any data.
    static FieldWeights prior(String label, List<Level> levels, double coincidence) {
        return new FieldWeights(
                label,
                levels,
                levels.stream().mapToDouble(Level::priorM).toArray(),
                levels.stream().mapToDouble(Level::priorU).toArray(),
                coincidence);
    }

    /// The column compared.
    public String label() {
        return label;
    }

    /// The levels, best first.
    public List<Level> levels() {
        return levels;
    }

    /// How often two records of one person reach a level.
    public double m(int level) {
        return m[level];
    }

    /// How often two random people's records reach a level.
    public double u(int level) {
        return u[level];
    }

    /// How likely two random people share a value of the column.
    public double coincidence() {
        return coincidence;
    }

    /// What is taken off a value's own weight, by the bits of its rarity; empty for nothing.
    public List<Double> correction() {
        return Arrays.stream(correction).boxed().toList();
    }

    /// The weight of an outcome in bits, its frequency part included; 0 if unknown.
    public double bits(long outcome) {
        int level = Outcome.level(outcome);
        return level >= bits.length ? 0 : levelBits(level) + frequencyBits(outcome);
    }

    /// The most bits a level can weigh.
    ///
    /// @param least the least share of any value
    double mostBits(int level, double least) {
        Level at = levels.get(level);
        if (at.rarity() == 0) {
            return scale * bits[level];
        }
        double most =
                bits[level]
                        + (at.writings() > 0
                                ? Math.max(0, log2(u[level] / (least * at.writings())))
                                : MOST_ADJUSTMENT);
        return scale * at.bounds().within(most);
    }

    /// The part of a weight that the level has whatever value agrees; for a known outcome.
    public double levelBits(int level) {
        return scale * bits[level];
    }

    /// The part of a weight that comes from how common the agreeing value is: positive for a rare
    /// one; never so much that the whole would leave the bounds of the level.
    public double frequencyBits(long outcome) {
        int level = Outcome.level(outcome);
        double whole = bits[level] + adjustment(level, Outcome.share(outcome));
        return scale * (levels.get(level).bounds().within(whole) - bits[level]);
    }

    private double adjustment(int at, double share) {
        Level level = levels.get(at);
        if (share <= 0 || level.rarity() == 0) {
            return 0;
        }
        if (level.writings() > 0) {
            // The value's own u takes the place of the level's.
            double own = Math.min(1, share * level.writings());
            double off = correction.length == 0 ? 0 : correction[NameCalibration.bin(own)];
            return log2(u[at] / own) - off;
        }
        double adjustment = level.rarity() * log2(coincidence / share);
        return Math.clamp(adjustment, -MOST_ADJUSTMENT, MOST_ADJUSTMENT);
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
