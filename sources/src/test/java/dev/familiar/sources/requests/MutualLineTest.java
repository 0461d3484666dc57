package dev.familiar.sources.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.MutualConnections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutualLineTest {

    @Test
    void keepsDegreesWithTheirNames() {
        MutualConnections mutuals =
                MutualLine.parse(
                                "Ada Example, Ph.D., MBA, Bob Sample, Jr. and 3 other mutual connections")
                        .orElseThrow();

        assertThat(mutuals.count()).isEqualTo(5);
        assertThat(mutuals.names())
                .extracting(name -> name.text())
                .containsExactly("Ada Example, Ph.D., MBA", "Bob Sample, Jr.");
    }

    @Test
    void keepsASmallAndInsideAName() {
        assertThat(MutualLine.parse("Sandra Anderson is a mutual connection").orElseThrow().names())
                .extracting(name -> name.text())
                .containsExactly("Sandra Anderson");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "University of Bern",
                "I make mutual connections happen",
                "500+ connections",
                "mutual connections",
                "Helping 12 teams and 3 others grow",
                ""
            })
    void takesNoOtherLineForOne(String line) {
        assertThat(MutualLine.parse(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Engineer", "5 days of rain", "Today we build trams", "2 weeks", ""})
    void takesNoOtherLineForAnAge(String line) {
        assertThat(Age.parse(line)).isEmpty();
    }
}
