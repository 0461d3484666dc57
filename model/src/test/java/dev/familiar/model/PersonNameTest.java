package dev.familiar.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u200b",
                "\u200b\u2060\ufeff",
                "\u3164",
                "\u2800\u2800",
                "\u00a0\u202e",
                "\u115f\u1160",
                "\uffa0 \u00ad",
                "\t\n"
            })
    void whatCannotBeSeenIsNoName(String text) {
        assertThat(PersonName.of(text).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "李", "\u200bAda", "ع", "🚀", "?", "\u200dAda \u2060", "é"})
    void whatCanBeSeenIsOne(String text) {
        assertThat(PersonName.of(text).isEmpty()).isFalse();
    }
}
