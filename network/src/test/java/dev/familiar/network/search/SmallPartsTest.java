package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.model.Origin;
import dev.familiar.model.PersonId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The values of a question and its answer, which have little to them one by one.
class SmallPartsTest {

    @ParameterizedTest
    @EnumSource(Part.class)
    void aPartIsFoundByItsWord(Part part) {
        assertThat(Part.of(part.word())).contains(part);
    }

    @Test
    void noPartIsFoundByAnotherWord() {
        assertThat(Part.of("shoe-size")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Origin.Kind.class)
    void aWordSaysWhoSaysItAndWhen(Origin.Kind kind) {
        assertThat(new Word(kind, null).text()).isNotBlank().doesNotContain(" of ");
        assertThat(new Word(kind, LocalDate.of(2026, 3, 1)).text()).endsWith("of 2026-03-01");
    }

    @Test
    void postingsKnowWhoHasAWord() {
        Postings postings = new Postings();
        for (int place = 0; place < 100; place += 10) {
            postings.add("wren", place);
            postings.add("wren", place);
        }

        assertThat(postings.count("wren")).isEqualTo(10);
        assertThat(postings.of("wren").stream().boxed()).startsWith(0, 10, 20).hasSize(10);
        assertThat(postings.of("kestrel").isEmpty()).isTrue();
        assertThat(postings.has("kestrel")).isFalse();
    }

    @Test
    void aQuestionShowsItsPartsAndLosesThem() {
        Folk folk = new Folk();
        folk.one("Ada Oberlander").works("CFO", "Cobalt Bank");
        Question asked =
                folk.roster()
                        .understand("former lawyers at Cobalt Bank in Berlin I know well zxqv");

        assertThat(asked.shown())
                .extracting(Question.Shown::part)
                .contains(Part.ROLE, Part.ORGANISATION, Part.PLACE, Part.TIME, Part.TIE);
        assertThat(asked.without(EnumSet.allOf(Part.class)).isEmpty()).isTrue();
        assertThat(asked.without(EnumSet.of(Part.ROLE)).text(Part.ROLE)).isEmpty();
        assertThat(asked).hasToString("Question[hidden]");
    }

    @Test
    void somebodyHasAName() {
        assertThatThrownBy(() ->
                        new Someone(
                                new PersonId("p-1"),
                                List.of(),
                                Someone.Life.UNKNOWN,
                                Someone.Noted.NOTHING,
                                new Someone.Closeness(0, Someone.Acquaintance.WELL, false, null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingPersonalIsInTheWordsOfAValue() {
        Folk folk = new Folk();
        folk.one("Ada Oberlander")
                .works("CFO", "Cobalt Bank")
                .says("Oberlander of Cobalt")
                .lives("Lyon")
                .writes("ada@cobaltbank.example.com", 3)
                .tagged("Oberlander")
                .noted("Oberlander");
        Roster roster = folk.roster();
        Answer answer = folk.ask("at Cobalt Bank");
        Entry entry = roster.entries().getFirst();
        Fit fit = answer.people().getFirst();

        List<Object> values =
                List.of(
                        roster,
                        entry,
                        entry.who(),
                        entry.who().life(),
                        entry.who().noted(),
                        entry.employments().getFirst(),
                        entry.employments().getFirst().job(),
                        entry.accounts().getFirst(),
                        fit,
                        fit.matched().getFirst());

        assertThat(values)
                .extracting(Object::toString)
                .noneMatch(text -> text.contains("Oberlander") || text.contains("Cobalt"));
    }
}
