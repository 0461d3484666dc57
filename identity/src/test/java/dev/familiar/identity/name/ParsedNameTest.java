package dev.familiar.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParsedNameTest {

    private static final List<String> PIECES =
            List.of(
                    "Ada",
                    "Example",
                    "van",
                    "der",
                    "Dr.",
                    "PhD",
                    "MBA,",
                    "(Jack)",
                    "O'Neil",
                    "J.R.",
                    "MÜLLER",
                    "🚀",
                    "王小明",
                    "김철수",
                    "Smith-Jones",
                    "Jr",
                    "she/her",
                    "\"Bob\"",
                    "née",
                    "al-Rahman",
                    "@",
                    "ada@example.org",
                    "|",
                    "Recruiter",
                    ",",
                    "-",
                    "N.",
                    "ß",
                    "١٢",
                    "Ⓐ",
                    "s3rgey",
                    "Ma",
                    "DO",
                    "III",
                    "’",
                    "Ёлка");

    @ParameterizedTest
    @MethodSource("writtenNames")
    void readsGivenAndFamily(String written, String given, String family) {
        ParsedName name = ParsedName.parse(PersonName.of(written));

        assertThat(String.join(" ", name.given())).isEqualTo(given);
        assertThat(String.join(" ", name.family())).isEqualTo(family);
    }

    @Test
    void keepsNicknamesOfBracketsAndQuotes() {
        ParsedName bracket = ParsedName.parse(PersonName.of("William (Bill) Example"));
        ParsedName quoted = ParsedName.parse(PersonName.of("Margaret \"Peggy\" Example"));

        assertThat(bracket.aliases()).containsExactly("bill");
        assertThat(quoted.aliases()).containsExactly("peggy");
        assertThat(bracket.canonical()).isEqualTo("william example");
    }

    @Test
    void keepsFormerFamilyNames() {
        assertThat(ParsedName.parse(PersonName.of("Ada Example (née Muster)")).former())
                .containsExactly("muster");
        assertThat(ParsedName.parse(PersonName.of("Ada Beispiel geb. Muster")).former())
                .containsExactly("muster");
    }

    @Test
    void believesThePartsThatAnArchiveSeparates() {
        ParsedName name = ParsedName.parse(PersonName.of("Ada Mae", "Garcia Example, MBA"));

        assertThat(name.given()).containsExactly("ada", "mae");
        assertThat(name.family()).containsExactly("garcia", "example");
    }

    @Test
    void readsANameThatIsAnAddress() {
        ParsedName name = ParsedName.parse(PersonName.of("ada.example@mail.example.org"));

        assertThat(name.address()).isEqualTo("ada.example@mail.example.org");
        assertThat(name.canonical()).isEqualTo("ada example");
    }

    @Test
    void readsAnAddressWithAnInitialBehindIt() {
        ParsedName name = ParsedName.parse(PersonName.of("ada.example@mail.example.org E."));

        assertThat(name.address()).isEqualTo("ada.example@mail.example.org");
    }

    @Test
    void dropsAnAddressBesideAName() {
        ParsedName name = ParsedName.parse(PersonName.of("Ada Example <ada@example.org>"));

        assertThat(name.canonical()).isEqualTo("ada example");
        assertThat(name.address()).isEmpty();
    }

    @Test
    void readsTheNameALocalPartSpells() {
        assertThat(ParsedName.spelledBy(new EmailAddress("ada_example42@example.org")).canonical())
                .isEqualTo("ada example");
        assertThat(ParsedName.spelledBy(new EmailAddress("123+ada@example.org")).canonical())
                .isEqualTo("ada");
    }

    @Test
    void survivesWhatIsNoName() {
        assertThat(ParsedName.parse(PersonName.of("🚀 !!! ©")).isEmpty()).isTrue();
        assertThat(ParsedName.parse(PersonName.NONE).isEmpty()).isTrue();
        assertThat(ParsedName.parse(PersonName.of("x ".repeat(50_000))).given())
                .hasSizeLessThan(40);
    }

    @Test
    void hidesTheNameInItsText() {
        assertThat(ParsedName.parse(PersonName.of("Ada Example")).toString())
                .doesNotContainIgnoringCase("ada");
    }

    @ParameterizedTest
    @MethodSource("scrambledNames")
    void isIdempotent(String written) {
        String once = ParsedName.parse(PersonName.of(written)).canonical();

        assertThat(ParsedName.parse(PersonName.of(once)).canonical()).isEqualTo(once);
    }

    private static Stream<String> scrambledNames() {
        Random random = new Random(20261122);
        return IntStream.range(0, 400)
                .mapToObj(_ ->
                        random.ints(1 + random.nextInt(5), 0, PIECES.size())
                                .mapToObj(PIECES::get)
                                .collect(Collectors.joining(" ")));
    }

    private static Stream<Arguments> writtenNames() {
        return Stream.of(
                Arguments.of("Dmitry Exampleov 🚀", "dmitry", "exampleov"),
                Arguments.of("Dr. Ada Example, PhD, MBA", "ada", "example"),
                Arguments.of("Example, Ada", "ada", "example"),
                Arguments.of("Example, Ada M.", "ada m", "example"),
                Arguments.of("ADA EXAMPLE", "ada", "example"),
                Arguments.of("DUPONT Jean", "jean", "dupont"),
                Arguments.of("J. R. Example", "j r", "example"),
                Arguments.of("J.R. Example", "j r", "example"),
                Arguments.of("JR Example", "j r", "example"),
                Arguments.of("Robert N.", "robert", "n"),
                Arguments.of("Jean-Paul Exemple", "jean paul", "exemple"),
                Arguments.of("Vincent van der Berg", "vincent", "van der berg"),
                Arguments.of("Ludwig von Beispiel", "ludwig", "von beispiel"),
                Arguments.of("Omar al-Mithal", "omar", "al mithal"),
                Arguments.of("Björn Müßig", "bjorn", "mussig"),
                Arguments.of("Łukasz Przykład", "lukasz", "przyklad"),
                Arguments.of("王小明", "xiaoming", "wang"),
                Arguments.of("김철수", "cheolsu", "kim"),
                Arguments.of("山田 太郎", "tailang", "shantian"),
                Arguments.of("Пётр Примеров", "petr", "primerov"),
                Arguments.of("Ada Example | Recruiter", "ada", "example"),
                Arguments.of("Ada Example via LinkedIn", "ada", "example"),
                Arguments.of("Ada Example (she/her)", "ada", "example"),
                Arguments.of("Ada Example, PMP®", "ada", "example"),
                Arguments.of("Ing. Ada Example CSc", "ada example", "csc"),
                Arguments.of("AdaExample", "ada", "example"),
                Arguments.of("ada.example", "ada", "example"),
                Arguments.of("'Ada Example'", "ada", "example"),
                Arguments.of("Ada Example Jr.", "ada", "example"),
                Arguments.of("Jack Ma", "jack", "ma"),
                Arguments.of("𝓐𝓭𝓪 𝓔𝔁𝓪𝓶𝓹𝓵𝓮", "ada", "example"));
    }
}
