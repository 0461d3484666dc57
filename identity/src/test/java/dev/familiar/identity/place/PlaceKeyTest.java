package dev.familiar.identity.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceKeyTest {

    @ParameterizedTest
    @CsvSource({
        "St. Gallen, saint gallen",
        "Saint Gallen, saint gallen",
        "Ft Worth, fort worth",
        "Mt. Pleasant, mount pleasant",
        "São Paulo, sao paulo",
        "L'Aia, laia",
        "Москва, moskva",
        "  New   York , new york",
        "'', ''",
        "🌍, ''",
    })
    void foldsANameToWhatItIsLookedUpBy(String name, String key) {
        assertThat(PlaceKey.of(name)).isEqualTo(key);
    }
}
