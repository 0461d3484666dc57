package dev.familiar.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonName;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NameComparisonTest {

    private static final List<String> NAMES =
            List.of(
                    "Jon Smith",
                    "John Smith",
                    "Smith, John",
                    "J. Smith",
                    "John Q. Smith",
                    "John Quincy Smith",
                    "John Paul Smith",
                    "Joan Smith",
                    "John",
                    "Smith",
                    "jsmith",
                    "Jonathan Smithe",
                    "Wang Xiaoming",
                    "Xiaoming Wang",
                    "王小明",
                    "Kate Muster",
                    "Katherine Müster",
                    "Ekaterina Muester",
                    "Kate (Example) Muster",
                    "A. B.",
                    "",
                    "john.smith@example.org",
                    "Omar bin Ali",
                    "Ali bin Omar",
                    "Jean-Paul Exemple",
                    "Jean Exemple",
                    "Gabriel Garcia Ejemplo",
                    "Gabriel Garcia");

    @ParameterizedTest
    @CsvSource({
        "John Smith, JOHN SMITH, EXACT",
        "Björn Müller, Bjoern Mueller, REORDERED",
        "Wang Xiaoming, Xiaoming Wang, REORDERED",
        "Jae Sung Kim, Jaesung Kim, REORDERED",
        "John Smith, John Q. Smith, MIDDLE_OMITTED",
        "John Q. Smith, John Quincy Smith, MIDDLE_OMITTED",
        "Jon Smith, John Smith, NICKNAME",
        "Bob Example, Robert Example, NICKNAME",
        "Peggy Example, Margaret Example, NICKNAME",
        "Sasha Primer, Alexander Primer, NICKNAME",
        "Steve Example, Stephen Example, NICKNAME",
        "Dmitry Exampleov, Dmitry Exampelov, SPELLING",
        "Sergei Primerov, Sergei Primeroff, SPELLING",
        "J. Smith, John Smith, INITIAL",
        "Robert N., Robert Newexample, INITIAL",
        "jsmith, John Smith, INITIAL",
        "John, John Smith, ONE_WORD",
        "Smith, John Smith, ONE_WORD",
        "John Adam Smith, John Paul Smith, MIDDLE_CONTRADICTS",
        "Jon Smith, Joan Smith, OTHER_GIVEN",
        "Lukas Beispielski, Jakub Beispielski, OTHER_GIVEN",
        "Angela Example, Angelo Example, OTHER_GIVEN",
        "Ada Example, Ada Mustermann, OTHER_FAMILY",
        "Omar bin Ali, Ali bin Omar, OTHER_GIVEN",
        "Ada Example, Kenji Sato, DIFFERENT",
    })
    void findsTheLevel(String one, String other, NameLevel level) {
        assertThat(compare(one, other).level())
                .isIn(level, level == NameLevel.OTHER_GIVEN ? NameLevel.DIFFERENT : level);
    }

    @Test
    void readsFormerAndBracketedNames() {
        assertThat(compare("Ada Example (née Muster)", "Ada Muster").level())
                .isEqualTo(NameLevel.EXACT);
        assertThat(compare("Ada (Muster) Example", "Ada Muster").level())
                .isEqualTo(NameLevel.EXACT);
        assertThat(compare("王小明 (Kevin Wang)", "Kevin Wang").level()).isEqualTo(NameLevel.EXACT);
    }

    @Test
    void comparesANameWrittenInAnotherScript() {
        assertThat(compare("Сергей Примеров", "Sergei Primerov").level().isFullAgreement())
                .isTrue();
        assertThat(compare("王小明", "Xiaoming Wang").level()).isEqualTo(NameLevel.EXACT);
    }

    @Test
    void aNameThatIsAnAddressMatchesTheSameAddress() {
        assertThat(compare("ada@example.org", "Ada@Example.org").level())
                .isEqualTo(NameLevel.EXACT);
    }

    @Test
    void omittedMiddleNamesStandAboveContradictingOnes() {
        assertThat(compare("John Smith", "John Paul Smith").likeness())
                .isGreaterThan(compare("John Adam Smith", "John Paul Smith").likeness() + 0.2);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isSymmetric(String one, String other) {
        NameAgreement there = compare(one, other);
        NameAgreement back = compare(other, one);

        assertThat(back.level()).isEqualTo(there.level());
        assertThat(back.likeness()).isEqualTo(there.likeness());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void likenessStaysBetweenZeroAndOne(String one, String other) {
        assertThat(compare(one, other).likeness()).isBetween(0.0, 1.0);
    }

    @Test
    void levelsAreInTheOrderOfTheirLikeness() {
        assertThat(Stream.of(NameLevel.values()).map(level -> -level.likeness()).toList())
                .isSorted();
    }

    @ParameterizedTest
    @MethodSource("typos")
    void forgivesOneTypingErrorInALongFamilyName(String family, String mistyped) {
        assertThat(compare("Ada " + family, "Ada " + mistyped).level().isFullAgreement()).isTrue();
    }

    private static NameAgreement compare(String one, String other) {
        return NameComparison.compare(
                ParsedName.parse(PersonName.of(one)), ParsedName.parse(PersonName.of(other)));
    }

    private static Stream<Arguments> pairs() {
        return NAMES.stream().flatMap(one -> NAMES.stream().map(other -> Arguments.of(one, other)));
    }

    private static Stream<Arguments> typos() {
        Random random = new Random(7);
        return IntStream.range(0, 60)
                .mapToObj(_ -> {
                    String family =
                            random.ints(8, 'a', 'z' + 1)
                                    .collect(
                                            StringBuilder::new,
                                            StringBuilder::appendCodePoint,
                                            StringBuilder::append)
                                    .toString();
                    int at = 1 + random.nextInt(6);
                    return Arguments.of(family, family.substring(0, at) + family.substring(at + 1));
                });
    }
}
