package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.traces.Coverage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final int HOUR = 3600;

    private static boolean isShared(Map<Integer, Long> offsets) {
        return Clock.of(
                        List.of(
                                new Coverage(
                                        "mail",
                                        1_000,
                                        null,
                                        null,
                                        Map.of(),
                                        new Coverage.Mail(Map.of(), Map.of(), offsets))))
                .shared();
    }

    @Test
    void isSharedWhereAConverterWroteItsOwnOnEverything() {
        assertThat(isShared(Map.of(-7 * HOUR, 1_000L))).isTrue();
        assertThat(isShared(Map.of(-7 * HOUR, 960L, 0, 40L))).isTrue();
    }

    @Test
    void isSharedWithItsSummerTime() {
        assertThat(isShared(Map.of(HOUR, 500L, 2 * HOUR, 490L, -5 * HOUR, 10L))).isTrue();
    }

    @Test
    void isEverybodysOwnWhereClocksDiffer() {
        assertThat(isShared(Map.of(HOUR, 500L, 2 * HOUR, 400L, -5 * HOUR, 100L))).isFalse();
        assertThat(isShared(Map.of())).isFalse();
    }

    @Test
    void isNotToldFromAHandfulOfMessages() {
        assertThat(isShared(Map.of(HOUR, 19L))).isFalse();
    }
}
