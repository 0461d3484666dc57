package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerPlacesTest {

    private final GazetteerPlaces places = new GazetteerPlaces(List.of("Hollerath am Bach"));

    private boolean isIn(String asked, String written) {
        Places.Spot outer = places.named(asked).orElseThrow();
        return places.contains(outer, places.written(written).getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    California    | San Diego, California, United States
                    Kalifornien   | San Diego
                    USA           | San Diego Metropolitan Area
                    San Diego     | San Diego Metropolitan Area
                    Munich        | Greater Munich Metropolitan Area
                    München       | Munich, Bavaria, Germany
                    Bayern        | Greater Munich Metropolitan Area
                    Europe        | Lyon, France
                    Mailand       | Milano
                    New York      | New York City Metropolitan Area
                    """)
    void knowsWhatLiesWhereInSeveralLanguages(String asked, String written) {
        assertThat(isIn(asked, written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    San Diego     | California
                    Texas         | San Diego, California, United States
                    France        | Greater Munich Metropolitan Area
                    Berlin        | Hamburg
                    Paris         | Paris, Texas
                    """)
    void knowsWhatDoesNot(String asked, String written) {
        assertThat(isIn(asked, written)).isFalse();
    }

    @Test
    void comparesWhatItDoesNotKnowByItsWords() {
        assertThat(isIn("Hollerath am Bach", "Hollerath am Bach")).isTrue();
        assertThat(places.named("Zxqv an der Zxqv")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nice", "Reading", "Mobile"})
    void takesAnOrdinaryWordForAPlaceOnlyWhereOneIsAsked(String word) {
        assertThat(places.named(word)).isPresent();
        assertThat(places.mentioned(word)).isEmpty();
    }

    @Test
    void mentionsAWellKnownPlace() {
        assertThat(places.mentioned("Berlin")).isPresent();
    }
}
