package dev.familiar.bench.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProperScoresTest {
    private static final List<Forecast> FOUR =
            List.of(
                    new Forecast(0.9, true),
                    new Forecast(0.6, false),
                    new Forecast(0.1, false),
                    new Forecast(0.2, true));

    @Test
    void averagesSquaredErrors() {
        // (0.01 + 0.36 + 0.01 + 0.64) / 4
        assertThat(ProperScores.brier(FOUR)).isCloseTo(0.255, within(1e-12));
    }

    @Test
    void averagesTheLogarithmsOfWhatWasSaid() {
        // −(ln 0.9 + ln 0.4 + ln 0.9 + ln 0.2) / 4
        assertThat(ProperScores.logLoss(FOUR)).isCloseTo(0.684112, within(1e-6));
    }

    @Test
    void boundsTheLossOfACertaintyThatWasWrong() {
        assertThat(ProperScores.logLoss(List.of(new Forecast(1, false))))
                .isCloseTo(13.815511, within(1e-6));
        assertThat(ProperScores.logLoss(List.of(new Forecast(0, false))))
                .isCloseTo(0, within(1e-5));
    }

    @Test
    void hasNoScoreForNothing() {
        assertThat(ProperScores.brier(List.of())).isNaN();
        assertThat(ProperScores.logLoss(List.of())).isNaN();
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> new Forecast(1.01, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.01");
        assertThatThrownBy(() -> new Forecast(Double.NaN, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
