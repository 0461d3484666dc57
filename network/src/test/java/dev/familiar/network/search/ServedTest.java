package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Assistant to the CEO                    | Assistant
                    Executive Assistant to the CEO          | Executive Assistant
                    PA to the Managing Director             | PA
                    EA to our CFO, Berlin                   | EA, Berlin
                    Office of the CEO                       | Office
                    Referent des Vorstands                  | Referent
                    Assistentin der Geschäftsführung        | Assistentin
                    Assistante de la directrice générale    | Assistante
                    Advisor to the Board and Author         | Advisor and Author
                    Secretary of State                      | Secretary of State
                    CEO                                     | CEO
                    Head of Marketing                       | Head of Marketing
                    Office Manager                          | Office Manager
                    """)
    void takesOutWhomSomebodyServes(String title, String own) {
        assertThat(Served.without(title)).isEqualTo(own);
    }

    /// Each who serves, by each small word, with each who is served.
    @Test
    void noneOfThemIsWhomTheyServe() {
        Folk folk = new Folk();
        folk.one("Ada Oberlander").works("CEO", "Brightwell");
        for (String servant :
                List.of("Assistant", "PA", "Personal Assistant", "Secretary", "Aide")) {
            for (String master : List.of("CEO", "Chief Executive Officer", "Group CEO")) {
                folk.one("Ben Castle").works(servant + " to the " + master, "Brightwell");
            }
        }
        folk.one("Cy Dunlin").works("Referent des CEO", "Brightwell");

        assertThat(folk.names("CEO at Brightwell")).containsExactly("Ada Oberlander");
        assertThat(folk.names("assistants at Brightwell")).contains("Ben Castle");
    }

    @Test
    void anInflectedNameIsTheName() {
        Folk folk = new Folk();
        folk.one("Ada Oberlander").works("Leiterin", "Deutsche Kiesbank");
        folk.one("Ben Castle").works("Leiter", "Roter Faden");

        assertThat(folk.names("wer arbeitet bei der Deutschen Kiesbank"))
                .containsExactly("Ada Oberlander");
        assertThat(folk.names("who works at the Deutschen Kiesbank"))
                .containsExactly("Ada Oberlander");
        assertThat(folk.names("Leute beim Roten Faden")).containsExactly("Ben Castle");
    }

    @Test
    void anOrganisationSpelledAlikeIsNamedAndNotTaken() {
        Folk folk = new Folk();
        folk.one("Ada Oberlander").works("Buyer", "Brightwell");
        folk.one("Ben Castle").works("Buyer", "Plover");

        Answer answer = folk.ask("people at Brigthwell");

        assertThat(answer.people()).isEmpty();
        assertThat(answer.akin()).containsExactly(new Facet.Count("Brightwell", 1));
        assertThat(folk.ask("people at Quimble").akin()).isEmpty();
    }
}
