package dev.familiar.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1980-05-12           | 19800512",
                "1980-5-2             | 19800502",
                "1980-05-12T00:00:00Z | 19800512",
                "1980/05/12           | 19800512",
                "19800512             | 19800512",
                "1980??12             | 1980??12",
                "12/05/1980           | 19800512",
                "12.5.1980            | 19800512",
                "12 May 1980          | 19800512",
                "2. September 1980    | 19800902",
                "--05-12              | ????0512",
                "--0512               | ????0512",
                "1980-05              | 198005??",
                "1980                 | 1980????",
            })
    void everyWritingOfADateBecomesEightCharacters(String written, String folded) {
        assertThat(DateText.fold(written)).isEqualTo(folded);
    }

    @Test
    void theMonthComesFirstOnlyWhereTheOtherWayGivesNone() {
        assertThat(DateText.fold("05/13/1980")).isEqualTo("19800513");
        assertThat(DateText.fold("13/05/1980")).isEqualTo("19800513");
        assertThat(DateText.fold("05/06/1980")).isEqualTo("19800605");
    }

    @Test
    void impossibleDaysStayAsTheyAreWritten() {
        assertThat(DateText.fold("1980-13-45")).isEqualTo("19801345");
        assertThat(DateText.fold("19801345")).isEqualTo("19801345");
        assertThat(DateText.fold("45/13/1980")).isEqualTo("19801345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "unknown", "12 Foo 1980", "198005", "5/80", "a1980512", "--5"})
    void whatIsNoDateIsNone(String written) {
        assertThat(DateText.fold(written)).isEmpty();
    }
}
