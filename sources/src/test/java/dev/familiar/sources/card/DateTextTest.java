package dev.familiar.sources.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource({
        "1987-09-07, 1987-09-07",
        " 1987-9-7 , 1987-09-07",
        "19870907, 1987-09-07",
        "19870907T120000Z, 1987-09-07",
        "1987-09-07T12:00:00Z, 1987-09-07",
        "1987/09/07, 1987-09-07",
        "1604-03-07, --03-07",
        "--03-07, --03-07",
        "--0307, --03-07",
        "--3-7, --03-07",
        "---03-07, --03-07",
        "1987-09, 1987-09",
        "1987, 1987",
        "9/7/1987, 1987-09-07",
        "17/9/1987, 1987-09-17",
        "7.9.1987, 1987-09-07",
        "07. 09. 1987, 1987-09-07"
    })
    void readsEveryForm(String text, String date) {
        assertThat(DateText.parse(text).orElseThrow()).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.2.2021", "2021-13-01", "yesterday", "0/0/00", "99/99/1987"})
    void refusesWhatNoCalendarHas(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0/0/00", "00/00/0000", "0000-00-00", "00.00.00"})
    void knowsWhatStandsForNoDate(String text) {
        assertThat(DateText.isNone(text)).isTrue();
    }

    @Test
    void readsADateFromSeparateColumns() {
        assertThat(DateText.ofParts("1987", "9", "7").orElseThrow()).hasToString("1987-09-07");
        assertThat(DateText.ofParts("", "09", "07").orElseThrow()).hasToString("--09-07");
        assertThat(DateText.ofParts("", "", "")).isEmpty();
        assertThat(DateText.ofParts("19xx", "1", "1")).isEmpty();
    }
}
