package dev.familiar.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.table.Language.Family;
import dev.familiar.testkit.table.Language.Given;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final Naming KATJA =
            new Naming(
                    new Given("Katharina", "", "Katja", 0.01),
                    new Family("Müller", "", 0.01),
                    new Family("Holzbach", "", 0.001),
                    "E.",
                    false);

    private static final Naming DMITRY =
            new Naming(
                    new Given("Dmitry", "Дмитрий", "", 0.01),
                    new Family("Belsky", "Белский", 0.01),
                    new Family("Belsky", "Белский", 0.01),
                    "",
                    false);

    private static final Naming HIROSHI =
            new Naming(
                    new Given("Hiroshi", "浩", "", 0.01),
                    new Family("Tanaka", "田中", 0.01),
                    new Family("Tanaka", "田中", 0.01),
                    "",
                    true);

    @ParameterizedTest
    @CsvSource({
        "FULL,Katharina Müller",
        "MIDDLE,Katharina E. Müller",
        "LAST_FIRST,'Müller, Katharina'",
        "PLAIN,Katharina Muller",
        "CAPITALS,KATHARINA MÜLLER",
        "NICKNAME,Katja Müller",
        "RESPELLED,Katharina Mueller",
        "GIVEN,Katharina",
        "NONE,''"
    })
    void writesTheNameInEachForm(NameForm form, String text) {
        assertThat(Spelling.text(KATJA, false, form, Dice.of(1))).isEqualTo(text);
    }

    @Test
    void writesTheFamilyNameOfEarlierYears() {
        assertThat(Spelling.text(KATJA, true, NameForm.FULL, Dice.of(1)))
                .isEqualTo("Katharina Holzbach");
    }

    @Test
    void writesTheLettersOfTheCultureInItsOwnOrder() {
        assertThat(Spelling.text(DMITRY, false, NameForm.OWN_SCRIPT, Dice.of(1)))
                .isEqualTo("Дмитрий Белский");
        assertThat(Spelling.text(HIROSHI, false, NameForm.OWN_SCRIPT, Dice.of(1))).isEqualTo("田中浩");
        assertThat(Spelling.text(DMITRY, false, NameForm.RESPELLED, Dice.of(1)))
                .isEqualTo("Dmitry Belskiy");
    }

    @Test
    void makesErrorsInTheFamilyNameOnly() {
        assertThat(Spelling.text(KATJA, false, NameForm.TYPO, Dice.of(1)))
                .startsWith("Katharina M")
                .isNotEqualTo("Katharina Müller");
        assertThat(Spelling.text(KATJA, false, NameForm.INITIAL, Dice.of(1)))
                .matches("K\\.? Müller");
    }

    @Test
    void showsOnlyFormsTheNameHas() {
        Dice dice = Dice.of(8);
        Map<NameForm, Long> drawn =
                Stream.generate(() -> NameForm.draw(Archive.MAIL, DMITRY, dice))
                        .limit(5_000)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(drawn)
                .doesNotContainKeys(NameForm.MIDDLE, NameForm.NICKNAME)
                .containsKeys(NameForm.OWN_SCRIPT, NameForm.NONE, NameForm.TYPO);
        assertThat(drawn.get(NameForm.FULL)).isBetween(3_100L, 3_600L);
    }

    @Test
    void takesNoFormThatWritesTheFullNameAgain() {
        Dice dice = Dice.of(8);

        assertThat(Spelling.changes(KATJA, NameForm.PLAIN)).isTrue();
        assertThat(Spelling.changes(HIROSHI, NameForm.PLAIN)).isFalse();
        assertThat(Stream.generate(() -> NameForm.draw(Archive.MAIL, HIROSHI, dice)).limit(1_000))
                .doesNotContain(NameForm.PLAIN);
    }

    @Test
    void neverHidesTheNameOnAProfile() {
        Dice dice = Dice.of(8);

        assertThat(Stream.generate(() -> NameForm.draw(Archive.LINKEDIN, KATJA, dice)).limit(2_000))
                .doesNotContain(NameForm.NONE, NameForm.GIVEN, NameForm.LAST_FIRST);
    }
}
