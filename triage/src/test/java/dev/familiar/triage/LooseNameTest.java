package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Comparison;
import dev.familiar.model.Biography;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseNameTest {

    /// Somebody of several records, each with one name.
    private static Person records(String... names) {
        return new Person(
                new PersonId("p-1"),
                Stream.of(names).flatMap(name -> called(name).descriptions().stream()).toList());
    }

    private static Person called(String... names) {
        return new Person(
                new PersonId("p-1"),
                List.of(
                        new PersonDescription(
                                "mail:1",
                                Origin.of(Origin.Kind.CORRESPONDENT),
                                Stream.of(names).map(PersonName::of).toList(),
                                List.of(),
                                Biography.NONE)));
    }

    private static boolean isLoose(String asked, String level, String... names) {
        Comparison name = new Comparison("name", level, 8, "");
        return LooseName.of(PersonName.of(asked), called(names), List.of(name)).isPresent();
    }

    private static boolean isOther(String asked, String... names) {
        return OtherUser.of(PersonName.of(asked), called(names)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spelling", "part-of-family", "one-word"})
    void agreesInPartOnly(String level) {
        assertThat(isLoose("Tana Jonquil", level, "Tana Jonquill")).isTrue();
    }

    @Test
    void aNameWrittenAlikeIsNone() {
        assertThat(isLoose("Tana Jonquil", "exact", "Tana Jonquil")).isFalse();
        assertThat(LooseName.of(PersonName.of("Tana"), called("Tana"), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Min-jun Kim, Kim Min-jun, false",
        "Minjun Kim, Kim Min-jun, false",
        "Jonquil Tana, Tana Jonquill, true",
    })
    void theSameWordsInAnotherOrderAreAlike(String asked, String known, boolean loose) {
        assertThat(isLoose(asked, "reordered", known)).isEqualTo(loose);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Quill Jr., Ada Quill, true",
        "Ada Quill Jr., Ada Quill Jr., false",
        "Ada Quill, Ada Quill Jr., false",
    })
    void aGenerationThatTheArchivesDoNotNameIsLoose(String asked, String known, boolean loose) {
        assertThat(isLoose(asked, "exact", known)).isEqualTo(loose);
    }

    @Test
    void whoUsesAnAccountBesidesIsNotMeant() {
        assertThat(isOther("Monica Handel", "Bruno Wexel", "Monica Handel")).isTrue();
        assertThat(isOther("Bruno Wexel", "Bruno Wexel", "Monica Handel")).isFalse();
    }

    @Test
    void anotherSpellingOrAHandleIsTheSameUser() {
        assertThat(isOther("Monica Handel", "Monika Handel", "Monica Handel")).isFalse();
        assertThat(isOther("Monica Handel", "Monica Handel", "mhandel")).isFalse();
        assertThat(isOther("Kim Minjun", "김민준")).isFalse();
    }

    @Test
    void whomNobodyCallsSoIsNotMeantByAnAddressOrAnInitial() {
        assertThat(isOther("Tana Jonquil", "Bruno Wexel")).isTrue();
        assertThat(
                        OtherUser.of(
                                PersonName.of("Dolantha Norquist"),
                                records("D. Norquist", "Dario Norquist")))
                .isPresent();
        assertThat(
                        OtherUser.of(
                                PersonName.of("Dario Norquist"),
                                records("D. Norquist", "Dario Norquist")))
                .isEmpty();
        assertThat(OtherUser.of(PersonName.of("Dolantha Norquist"), records("D. Norquist")))
                .isEmpty();
        assertThat(OtherUser.of(PersonName.of("Ada Malvern"), records("Ada Quarles"))).isEmpty();
    }
}
