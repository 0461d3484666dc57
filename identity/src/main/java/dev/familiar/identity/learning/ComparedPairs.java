package dev.familiar.identity.learning;

import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.roster.Roster;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Many pairs, compared once on all cores: the pattern of each, and how common the agreeing names
/// are. The levels of a pair do not depend on frequencies, so one comparison serves every pass of
/// learning; and comparing names is most of the work, so weighing a pair need not do it again.
public final class ComparedPairs {

    private static final int CHUNKS = Runtime.getRuntime().availableProcessors();

    private final IntUnaryOperator one;
    private final IntUnaryOperator other;
    private final long[] patterns;
    private final float[] shares;
    private final float[] spelledShares;

    private ComparedPairs(int size, IntUnaryOperator one, IntUnaryOperator other) {
        this.one = one;
        this.other = other;
        this.patterns = new long[size];
        this.shares = new float[size];
        this.spelledShares = new float[size];
    }

    /// Compares pairs.
    ///
    /// @param size how many
    /// @param one the smaller record of each
    /// @param other the larger record of each
    static ComparedPairs of(
            Roster roster,
            Frequencies frequencies,
            int size,
            IntUnaryOperator one,
            IntUnaryOperator other) {
        ComparedPairs pairs = new ComparedPairs(size, one, other);
        IntStream.range(0, CHUNKS)
                .parallel()
                .forEach(chunk -> {
                    PairComparison comparison = new PairComparison(roster, frequencies);
                    int to = (int) ((long) size * (chunk + 1) / CHUNKS);
                    pairs.compare(comparison, (int) ((long) size * chunk / CHUNKS), to);
                });
        return pairs;
    }

    private void compare(PairComparison comparison, int from, int to) {
        long[] outcomes = new long[comparison.fields().size()];
        for (int i = from; i < to; i++) {
            comparison.compare(one.applyAsInt(i), other.applyAsInt(i), outcomes);
            patterns[i] = PairComparison.pattern(outcomes, outcomes.length);
            shares[i] = comparison.nameShare(outcomes);
            spelledShares[i] = comparison.spelledShare(outcomes);
        }
    }

    /// How many pairs there are.
    public int size() {
        return patterns.length;
    }

    /// The levels of a pair, four bits per field.
    public long pattern(int pair) {
        return patterns[pair];
    }

    /// Fills `outcomes` as the comparison that made the patterns did.
    ///
    /// @param comparison of the same roster with the same frequencies
    public void outcomes(int pair, PairComparison comparison, long[] outcomes) {
        comparison.again(
                one.applyAsInt(pair),
                other.applyAsInt(pair),
                patterns[pair],
                shares[pair],
                spelledShares[pair],
                outcomes);
    }
}
