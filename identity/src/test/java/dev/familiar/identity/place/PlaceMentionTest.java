package dev.familiar.identity.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceMentionTest {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ad agencies in San Diego | San Diego",
                "journalists in Berlin I have not written to for two years | Berlin",
                "people in San Diego, California who work at Acme | San Diego, California",
                "lawyers in Nice | Nice",
                "Paris Hilton in Berlin | Berlin",
                "London lawyers | London",
                "recruiters Munich Germany | Munich Germany",
                "Anwälte in München | München",
                "avocats à Paris | Paris",
                "somebody in Columbus in 2020 | Columbus",
                "VCs in the Bay Area | the Bay Area",
                "people in human resources in UK | UK",
                "in the Greater Munich Metropolitan Area | the Greater Munich Metropolitan Area",
                "head of sales Europe | Europe",
                "Boston , MA | Boston , MA",
                "works in sales in Sale | Sale",
                "professors from Cambridge, UK | Cambridge, UK",
            })
    void findsThePlaceOfALongerText(String text, String place) {
        assertThat(mentions(text)).containsExactly(place);
    }

    @Test
    void findsMoreThanOne() {
        assertThat(mentions("designers in Mexico City or Guadalajara"))
                .containsExactly("Mexico City", "Guadalajara");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "partners at early-stage venture capital firms",
                "hiring managers at a retailer",
                "anybody who worked at Acme",
                "lawyers in nice companies",
                "nice people Reading Mobile",
                "Jack London",
                "Sydney Sweeney",
                "",
            })
    void leavesOrdinaryWordsAndNamesOfPeopleAlone(String text) {
        assertThat(mentions(text)).isEmpty();
    }

    @Test
    void keepsTheReadingsOfAnAmbiguousPlace() {
        assertThat(GAZETTEER.mentionedIn(List.of("bakers", "in", "Springfield"), 2).orElseThrow())
                .satisfies(mention -> {
                    assertThat(mention.words()).isEqualTo(1);
                    assertThat(mention.places())
                            .extracting(GeoPlace::region)
                            .contains("Illinois", "Massachusetts");
                });
    }

    @Test
    void findsNothingOutsideTheText() {
        assertThat(GAZETTEER.mentionedIn(List.of("Berlin"), 1)).isEmpty();
        assertThat(GAZETTEER.mentionedIn(List.of("Berlin"), -1)).isEmpty();
        assertThat(GAZETTEER.mentionedIn(List.of(), 0)).isEmpty();
    }

    @Test
    void isOfAtLeastOneWord() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlaceMention(List.of(), 1));
        List<GeoPlace> berlin = GAZETTEER.find("Berlin");
        assertThatIllegalArgumentException().isThrownBy(() -> new PlaceMention(berlin, 0));
    }

    /// The words of each mention, as one reads a text from its beginning.
    private static List<String> mentions(String text) {
        List<String> words = List.of(text.split(" ", -1));
        List<String> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<PlaceMention> mention = GAZETTEER.mentionedIn(words, at);
            int length = mention.map(PlaceMention::words).orElse(0);
            if (length > 0) {
                found.add(String.join(" ", words.subList(at, at + length)));
            }
            at += Math.max(1, length);
        }
        return found;
    }
}
