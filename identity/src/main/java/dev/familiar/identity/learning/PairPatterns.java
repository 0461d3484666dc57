package dev.familiar.identity.learning;

import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.roster.Roster;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The comparison patterns of many pairs. The levels of a pair do not depend on how common values
/// are, so one comparison serves every pass of learning.
public final class PairPatterns {

    private static final int CHUNKS = Runtime.getRuntime().availableProcessors();

    private PairPatterns() {}

    /// Compares pairs on all cores; the patterns are in the order of the pairs.
    public static long[] of(
            Roster roster,
            Frequencies frequencies,
            int size,
            IntUnaryOperator one,
            IntUnaryOperator other) {
        long[] patterns = new long[size];
        IntStream.range(0, CHUNKS)
                .parallel()
                .forEach(chunk -> {
                    PairComparison comparison = new PairComparison(roster, frequencies);
                    long[] outcomes = new long[comparison.fields().size()];
                    int to = (int) ((long) size * (chunk + 1) / CHUNKS);
                    for (int i = (int) ((long) size * chunk / CHUNKS); i < to; i++) {
                        comparison.compare(one.applyAsInt(i), other.applyAsInt(i), outcomes);
                        patterns[i] = PairComparison.pattern(outcomes, outcomes.length);
                    }
                });
        return patterns;
    }
}
