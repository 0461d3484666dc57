package dev.familiar.testkit.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SocietyTest {
    private static final WorldPlan PLAN =
            OwnerKind.ORDINARY.of(WorldPlan.demo().withPeople(200).withRequests(0)).withSeed(11);
    private static final World WORLD = World.create(PLAN);
    private static final Society SOCIETY = Society.of(WORLD);

    @Test
    void isTheSameForTheSamePlan() {
        assertThat(Society.of(World.create(PLAN)).bonds()).isEqualTo(SOCIETY.bonds());
        assertThat(Society.of(World.create(PLAN.withSeed(12))).bonds())
                .isNotEqualTo(SOCIETY.bonds());
    }

    @Test
    void hasBondsOfEveryKindAndLeavesMostPairsStrangers() {
        assertThat(SOCIETY.bonds().stream().map(Bond::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(BondKind.values());
        int pairs = WORLD.people().size() * (WORLD.people().size() - 1) / 2;
        assertThat(SOCIETY.bonds().size()).isBetween(WORLD.people().size(), pairs / 4);
    }

    @Test
    void sharesNoMoreThanOneBondBetweenTwo() {
        assertThat(SOCIETY.bonds().stream().map(b -> Society.pair(b.one(), b.other())))
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsBothWaysWhereTheBondIsMoreThanNodding() {
        for (Bond bond : SOCIETY.bonds()) {
            boolean known = bond.kind() != BondKind.NODDING;
            assertThat(SOCIETY.know(bond.one(), bond.other())).isEqualTo(known);
            assertThat(SOCIETY.know(bond.other(), bond.one())).isEqualTo(known);
            assertThat(SOCIETY.of(bond.one())).contains(bond);
        }
        assertThat(SOCIETY.know(0, 0)).isFalse();
    }

    @Test
    void letsMostFriendsOfATightCircleKnowEachOtherAndFewOfALooseOne() {
        assertThat(density(Circle.Kind.TIGHT)).isGreaterThan(0.5);
        assertThat(density(Circle.Kind.LOOSE)).isBetween(0.05, 0.35);
    }

    private static double density(Circle.Kind kind) {
        int pairs = 0;
        int known = 0;
        for (Circle circle : SOCIETY.circles()) {
            if (circle.kind() == kind) {
                for (int one : circle.members()) {
                    for (int other : circle.members()) {
                        pairs += one < other ? 1 : 0;
                        known += one < other && SOCIETY.know(one, other) ? 1 : 0;
                    }
                }
            }
        }
        return (double) known / pairs;
    }

    @Test
    void leavesAssistantsToThoseTheyWorkFor() {
        assertThat(SOCIETY.assistants()).isNotEmpty();
        SOCIETY.assistants()
                .forEach((boss, assistant) ->
                        assertThat(SOCIETY.of(assistant))
                                .singleElement()
                                .satisfies(bond ->
                                        assertThat(bond.beside(assistant)).isEqualTo(boss)));
    }

    @Test
    void drawsOnlyThoseInTouchOnThatDay() {
        LocalDate day = WORLD.plan().today().minusYears(3);
        for (int i = 0; i < 50; i++) {
            int person = i;
            Set<String> alive =
                    SOCIETY.of(person, day).stream()
                            .map(bond -> WORLD.people().get(bond.beside(person)).key())
                            .collect(Collectors.toSet());
            var near = SOCIETY.near(person, day, Dice.of(i));
            if (alive.isEmpty()) {
                assertThat(near).isNull();
            } else {
                assertThat(alive).contains(Objects.requireNonNull(near).key());
            }
        }
    }

    @Test
    void wantsTheLowerPlaceFirst() {
        LocalDate day = LocalDate.of(2020, 1, 1);

        assertThat(new Bond(1, 2, BondKind.FRIEND, 0.5, day, day).beside(1)).isEqualTo(2);
        assertThatThrownBy(() -> new Bond(2, 1, BondKind.FRIEND, 0.5, day, day))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNoNames() {
        assertThat(List.of(SOCIETY.toString(), Company.of(SOCIETY, 20).toString()))
                .noneMatch(text -> text.contains(WORLD.people().getFirst().names().text()));
    }
}
