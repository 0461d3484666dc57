package dev.familiar.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    @ParameterizedTest
    @CsvSource({
        "bank, cobalt bank, true",
        "bank, banking, false",
        "werbe*, nordische werbefabrik, true",
        "*bank, cobalt landesbank, true",
        "law firm, a law firm here, true",
        "law firm, law and firm, false"
    })
    void standsWhereItsWordsDo(String phrase, String text, boolean stands) {
        assertThat(Phrase.of(phrase).isIn(List.of(text.split(" ")))).isEqualTo(stands);
    }

    @Test
    void standsAtAPlace() {
        Phrase phrase = Phrase.of("law firm");

        assertThat(phrase.isAt(List.of("a", "law", "firm"), 1)).isTrue();
        assertThat(phrase.isAt(List.of("a", "law", "firm"), 0)).isFalse();
        assertThat(phrase.isAt(List.of("law"), 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"agencies, agency", "banks, bank", "press, press", "gas, gas", "firms, firm"})
    void levelsEnglishPlurals(String plural, String singular) {
        assertThat(Phrase.singular(plural)).isEqualTo(singular);
    }
}
