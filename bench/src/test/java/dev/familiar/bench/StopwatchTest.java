package dev.familiar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopwatchTest {
    @ParameterizedTest
    @CsvSource({
        "1000000,12.34,'1,000,000 records in 12.3 s, 81,000 a second'",
        "10,4,'10 records in 4.0 s, 3 a second'",
        "5,0,'5 records in 0.0 s, 5,000 a second'"
    })
    void saysHowMuchWasDoneAndHowFast(long count, double seconds, String line) {
        assertThat(Stopwatch.line(count, "records", seconds)).isEqualTo(line);
    }

    @Test
    void runsForward() {
        Stopwatch watch = Stopwatch.start();

        assertThat(watch.seconds()).isNotNegative().isLessThan(60);
        assertThat(watch.line(1, "record")).startsWith("1 record in ");
    }
}
