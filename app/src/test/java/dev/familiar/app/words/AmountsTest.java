package dev.familiar.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "0, message, 0 messages",
        "1, message, 1 message",
        "2, entry, 2 entries",
        "3, day, 3 days",
        "41302, message, '41,302 messages'"
    })
    void countsThings(long number, String noun, String said) {
        assertThat(Amounts.of(number, noun)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 KB",
        "1449, 1.4 KB",
        "48213000, 48 MB",
        "999600, 1.0 MB",
        "20000000000, 20 GB"
    })
    void saysSizes(long bytes, String said) {
        assertThat(Amounts.bytes(bytes)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"4.42, +4.4", "-1.25, −1.2", "0, +0.0", "-0.04, +0.0"})
    void signsWeights(double bits, String said) {
        assertThat(Amounts.bits(bits)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0.0001, < 1 %", "0.014, 1 %", "0.973, 97 %", "0.9999, > 99 %"})
    void neverClaimsCertainty(double probability, String said) {
        assertThat(Amounts.percent(probability)).isEqualTo(said);
    }

    @Test
    void writesThousandsTheSameInEveryLocale() {
        assertThat(Amounts.count(1_234_567)).isEqualTo("1,234,567");
    }
}
