package dev.familiar.testkit.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiceTest {
    @Test
    void repeatsItselfForTheSameSeed() {
        Dice one = Dice.of(7);
        Dice two = Dice.of(7);

        assertThat(IntStream.range(0, 50).mapToLong(i -> one.bits()).toArray())
                .isEqualTo(IntStream.range(0, 50).mapToLong(i -> two.bits()).toArray());
    }

    @Test
    void forksTheSameWayWhateverWasDrawnBefore() {
        Dice fresh = Dice.of(7);
        Dice used = Dice.of(7);
        long drawn = used.bits();

        assertThat(used.fork("mail", 3).bits())
                .isEqualTo(fresh.fork("mail", 3).bits())
                .isNotEqualTo(drawn);
        assertThat(fresh.fork("mail", 4).bits()).isNotEqualTo(fresh.fork("mail", 3).bits());
        assertThat(fresh.fork("cards", 3).bits()).isNotEqualTo(fresh.fork("mail", 3).bits());
    }

    @Test
    void staysWithinItsBounds() {
        Dice dice = Dice.of(1);

        assertThat(IntStream.range(0, 10_000).map(i -> dice.between(3, 5)).distinct().sorted())
                .containsExactly(3, 4, 5);
        assertThat(IntStream.range(0, 10_000).map(i -> dice.heavy(40)))
                .allMatch(n -> n >= 1 && n <= 40);
    }

    @Test
    void drawsTheFirstOfASkewedListMostOften() {
        Dice dice = Dice.of(1);
        List<Integer> values = IntStream.range(0, 100).boxed().toList();

        long first = IntStream.range(0, 10_000).filter(i -> dice.skewed(values) == 0).count();

        assertThat(first).isBetween(1_900L, 2_400L);
    }

    @Test
    void refusesABoundThatIsNotPositive() {
        assertThatThrownBy(() -> Dice.of(1).below(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Müller-Groß,mullergross",
        "Łukasz,lukasz",
        "Þóra Øde,thoraode",
        "王伟,''",
        "D'Angelo,dangelo"
    })
    void slugsNamesIntoPlainLetters(String name, String slug) {
        assertThat(Letters.slug(name)).isEqualTo(slug);
    }

    @Test
    void makesTypingErrorsThatKeepTheFirstLetter() {
        Dice dice = Dice.of(3);

        assertThat(IntStream.range(0, 100).mapToObj(i -> Letters.typo("Oberlander", dice)))
                .allMatch(text -> text.startsWith("O") && Math.abs(text.length() - 10) <= 1)
                .anyMatch(text -> text.length() == 9)
                .anyMatch(text -> text.length() == 11);
        assertThat(Letters.typo("Ada", dice)).isEqualTo("Adaa");
    }

    @Test
    void refusesAListThatIsNotThere() {
        assertThatThrownBy(() -> Pools.lines("none.txt"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
