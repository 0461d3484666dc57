package dev.familiar.sources.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    @ParameterizedTest
    @CsvSource({
        "'Zo\u00c3\u00ab', Zoë",
        "'\u00c5\u0081ucja', Łucja",
        "'\u00d0\u0098\u00d0\u00b2\u00d0\u00b0\u00d0\u00bd', Иван",
        "'\u00f0\u009f\u0098\u0080', 😀"
    })
    void takesEachCharForAByteOfUtf8(String broken, String right) {
        assertThat(Mojibake.repair(broken)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Zoë", "Łucja", "Ã", "日本", "Zoë \u00c3\u00ab Ł"})
    void leavesAloneWhatIsRightAlready(String text) {
        assertThat(Mojibake.repair(text)).isEqualTo(text);
    }
}
