package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegationTest {

    private final Folk folk = new Folk();

    @BeforeEach
    void makeUpPeople() {
        folk.one("Ada Oberlander").works("Analyst", "Brightwell").lives("Berlin, Germany");
        folk.one("Ben Castle").works("Nurse", "Brightwell").lives("Munich, Germany");
        folk.one("Cy Dunlin")
                .works("Analyst", "Kestrel Media")
                .worked("Analyst", "Brightwell", Folk.TODAY.minusYears(3))
                .lives("Munich, Germany");
        folk.one("Di Ewing").works("Buyer", "Plover").lives("Leeds, United Kingdom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people not at Brightwell",
                "people who are not at Brightwell",
                "people who do not work at Brightwell",
                "Leute, die nicht bei Brightwell arbeiten",
                "wer arbeitet nicht bei Brightwell",
                "gens qui ne travaillent pas chez Brightwell",
                "personas que no trabajan en Brightwell",
                "pessoas que não trabalham na Brightwell",
                "persone che non lavorano alla Brightwell",
                "mensen die niet bij Brightwell werken"
            })
    void leavesOutWhoIsThere(String question) {
        assertThat(folk.names(question))
                .as(question)
                .containsExactlyInAnyOrder("Cy Dunlin", "Di Ewing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    people at Brightwell who are not analysts  | Ben Castle
                    Brightwell people, but not analysts        | Ben Castle
                    bei Brightwell, aber keine Analysten       | Ben Castle
                    analysts but not at Brightwell             | Cy Dunlin
                    analysts not in Berlin                     | Cy Dunlin
                    nurses at Brightwell but not in Berlin     | Ben Castle
                    people not at Brightwell or Kestrel Media  | Di Ewing
                    people who never worked at Brightwell      | Di Ewing
                    people in Munich except Ben                | Cy Dunlin
                    analysts not at Brightwell and not in Berlin | Cy Dunlin
                    """)
    void leavesOutOneOfThem(String question, String name) {
        assertThat(folk.names(question)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    people at Brightwell who are not analysts | organisation Brightwell · not analysts
                    people not at Brightwell                  | not Brightwell
                    who is no longer at Brightwell            | organisation Brightwell · time formerly
                    non profit people                         | kind nonprofit
                    people at Not Just Bread                  | organisation Not Just Bread
                    people at Brightwell I do not know        | organisation Brightwell · tie not known
                    """)
    void isShown(String question, String understood) {
        assertThat(folk.understood(question)).isEqualTo(understood);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people at Brightwell who are not quibbling",
                "people at Brightwell I have not not written",
                "people at Brightwell not",
                "nicht people at Brightwell not never"
            })
    void whatIsNotUnderstoodIsSaidAndLeftOut(String question) {
        Answer answer = folk.ask(question);

        assertThat(answer.understood().unread()).as(question).isNotEmpty();
        assertThat(answer.isNobody()).as(question).isFalse();
    }

    @Test
    void canBeDropped() {
        Roster roster = folk.roster();
        Question asked = roster.understand("people at Brightwell who are not analysts");

        assertThat(Folk.names(folk.answer(roster, asked.without(Set.of(Part.NOT)))))
                .contains("Ada Oberlander", "Ben Castle");
    }
}
