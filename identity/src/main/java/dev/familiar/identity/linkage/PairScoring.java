package dev.familiar.identity.linkage;

import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.roster.Roster;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Weighs pairs on all cores. The order of the result is the order of the pairs.
final class PairScoring {

    private static final int CHUNKS = Runtime.getRuntime().availableProcessors();

    private PairScoring() {}

    /// All pairs with their weights, the prior not included.
    static ScoredPairs score(
            Roster roster,
            Frequencies frequencies,
            MatchModel model,
            int size,
            IntUnaryOperator one,
            IntUnaryOperator other) {
        return inChunks(
                size,
                (from, to, kept) -> {
                    PairComparison comparison = new PairComparison(roster, frequencies);
                    long[] outcomes = new long[comparison.fields().size()];
                    for (int pair = from; pair < to; pair++) {
                        int a = one.applyAsInt(pair);
                        int b = other.applyAsInt(pair);
                        comparison.compare(a, b, outcomes);
                        kept.add(a, b, model.weightBits(outcomes));
                    }
                });
    }

    /// Weighs a range of pairs; each worker has a range and a list of its own.
    interface Weigher {
        void weigh(int from, int to, ScoredPairs kept);
    }

    static ScoredPairs inChunks(int size, Weigher weigher) {
        List<ScoredPairs> chunks =
                IntStream.range(0, CHUNKS)
                        .parallel()
                        .mapToObj(chunk -> {
                            ScoredPairs kept = new ScoredPairs();
                            int from = (int) ((long) size * chunk / CHUNKS);
                            weigher.weigh(from, (int) ((long) size * (chunk + 1) / CHUNKS), kept);
                            return kept;
                        })
                        .toList();
        ScoredPairs all = new ScoredPairs();
        chunks.forEach(all::addAll);
        return all;
    }
}
