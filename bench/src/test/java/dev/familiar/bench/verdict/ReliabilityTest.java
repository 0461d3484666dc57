package dev.familiar.bench.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static final List<Forecast> FOUR =
            List.of(
                    new Forecast(0.9, true),
                    new Forecast(0.6, false),
                    new Forecast(0.1, false),
                    new Forecast(0.2, true));

    @Test
    void cutsTheRangeIntoBinsOfEqualWidth() {
        Reliability two = Reliability.ofEqualWidth(FOUR, 2);

        assertThat(two.bins()).extracting(Reliability.Bin::n).containsExactly(2, 2);
        assertThat(two.bins().getFirst().predicted()).isCloseTo(0.15, within(1e-12));
        assertThat(two.bins().getFirst().actual()).isEqualTo(0.5);
        // (2 · |0.15 − 0.5| + 2 · |0.75 − 0.5|) / 4
        assertThat(two.error()).isCloseTo(0.30, within(1e-12));
    }

    @Test
    void leavesOutEmptyBins() {
        assertThat(Reliability.ofEqualWidth(FOUR, 10).bins())
                .extracting(Reliability.Bin::predicted)
                .containsExactly(0.1, 0.2, 0.6, 0.9);
    }

    @Test
    void putsTheEdgesWhereTheyBelong() {
        List<Forecast> edges =
                List.of(new Forecast(0, false), new Forecast(0.5, true), new Forecast(1, true));

        assertThat(Reliability.ofEqualWidth(edges, 2).bins())
                .extracting(Reliability.Bin::n)
                .containsExactly(1, 2);
    }

    @Test
    void sharesForecastsOutEvenly() {
        // Sorted: 0.1 | 0.2 | 0.6, 0.9
        Reliability three = Reliability.ofEqualCount(FOUR, 3);

        assertThat(three.bins()).extracting(Reliability.Bin::n).containsExactly(1, 1, 2);
        // (|0.1 − 0| + |0.2 − 1| + 2 · |0.75 − 0.5|) / 4
        assertThat(three.error()).isCloseTo(0.35, within(1e-12));
    }

    @Test
    void isPerfectIfAsManyTurnOutAsWereSaid() {
        List<Forecast> half = List.of(new Forecast(0.5, true), new Forecast(0.5, false));

        assertThat(Reliability.ofEqualWidth(half, 10).error()).isZero();
        assertThat(Reliability.ofEqualCount(half, 10).error()).isEqualTo(0.5);
    }

    @Test
    void hasNoErrorForNothing() {
        assertThat(Reliability.ofEqualWidth(List.of(), 10).bins()).isEmpty();
        assertThat(Reliability.ofEqualCount(List.of(), 10).error()).isNaN();
    }
}
