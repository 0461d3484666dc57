package dev.familiar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.bench.NamePairsCommand.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamePairsCommandTest {

    @Test
    void takesTheThresholdWithTheBestF1() {
        List<Judged> judged =
                List.of(
                        new Judged(0.9, true),
                        new Judged(0.8, true),
                        new Judged(0.7, false),
                        new Judged(0.6, true),
                        new Judged(0.1, false));

        // 3 right of 4 taken, 3 of 3 found.
        assertThat(NamePairsCommand.line(judged))
                .isEqualTo(
                        "5 pairs  F1 0.8571  precision 0.7500  recall 1.0000  at likeness 0.600");
    }

    @Test
    void takesTiedPairsTogether() {
        List<Judged> judged = List.of(new Judged(0.5, true), new Judged(0.5, false));

        assertThat(NamePairsCommand.line(judged)).contains("precision 0.5000  recall 1.0000");
    }
}
