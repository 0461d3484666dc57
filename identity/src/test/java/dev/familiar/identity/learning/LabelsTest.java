package dev.familiar.identity.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.Sheet;
import dev.familiar.identity.compare.FieldComparison;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.roster.Roster;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final long[] PAIR = {0, 1};

    private final Roster roster =
            new Sheet("full-name", "category")
                    .row("a", "Ada Example", "blue")
                    .row("b", "Ada Example", "blue")
                    .roster();
    private final PairComparison comparison =
            new PairComparison(roster, Frequencies.ofRecords(roster));

    /// A model for which the pair's odds are even.
    private final MatchModel doubtful = model();

    private MatchModel model() {
        List<FieldWeights> fields =
                comparison.fields().stream()
                        .map(field -> FieldWeights.prior("field", field.levels(), 0.1))
                        .toList();
        long[] outcomes = new long[fields.size()];
        comparison.compare(0, 1, outcomes);
        return new MatchModel(fields, -new MatchModel(fields, 0).weightBits(outcomes));
    }

    @Test
    void moveNothingWhereThereAreNone() {
        assertThat(labels(0, 0).priorShift(comparison, doubtful)).isZero();
    }

    @Test
    void raiseThePriorWherePairsInDoubtAreOnePerson() {
        assertThat(labels(3, 0).priorShift(comparison, doubtful)).isBetween(0.3, 2.0);
    }

    @Test
    void lowerThePriorWherePairsInDoubtAreTwoPeople() {
        double raised = labels(3, 0).priorShift(comparison, doubtful);

        assertThat(labels(0, 3).priorShift(comparison, doubtful)).isCloseTo(-raised, within(1e-6));
    }

    @Test
    void moveNothingWhereTheAnswersBalance() {
        assertThat(labels(4, 4).priorShift(comparison, doubtful)).isCloseTo(0, within(1e-9));
    }

    @Test
    void moveThePriorByThreeBitsAtMost() {
        assertThat(labels(5_000, 0).priorShift(comparison, doubtful.withPrior(-40))).isEqualTo(3);
        assertThat(labels(0, 5_000).priorShift(comparison, doubtful.withPrior(40))).isEqualTo(-3);
    }

    @Test
    void sayLittleNewOfAPairThatIsClearAnyhow() {
        assertThat(labels(1, 0).priorShift(comparison, doubtful.withPrior(40)))
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void countTowardsTheLevelsThatTheirPairsReach() {
        double[][] reached = zeros();

        labels(2, 0).addTo(reached, comparison);

        assertThat(Arrays.stream(reached).map(field -> field[0])).containsOnly(0.0, 10.0);
    }

    @Test
    void neverMakeACountNegative() {
        double[][] reached = zeros();

        labels(1, 3).addTo(reached, comparison);

        assertThat(Arrays.stream(reached).flatMapToDouble(Arrays::stream))
                .allMatch(count -> count == 0);
    }

    private static Labels labels(int same, int different) {
        return new Labels(Collections.nCopies(same, PAIR), Collections.nCopies(different, PAIR));
    }

    private double[][] zeros() {
        return comparison.fields().stream()
                .map(FieldComparison::levels)
                .map(levels -> new double[levels.size()])
                .toArray(double[][]::new);
    }
}
