package dev.familiar.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenciesTest {

    /// 1 ms, 2 ms and so on, in an order that is neither rising nor falling.
    private static Latencies upTo(int count) {
        Latencies latencies = new Latencies();
        IntStream.range(0, count)
                .map(i -> i * 7 % count)
                .forEach(i -> latencies.add((i + 1) * 1_000_000L));
        return latencies;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 50, 1",
        "2, 50, 1",
        "3, 50, 2",
        "50, 50, 25",
        "50, 90, 45",
        "50, 99, 50",
        "100, 99, 99",
        "101, 99, 100",
        "1000, 99, 990",
        "1000, 99.9, 999",
        "1000, 100, 1000",
        "1000, 0.01, 1"
    })
    void takesTheNearestRank(int count, double percent, double millis) {
        assertThat(upTo(count).millis(percent)).isEqualTo(millis);
    }

    @Test
    void goesOnAfterItWasAsked() {
        Latencies latencies = upTo(10);
        assertThat(latencies.millis(100)).isEqualTo(10);

        latencies.add(500_000);

        assertThat(latencies.size()).isEqualTo(11);
        assertThat(latencies.millis(1)).isEqualTo(0.5);
    }

    @Test
    void hasNoPercentileOfNothing() {
        assertThatIllegalStateException().isThrownBy(() -> new Latencies().millis(50));
    }

    @Test
    void showsARowOfATable() {
        assertThat(upTo(200).cells()).isEqualTo("100 | 180 | 198 | 200");
    }

    @ParameterizedTest
    @CsvSource({"0.0123, 0.012", "1.2345, 1.23", "12.345, 12.3", "123.45, 123"})
    void showsNoMoreFiguresThanAreSure(double millis, String shown) {
        assertThat(Latencies.shown(millis)).isEqualTo(shown);
    }
}
