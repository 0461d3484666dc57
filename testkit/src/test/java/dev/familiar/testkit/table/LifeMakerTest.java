package dev.familiar.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.familiar.testkit.chance.Dice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LifeMakerTest {
    private static final int PEOPLE = 20_000;
    private static final LifeMaker MAKER = new LifeMaker(Dice.of(11), new Employers(PEOPLE));
    private static final List<Life> LIVES =
            IntStream.range(0, PEOPLE).mapToObj(MAKER::life).toList();

    private static double share(Predicate<Life> which) {
        return (double) LIVES.stream().filter(which).count() / PEOPLE;
    }

    @Test
    void makesTheSameLifeWheneverAsked() {
        Life again = new LifeMaker(Dice.of(11), new Employers(PEOPLE)).life(77);

        assertThat(again).isEqualTo(LIVES.get(77));
        assertThat(new LifeMaker(Dice.of(12), new Employers(PEOPLE)).life(77)).isNotEqualTo(again);
    }

    @Test
    void letsOnePersonInTwelveLiveWithRelatives() {
        assertThat(share(life -> life.home().shared())).isCloseTo(0.08, within(0.02));
    }

    @Test
    void givesAHouseholdOnePlaceAndMostOfItOneName() {
        List<Life> housemates =
                LIVES.stream().filter(life -> life.home().household() != life.number()).toList();

        assertThat(housemates)
                .hasSizeGreaterThan(500)
                .allSatisfy(life ->
                        assertThat(life.home().places().getLast())
                                .isEqualTo(head(life).home().places().getLast()));
        assertThat(
                        housemates.stream()
                                .filter(life ->
                                        life.naming().family().share()
                                                == head(life).naming().family().share())
                                .count())
                .isGreaterThan(housemates.size() * 3L / 4);
    }

    private static Life head(Life life) {
        return LIVES.get(life.home().household());
    }

    @Test
    void letsPeopleChangeEmployerAndSomeTheirName() {
        assertThat(share(life -> life.employers().size() > 1)).isCloseTo(0.65, within(0.03));
        assertThat(share(life -> life.naming().changed())).isCloseTo(0.1, within(0.02));
        assertThat(LIVES).allMatch(life -> life.employers().size() <= 4);
    }

    @Test
    void givesEverybodyAnAddressOfTheirOwn() {
        assertThat(LIVES)
                .allMatch(life ->
                        life.addresses().stream()
                                .anyMatch(address -> address.job() == Life.Address.FREE))
                .allMatch(life ->
                        life.addresses().stream()
                                .allMatch(address -> address.job() < life.employers().size()));
    }

    /// What the bonds between records rest on.
    @Test
    void givesNamesAsOftenAsTheirSharesSay() {
        Map<String, Long> bearers =
                LIVES.stream()
                        .map(LifeMakerTest::fullName)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double expected = LIVES.stream().mapToDouble(life -> life.naming().share(false)).sum();
        long others = bearers.values().stream().mapToLong(count -> count * (count - 1)).sum();

        assertThat((double) others / PEOPLE).isCloseTo(expected, withinPercentage(15));
    }

    private static String fullName(Life life) {
        return life.naming().given().latin() + " " + life.naming().family().latin();
    }

    @Test
    void namesEmployersThatExistOnce() {
        Employers employers = new Employers(1_000_000);

        assertThat(IntStream.range(0, 20_000).mapToObj(employers::domain))
                .doesNotHaveDuplicates()
                .allMatch(domain -> domain.matches("[a-z0-9]+\\.example\\.(com|org|net)"));
        assertThat(employers.fullName(7)).startsWith(employers.name(7));
        assertThat(employers.shared(7)).endsWith("@" + employers.domain(7));
        assertThat(employers.title(7, Dice.of(1))).isNotBlank();
    }

    @Test
    void hidesThePerson() {
        assertThat(LIVES.get(3)).hasToString("Life[3]");
        assertThat(LIVES.get(3).naming()).hasToString("Naming[]");
    }
}
