package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativesTest {

    private final Folk folk = new Folk();

    @BeforeEach
    void makeUpPeople() {
        folk.one("Ada Oberlander").works("Lawyer", "Acme Bricks").lives("Berlin, Germany");
        folk.one("Ben Castle").works("Editor", "Kestrel Media").lives("Munich, Germany");
        folk.one("Cy Dunlin").works("Lawyer", "Marks and Spencer").lives("Vienna, Austria");
        folk.one("Di Ewing").works("Buyer", "Plover").lives("Leeds, United Kingdom");
        folk.one("Ed Farley").works("Buyer", "Oriel and Sons").lives("Leeds, United Kingdom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people at Acme Bricks or Kestrel Media",
                "Acme Bricks and Kestrel Media people",
                "bei Acme Bricks oder Kestrel Media",
                "bei Acme Bricks oder bei Kestrel Media",
                "qui travaille chez Acme Bricks ou Kestrel Media",
                "qui travaille chez soit Acme Bricks soit Kestrel Media",
                "wie werkt er bij Acme Bricks of Kestrel Media",
                "medewerkers bij Acme Bricks en Kestrel Media",
                "quién trabaja en Acme Bricks o Kestrel Media",
                "chi lavora alla Acme Bricks o Kestrel Media",
                "either at Acme Bricks or at Kestrel Media",
                "people at either Acme Bricks or Kestrel Media",
                "people in Berlin or Munich",
                "people in Berlin or in Munich",
                "Leute in Berlin oder München"
            })
    void findsWhoFitsOneOfThem(String question) {
        assertThat(folk.names(question))
                .as(question)
                .containsExactlyInAnyOrder("Ada Oberlander", "Ben Castle");
    }

    /// Every two of the names, and every three, in lists of every kind.
    @Test
    void findsThePeopleOfEachName() {
        List<String> names =
                List.of(
                        "Acme Bricks",
                        "Kestrel Media",
                        "Marks and Spencer",
                        "Plover",
                        "Oriel and Sons");
        for (String one : names) {
            for (String other : names) {
                for (String third : names) {
                    if (one.equals(other) || List.of(one, other).contains(third)) {
                        continue;
                    }
                    for (String or : List.of(" or ", " and ", ", or ", " oder ")) {
                        String two = "people at " + one + or + other;
                        String three = "people at " + third + ", " + one + or + other;
                        assertThat(folk.names(two)).as(two).hasSize(2);
                        assertThat(folk.names(three)).as(three).hasSize(3);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    people at Marks and Spencer       | organisation Marks and Spencer
                    lawyers in Berlin or Munich       | role lawyers · place Berlin or Munich
                    people in Leeds, Berlin or Munich | place Leeds, Berlin or Munich
                    Berlin and Munich lawyers         | role lawyers · place Berlin and Munich
                    lawyers or editors in Berlin      | role lawyers or editors · place Berlin
                    lawyers at Plover and in Berlin   | role lawyers · organisation Plover · place Berlin
                    people at Acme Bricks and Sons    | organisation Acme Bricks and Sons
                    people in Berlin, Germany         | place Berlin Germany
                    """)
    void readsThem(String question, String understood) {
        assertThat(folk.understood(question)).isEqualTo(understood);
    }

    @Test
    void saysWhichOfThemIsNotKnownAndLooksForTheOthers() {
        Answer answer = folk.ask("people at Acme Bricks or Nowhere Foods");

        assertThat(Folk.names(answer)).containsExactly("Ada Oberlander");
        assertThat(answer.understood().unread()).containsExactly("Nowhere Foods");
        assertThat(answer.understood().text(Part.ORGANISATION)).hasValue("Acme Bricks");
    }

    @Test
    void isNoListWithoutAWordThatParts() {
        assertThat(Alternatives.of("Acme Bricks", part -> part).found()).isEmpty();
        assertThat(Alternatives.of("or and or", part -> part).found()).isEmpty();
    }
}
