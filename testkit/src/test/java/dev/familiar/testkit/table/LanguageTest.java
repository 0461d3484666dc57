package dev.familiar.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.table.Language.Given;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private static final int PEOPLE = 100_000;

    private static Stream<Language> languages() {
        Dice dice = Dice.of(2);
        return Stream.generate(() -> Language.draw(dice)).limit(500).distinct();
    }

    private static Language english() {
        return languages()
                .filter(language -> language.family(0, false).latin().equals("Smith"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsTheFirstFamilyNameAsOftenAsItSays() {
        Language english = english();
        Dice dice = Dice.of(1);

        long smiths = IntStream.range(0, PEOPLE).filter(i -> english.rank(dice) == 0).count();

        assertThat(english.family(0, true).share()).isCloseTo(0.009, within(0.001));
        assertThat((double) smiths / PEOPLE)
                .isCloseTo(english.family(0, true).share(), within(0.001));
    }

    @Test
    void keepsRareNamesRare() {
        Language english = english();
        Dice dice = Dice.of(1);

        Map<Integer, Long> ranks =
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> english.rank(dice))
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(ranks.values().stream().filter(count -> count == 1).count())
                .isGreaterThan(PEOPLE / 5);
    }

    @Test
    void buildsADifferentNameForNearlyEveryRank() {
        Language english = english();

        assertThat(
                        IntStream.range(0, 200_000)
                                .mapToObj(rank -> english.family(rank, false).latin())
                                .distinct()
                                .count())
                .isGreaterThan(195_000);
    }

    @Test
    void namesEverybodyInEveryCulture() {
        Dice dice = Dice.of(4);

        assertThat(languages())
                .hasSize(20)
                .allSatisfy(language -> {
                    Given given = language.given(true, dice);
                    assertThat(given.latin()).isNotBlank();
                    assertThat(given.share()).isBetween(0.0, 0.1);
                    assertThat(language.family(language.rank(dice), true).latin()).isNotBlank();
                });
    }

    @Test
    void putsTheHalvesOfTwoKoreanNamesTogether() {
        Language korean =
                languages()
                        .filter(language -> language.family(0, false).latin().equals("Kim"))
                        .findFirst()
                        .orElseThrow();
        Dice dice = Dice.of(9);
        List<Given> names = Stream.generate(() -> korean.given(false, dice)).limit(50).toList();

        assertThat(names)
                .allMatch(name -> name.latin().matches("[A-Z][a-z]+-[a-z]+"))
                .allMatch(name -> name.own().length() == 2);
        assertThat(names).extracting(Given::latin).contains("Min-ho");
    }

    @Test
    void saysHowLikelyEachNumberOfASkewIs() {
        Skew skew = new Skew(6, 75);

        assertThat(IntStream.range(0, 75).mapToDouble(skew::share).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(skew.share(0)).isGreaterThan(10 * skew.share(74));
    }

    @Test
    void givesEveryNumberAWordOfItsOwn() {
        assertThat(IntStream.range(0, 50_000).mapToObj(Syllables::word).distinct().count())
                .isGreaterThan(49_000);
        assertThat(Syllables.word(0)).isEqualTo("ba");
    }
}
