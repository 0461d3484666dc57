package dev.familiar.identity.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.learning.MatchModel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConsistencyTest {

    private static final MatchModel PLAIN = new MatchModel(List.of(), 0);

    /// Triples of records: the first two sure, the third at so many bits to each, in one cluster
    /// with this probability.
    private static Consistency.Correction learned(double bits, double same, int triples) {
        Random random = new Random(5);
        ScoredPairs scored = new ScoredPairs();
        int[] clusters = new int[3 * triples];
        for (int i = 0; i < triples; i++) {
            int first = 3 * i;
            scored.add(first, first + 1, 8);
            scored.add(first, first + 2, bits);
            scored.add(first + 1, first + 2, bits);
            clusters[first] = first;
            clusters[first + 1] = first;
            clusters[first + 2] = random.nextDouble() < same ? first : first + 2;
        }
        return Consistency.of(scored, PLAIN, clusters);
    }

    @Test
    void raisesOddsOfPairsThatThirdRecordsTieTogether() {
        Consistency.Correction correction = learned(-2, 0.5, 2_000);

        assertThat(-2 * correction.scale() + correction.shift()).isCloseTo(0, within(0.3));
    }

    @Test
    void leavesOddsThatAreRight() {
        Consistency.Correction correction = learned(-2, 0.2, 2_000);

        assertThat(-2 * correction.scale() + correction.shift()).isCloseTo(-2, within(0.3));
    }

    @Test
    void fewAnswersChangeNothing() {
        assertThat(learned(-2, 1, 10)).isEqualTo(Consistency.Correction.NONE);
    }
}
