package dev.familiar.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "1899-12-31T23:59:59.999Z, false",
        "1900-01-01T00:00:00Z, true",
        "2026-03-01T12:00:00Z, true",
        "2199-12-31T23:59:59.999Z, true",
        "2200-01-01T00:00:00Z, false",
        "-0001-01-01T00:00:00Z, false",
        "+10000-01-01T00:00:00Z, false"
    })
    void knowsWhenAnythingCanHaveHappened(Instant at, boolean isPlausible) {
        assertThat(Moment.isPlausible(at)).isEqualTo(isPlausible);
    }
}
