package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhereaboutsTest {

    private static final LocalDate WINTER = LocalDate.parse("2026-01-01");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tampa, Florida | America/New_York",
                "Greater Denver Area | America/Denver",
                "Großraum Stuttgart | Europe/Berlin",
                "Paris | Europe/Paris",
                "Bangalore | Asia/Kolkata",
                "NSW | Australia/Sydney",
                "Washington D.C. | America/New_York",
                "Boise | America/Boise",
            })
    void knowsTheClockOfAPlace(String place, String zone) {
        assertThat(nowhere().clocks(place)).containsExactly(ZoneId.of(zone));
    }

    @Test
    void knowsEveryClockThatAnAmbiguousNameMayMean() {
        assertThat(nowhere().clocks("Aurora"))
                .contains(ZoneId.of("America/Chicago"), ZoneId.of("America/Denver"));
    }

    @Test
    void takesTheTownOfTheOwnersCountryFirst() {
        ZoneId london = ZoneId.of("Europe/London");

        assertThat(new Whereabouts("Leeds, England", WINTER).clocks("Birmingham"))
                .containsExactly(london);
        assertThat(new Whereabouts("Boston, Massachusetts", WINTER).clocks("Georgia"))
                .containsExactly(ZoneId.of("America/New_York"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "United States",
                "Springfield",
                "Russia",
                "Europe",
                "EMEA",
                "Remote",
                "",
                " "
            })
    void saysNothingOfAPlaceWithoutOneClock(String place) {
        assertThat(nowhere().clocks(place)).isEmpty();
    }

    @Test
    void callsNothingFarOrNearWhereTheOwnersPlaceIsNotKnown() {
        assertThat(nowhere().isFar("Tokyo")).isFalse();
        assertThat(nowhere().isOwners("Tokyo")).isFalse();
        assertThat(new Whereabouts("Nowhere Known", WINTER).isFar("Tokyo")).isFalse();
    }

    @Test
    void isNotFooledByHostileTexts() {
        String longText = "(".repeat(5000) + "Berlin" + ",\u0000".repeat(5000);

        assertThat(nowhere().clocks(longText)).isEmpty();
        assertThat(new Whereabouts(longText, WINTER).isOwners("Berlin")).isFalse();
    }

    private static Whereabouts nowhere() {
        return new Whereabouts("", WINTER);
    }
}
