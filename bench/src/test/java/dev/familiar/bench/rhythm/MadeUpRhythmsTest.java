package dev.familiar.bench.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.rhythm.Cadence;
import dev.familiar.traces.Turn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The made-up owners, and what is told of one.
class MadeUpRhythmsTest {

    private static final List<MadeUpPair> PAIRS = new MadeUpRhythms(1).owner();

    @Test
    void theSameSeedMakesTheSameOwner() {
        assertThat(new MadeUpRhythms(1).owner()).isEqualTo(PAIRS);
        assertThat(new MadeUpRhythms(2).owner()).isNotEqualTo(PAIRS);
    }

    @Test
    void everythingPassedWithinTheArchiveAndInOrder() {
        Instant end = Instant.ofEpochSecond((MadeUpRhythms.START + MadeUpRhythms.DAYS) * 86_400);

        for (MadeUpPair pair : PAIRS) {
            assertThat(pair.turns())
                    .isSortedAccordingTo(
                            Comparator.comparing((Turn turn) -> turn.exchange().moment().at()))
                    .allMatch(turn -> turn.exchange().moment().at().isBefore(end));
        }
    }

    @Test
    void thereAreSilentOnesAndOthers() {
        assertThat(PAIRS).anyMatch(pair -> pair.chance() < Cadence.RARE);
        assertThat(PAIRS)
                .filteredOn(pair -> pair.kind().equals("left firm"))
                .hasSize(30)
                .allMatch(pair -> pair.chance() == 1);
    }

    @Test
    void nearlyAllWhoAreDueAreTold() {
        int[] sums = new int[4];
        DueTrial.of(PAIRS)
                .kinds
                .values()
                .forEach(counts -> {
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += counts[i];
                    }
                });

        assertThat(sums[3]).isEqualTo(PAIRS.size());
        assertThat((double) sums[0] / (sums[0] + sums[1])).isGreaterThan(0.85);
        assertThat((double) sums[0] / (sums[0] + sums[2])).isGreaterThan(0.8);
    }

    @Test
    void forecastsAreScored() {
        Forecasts forecasts = new Forecasts();
        for (int i = 0; i < 20; i++) {
            forecasts.add(i < 10 ? 0.1 : 0.9, 0.5, i >= 10);
        }

        assertThat(forecasts.row("all"))
                .isEqualTo(
                        "| all | 20 | 50.0 % | 0.0100 / 0.2500 | 0.105 / 0.693 | 1.000 / 0.500 |");
        assertThat(forecasts.deciles()).hasSize(10).first().isEqualTo("| 1 | 10.0 % | 0.0 % | 2 |");
    }

    @Test
    void theHiddenYearIsForetoldBetterThanByTheAverage() {
        HiddenYear hidden =
                HiddenYear.of(
                        PAIRS.stream().map(MadeUpPair::turns).toList(),
                        MadeUpRhythms.START,
                        MadeUpRhythms.START + MadeUpRhythms.DAYS);

        assertThat(hidden.quarter.row("")).contains("| 225 |");
        assertThat(hidden.quarter.deciles()).hasSize(10);
    }
}
