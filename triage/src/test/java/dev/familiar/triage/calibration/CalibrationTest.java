package dev.familiar.triage.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.triage.Prices;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Outcome RIGHT = new Outcome(0.75, true);
    private static final Outcome WRONG = new Outcome(0.75, false);
    private static final Outcome STRANGER = new Outcome(0.125, false);

    @Test
    void scoresByTheFormulas() {
        Calibration calibration = Calibration.of(List.of(RIGHT, WRONG, STRANGER, STRANGER));

        // (0.0625 + 0.5625 + 2 · 0.015625) / 4
        assertThat(calibration.brier()).isCloseTo(0.1640625, within(1e-12));
        // (−log2 0.75 − log2 0.25 − 2 · log2 0.875) / 4
        assertThat(calibration.logLoss()).isCloseTo(0.700081914, within(1e-8));
        // 2/4 · |0.75 − 0.5| + 2/4 · |0.125 − 0|
        assertThat(calibration.expectedError()).isCloseTo(0.1875, within(1e-12));
        // 1/4 · 3/4
        assertThat(calibration.brierOfShare()).isCloseTo(0.1875, within(1e-12));
    }

    @Test
    void putsOutcomesIntoTenRangesAndLeavesEmptyOnesOut() {
        Calibration calibration =
                Calibration.of(
                        List.of(
                                new Outcome(1, true),
                                new Outcome(0.9, true),
                                new Outcome(0.1, false),
                                new Outcome(0, false)));

        assertThat(calibration.bins())
                .containsExactly(
                        new ReliabilityBin(0, 0.1, 0, new Share(0, 1)),
                        new ReliabilityBin(0.1, 0.2, 0.1, new Share(0, 1)),
                        new ReliabilityBin(0.9, 1, 0.95, new Share(2, 2)));
    }

    @Test
    void staysFiniteWhereCertaintyWasWrong() {
        Calibration calibration = Calibration.of(List.of(new Outcome(1, false)));

        assertThat(calibration.brier()).isEqualTo(1);
        assertThat(calibration.logLoss()).isCloseTo(20, within(1e-4));
        assertThat(calibration.expectedError()).isEqualTo(1);
    }

    @Test
    void tellsNothingFromNineteen() {
        assertThat(Calibration.of(Collections.nCopies(19, RIGHT)).isTelling()).isFalse();
        assertThat(Calibration.of(Collections.nCopies(20, RIGHT)).isTelling()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Calibration.of(List.of()));
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome(Double.NaN, true));
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome(1.01, true));
    }

    @Test
    void givesWilsonIntervals() {
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        Share share = new Share(81, 263);
        assertThat(share.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(share.high()).isCloseTo(0.3662, within(5e-5));
        assertThat(new Share(0, 20).high()).isCloseTo(0.1611, within(5e-5));
        assertThat(new Share(0, 20).low()).isZero();
        assertThat(new Share(1, 29).low()).isCloseTo(0.0061, within(5e-5));
        assertThat(new Share(3, 3).high()).isEqualTo(1);
    }

    @Test
    void knowsNothingOfNoCases() {
        Share none = new Share(0, 0);

        assertThat(none.value()).isZero();
        assertThat(none.low()).isZero();
        assertThat(none.high()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, 2));
    }

    @Test
    void pricesAdviceByWhatItWouldHaveCost() {
        Prices prices = new Prices(6, 4, 1);

        assertThat(Advice.ACCEPT.loss(false, prices)).isEqualTo(6);
        assertThat(Advice.ACCEPT.loss(true, prices)).isZero();
        assertThat(Advice.DECLINE.loss(true, prices)).isEqualTo(4);
        assertThat(Advice.DECLINE.loss(false, prices)).isZero();
        assertThat(Advice.LOOK_UP.loss(true, prices)).isEqualTo(1);
        assertThat(Advice.ASK.loss(false, prices)).isEqualTo(1);
    }
}
