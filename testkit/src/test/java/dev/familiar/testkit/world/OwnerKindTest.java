package dev.familiar.testkit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.testkit.chance.Dice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnerKindTest {
    @Test
    void hasAColumnForEachKindInTheTable() {
        assertThat(Temper.columns().subList(1, Temper.columns().size()))
                .containsExactlyElementsOf(
                        Arrays.stream(OwnerKind.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource(OwnerKind.class)
    void leavesRoomForStrangersAndBareConnections(OwnerKind kind) {
        for (long seed = 0; seed < 50; seed++) {
            Temper temper = new Temper(kind, Dice.of(seed));

            assertThat(sum(Arrays.stream(RequestClass.values()).mapToDouble(temper::request)))
                    .isBetween(0.2, 1.0);
            assertThat(temper.of("passing")).isBetween(0.0, 0.5);
            assertThat(temper.of("recognised.traced"))
                    .isGreaterThan(temper.of("recognised.silent"));
        }
    }

    @Test
    void variesFromWorldToWorldButInTheDemonstration() {
        assertThat(new Temper(OwnerKind.ORDINARY, Dice.of(1)).of("othername"))
                .isNotEqualTo(new Temper(OwnerKind.ORDINARY, Dice.of(2)).of("othername"))
                .isBetween(0.75 * 0.35, 1.25 * 0.35);
        assertThat(new Temper(OwnerKind.DEMONSTRATION, Dice.of(1)).of("tie.STRONG"))
                .isEqualTo(0.08);
    }

    @Test
    void namesAParameterThatIsNotInTheTable() {
        assertThatThrownBy(() -> new Temper(OwnerKind.SPARSE, Dice.of(1)).of("no such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such");
    }

    @Test
    void drawsOnlyTheTiesAskedFor() {
        Temper temper = new Temper(OwnerKind.ORDINARY, Dice.of(1));
        Set<TieKind> drawn = new TreeSet<>();
        for (int i = 0; i < 500; i++) {
            drawn.add(temper.tie(TieKind::known, Dice.of(i)));
        }

        assertThat(drawn).allMatch(TieKind::known).contains(TieKind.STRONG, TieKind.OFFLINE);
        assertThat(temper.tie(kind -> false, Dice.of(1))).isEqualTo(TieKind.WEAK);
    }

    @Test
    void scalesPeopleAndMessages() {
        WorldPlan ordinary = WorldPlan.demo();

        assertThat(OwnerKind.OPEN_NETWORKER.of(ordinary).people()).isEqualTo(2_000);
        assertThat(OwnerKind.MAIL_HOARDER.of(ordinary).messages()).isEqualTo(18_000);
        assertThat(OwnerKind.SPARSE.of(ordinary).messages()).isZero();
        assertThat(OwnerKind.NEWCOMER.of(ordinary.withPeople(10)).people()).isEqualTo(10);
        assertThat(OwnerKind.DEMONSTRATION.of(ordinary)).isEqualTo(ordinary);
    }

    @Test
    void losesFourYearsOfMail() {
        WorldPlan plan = OwnerKind.LOST_YEARS.of(WorldPlan.demo());

        assertThat(plan.keepsMailOf(LocalDate.of(2017, 2, 28))).isTrue();
        assertThat(plan.keepsMailOf(LocalDate.of(2017, 3, 1))).isFalse();
        assertThat(plan.keepsMailOf(LocalDate.of(2021, 2, 28))).isFalse();
        assertThat(plan.keepsMailOf(LocalDate.of(2021, 3, 1))).isTrue();
        assertThat(WorldPlan.demo().keepsMailOf(LocalDate.of(2019, 1, 1))).isTrue();
    }

    @Test
    void coversThreeYearsForANewcomer() {
        World world = World.create(OwnerKind.NEWCOMER.of(WorldPlan.demo()));

        assertThat(world.plan().start()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(world.owner().career().positions()).hasSize(2);
        assertThat(world.people())
                .allMatch(p -> !p.tie().since().isBefore(LocalDate.of(2023, 3, 1)));
    }

    @Test
    void sharesFamilyNamesWhereFewServeMany() {
        long many = familyNames(OwnerKind.ORDINARY);
        long few = familyNames(OwnerKind.COMMON_NAMES);

        assertThat(few).isLessThan(many * 2 / 3);
    }

    private static long familyNames(OwnerKind kind) {
        return World.create(kind.of(WorldPlan.demo())).people().stream()
                .map(p -> p.names().usual().family())
                .distinct()
                .count();
    }

    @Test
    void differsInWhoAsks() {
        List<Double> strangers =
                IntStream.range(0, 3)
                        .mapToObj(seed ->
                                World.create(
                                        OwnerKind.OPEN_NETWORKER
                                                .of(WorldPlan.demo().withRequests(200))
                                                .withSeed(seed)))
                        .map(world -> share(world, RequestClass.STRANGER))
                        .toList();
        World hoarder = World.create(OwnerKind.MAIL_HOARDER.of(WorldPlan.demo().withRequests(200)));

        assertThat(strangers).allMatch(share -> share > 0.45 && share < 0.75);
        assertThat(share(hoarder, RequestClass.STRANGER)).isLessThan(0.45);
    }

    private static double share(World world, RequestClass kind) {
        return world.requests().stream().filter(r -> r.kind() == kind).count()
                / (double) world.requests().size();
    }

    private static double sum(DoubleStream values) {
        return values.sum();
    }
}
