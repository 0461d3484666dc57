package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddsTest {

    @ParameterizedTest
    @CsvSource({
        "0, as likely one person as two",
        "0.3, as likely one person as two",
        "0.5, 3 to 2 that they are one person",
        "1, 2 to 1 that they are one person",
        "-3, 8 to 1 that they are two people",
        "20, 'more than 1,000 to 1 that they are one person'"
    })
    void saysBitsInWords(double bits, String words) {
        assertThat(Odds.words(bits)).isEqualTo(words);
    }
}
