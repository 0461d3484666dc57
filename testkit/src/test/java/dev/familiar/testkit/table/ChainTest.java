package dev.familiar.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.testkit.chance.Dice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The records of a person hang together.
class ChainTest {
    private static final int PEOPLE = 3_000;

    @ParameterizedTest
    @ValueSource(ints = {PEOPLE, 700_000})
    void leadsThroughAllRecordsOfNearlyEverybody(int population) {
        Employers employers = new Employers(population);
        Bonds bonds = new Bonds(population, employers);
        LifeMaker lives = new LifeMaker(Dice.of(5), employers);
        SightingMaker maker = new SightingMaker(bonds);

        long whole =
                IntStream.range(0, PEOPLE)
                        .filter(i -> {
                            Life life = lives.life(i);
                            Dice dice = Dice.of(5).fork("sightings", i);
                            return isWhole(life, maker.sightings(life, 2 + i % 5, dice), bonds);
                        })
                        .count();

        assertThat((double) whole / PEOPLE).isGreaterThan(0.98);
    }

    /// Goes along the bonds from the first record and counts what it reaches.
    private static boolean isWhole(Life life, List<Sighting> sightings, Bonds bonds) {
        List<Sighting> open = new ArrayList<>(sightings);
        Deque<Sighting> reached = new ArrayDeque<>(List.of(open.removeFirst()));
        while (!reached.isEmpty()) {
            Sighting from = reached.removeFirst();
            List<Sighting> next =
                    open.stream().filter(other -> bonds.tie(life, from, other)).toList();
            open.removeAll(next);
            reached.addAll(next);
        }
        return open.isEmpty();
    }

    @Test
    void givesAsManyRecordsAsAskedFor() {
        Employers employers = new Employers(PEOPLE);
        LifeMaker lives = new LifeMaker(Dice.of(5), employers);
        SightingMaker maker = new SightingMaker(new Bonds(PEOPLE, employers));

        assertThat(IntStream.range(0, 500))
                .allMatch(i -> maker.sightings(lives.life(i), 8, Dice.of(i)).size() == 8);
    }

    @Test
    void givesHalfOfThePeopleWithTwoRecordsNoHandleInCommon() {
        Employers employers = new Employers(PEOPLE);
        LifeMaker lives = new LifeMaker(Dice.of(5), employers);
        SightingMaker maker = new SightingMaker(new Bonds(PEOPLE, employers));

        long handle =
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> maker.sightings(lives.life(i), 2, Dice.of(i)))
                        .filter(two ->
                                two.getFirst().facts().stream()
                                        .filter(two.getLast().facts()::contains)
                                        .anyMatch(Fact::isProof))
                        .count();

        assertThat((double) handle / PEOPLE).isCloseTo(0.3, within(0.2));
    }
}
