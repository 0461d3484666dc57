package dev.familiar.identity.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.compare.Level;
import dev.familiar.identity.roster.FieldKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldWeightsTest {

    private static final int SAME = 0;
    private static final int NEAR = 1;
    private static final int DIFFERENT = 2;
    private static final long UNKNOWN = 0xff;

    private static final List<Level> LEVELS =
            List.of(
                    new Level("same", 0.5, 0.01, 1, 1, Level.Bounds.AGREES),
                    new Level("near", 0.3, 0.04, 0.5, 0, Level.Bounds.AGREES),
                    new Level("different", 0.2, 0.95, 0, 0, Level.Bounds.CONTRADICTS));

    private final FieldWeights prior = FieldWeights.learned("city", LEVELS, null);

    /// An outcome as comparisons pack it.
    private static long outcome(int level, double share) {
        return ((long) Float.floatToRawIntBits((float) share) << 32) | level;
    }

    @Test
    void areThePriorOnesIfNothingWasLearned() {
        assertThat(prior.m(NEAR)).isEqualTo(0.3);
        assertThat(prior.u(NEAR)).isEqualTo(0.04);
        assertThat(prior.levelBits(DIFFERENT))
                .isCloseTo(LEVELS.get(DIFFERENT).priorBits(), within(1e-12));
    }

    @Test
    void areThePriorOnesIfTheLevelsAreOthersByNow() {
        LearnedWeights.Field old = learned(List.of(0.9, 0.1), List.of(0.2, 0.8), List.of());

        assertThat(FieldWeights.learned("city", LEVELS, old).m(SAME)).isEqualTo(0.5);
    }

    @Test
    void neverFallBelowTheLeastOfTheirLevel() {
        List<Level> bounded =
                List.of(
                        LEVELS.get(SAME),
                        new Level("different", 0.5, 0.99, 0, 0, new Level.Bounds(-2, 0)));
        LearnedWeights.Field learned =
                learned(List.of(0.999, 0.001), List.of(0.01, 0.99), List.of());

        assertThat(FieldWeights.learned("title", bounded, learned).levelBits(1)).isEqualTo(-2);
    }

    @Test
    void sayNothingOfAFieldThatASideLeavesOpen() {
        assertThat(prior.bits(UNKNOWN)).isZero();
    }

    @Test
    void weighAsBeforeOnceWrittenAndReadBack() {
        LearnedWeights.Field field =
                learned(
                        List.of(0.7, 0.2, 1.0 / 10),
                        List.of(1.0 / 3000, 2.0 / 300, 0.993),
                        Collections.nCopies(NameCalibration.BINS, 1.0 / 3));
        LearnedWeights read =
                LearnedWeights.parse(new LearnedWeights(-10.0, List.of(), List.of(field)).toText());

        FieldWeights written = FieldWeights.learned("city", LEVELS, field);
        FieldWeights back = FieldWeights.learned("city", LEVELS, read.field(FieldKind.PLACE));

        assertThat(back.correction()).hasSize(NameCalibration.BINS);
        assertThat(back.bits(outcome(SAME, 0.002)))
                .isCloseTo(written.bits(outcome(SAME, 0.002)), within(1e-6));
        assertThat(back.bits(outcome(NEAR, 0.002)))
                .isCloseTo(written.bits(outcome(NEAR, 0.002)), within(1e-6));
        assertThat(back.bits(outcome(DIFFERENT, 0)))
                .isCloseTo(written.bits(outcome(DIFFERENT, 0)), within(1e-6));
    }

    private static LearnedWeights.Field learned(
            List<Double> m, List<Double> u, List<Double> correction) {
        return new LearnedWeights.Field(FieldKind.PLACE, 40, 0.01, m, u, correction, Map.of());
    }

    @Nested
    class ByFrequency {

        @ParameterizedTest
        @CsvSource({"0.0001, 0.001", "0.001, 0.01", "0.01, 0.1", "0.1, 1"})
        void aRarerValueWeighsMore(double rare, double common) {
            assertThat(prior.bits(outcome(SAME, rare)))
                    .isGreaterThan(prior.bits(outcome(SAME, common)));
            assertThat(prior.bits(outcome(NEAR, rare)))
                    .isGreaterThanOrEqualTo(prior.bits(outcome(NEAR, common)));
        }

        @Test
        void theValuesOwnShareTakesThePlaceOfU() {
            assertThat(prior.bits(outcome(SAME, 0.125)))
                    .isCloseTo(FieldWeights.log2(0.5 / 0.125), within(1e-6));
        }

        @Test
        void nearAgreementMovesNoFurtherThanFiveBits() {
            assertThat(prior.frequencyBits(outcome(NEAR, 1e-12))).isEqualTo(5);
        }

        @Test
        void noFrequencyTurnsWhatALevelMeans() {
            FieldWeights common = FieldWeights.prior("city", LEVELS, 1e-7);

            assertThat(common.bits(outcome(NEAR, 1))).isZero();
            assertThat(common.bits(outcome(SAME, 0.9))).isZero();
            assertThat(common.bits(outcome(DIFFERENT, 0.9))).isNegative();
        }

        @Test
        void nothingIsAddedWhereValuesDiffer() {
            assertThat(prior.frequencyBits(outcome(DIFFERENT, 0.5))).isZero();
            assertThat(prior.frequencyBits(outcome(SAME, 0))).isZero();
        }

        @Test
        void aCorrectionIsTakenOffValuesOfItsRarityOnly() {
            double[] off = new double[NameCalibration.BINS];
            off[3] = 2;

            FieldWeights corrected = prior.corrected(off);

            assertThat(corrected.bits(outcome(SAME, 0.125)))
                    .isCloseTo(prior.bits(outcome(SAME, 0.125)) - 2, within(1e-9));
            assertThat(corrected.bits(outcome(SAME, 0.0625)))
                    .isEqualTo(prior.bits(outcome(SAME, 0.0625)));
        }

        @ParameterizedTest
        @CsvSource({"0, 0.0001", "0, 0.3", "1, 0.0001", "1, 0.9", "2, 0"})
        void noPairOfALevelWeighsMoreThanItsMost(int level, double share) {
            assertThat(prior.bits(outcome(level, share)))
                    .isLessThanOrEqualTo(prior.mostBits(level, 0.0001) + 1e-6);
        }
    }
}
