package dev.familiar.network.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.durable.Hold.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoldTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final Reach OWN = way(Reach.Kind.PERSONAL);
    private static final Reach WORK = way(Reach.Kind.WORK);
    private static final Reach ACCOUNT = way(Reach.Kind.PLATFORM);
    private static final Reach DEAD =
            new Reach(Reach.Kind.WORK, "x", LocalDate.parse("2025-01-01"), null);
    private static final Reach LEFT =
            new Reach(Reach.Kind.WORK, "x", null, LocalDate.parse("2025-01-01"));

    private static Reach way(Reach.Kind kind) {
        return new Reach(kind, "x", null, null);
    }

    private static Optional<Kind> kind(Reach... ways) {
        return Hold.of(List.of(ways), null, TODAY).map(Hold::kind);
    }

    @Test
    void listsWhomOneCouldLose() {
        assertThat(kind(WORK, ACCOUNT)).contains(Kind.WORK_ONLY);
        assertThat(kind(WORK, DEAD)).contains(Kind.WORK_ONLY);
        assertThat(kind(ACCOUNT)).contains(Kind.PLATFORM_ONLY);
        assertThat(kind(DEAD, ACCOUNT)).contains(Kind.DEAD);
        assertThat(kind(LEFT, DEAD)).contains(Kind.LEFT);
        assertThat(kind(new Reach(Reach.Kind.PERSONAL, "x", TODAY, null))).contains(Kind.DEAD);
    }

    @Test
    void leavesOutWhoHasAWayOfTheirOwn() {
        assertThat(kind(OWN, WORK, DEAD)).isEmpty();
        assertThat(kind()).as("met, and nothing else").isEmpty();
    }

    @Test
    void fearsLessTheLongerAJobHasLasted() {
        double last = 1;
        for (int years : new int[] {0, 1, 4, 10, 30}) {
            Hold hold = Hold.of(List.of(WORK), TODAY.minusYears(years), TODAY).orElseThrow();

            assertThat(hold.years()).isEqualTo(years);
            assertThat(hold.risk()).isLessThan(last).isPositive();
            last = hold.risk();
        }
        assertThat(Hold.of(List.of(WORK), null, TODAY).orElseThrow().risk())
                .as("four years where it is not known")
                .isEqualTo(Hold.of(List.of(WORK), TODAY.minusYears(4), TODAY).orElseThrow().risk());
        assertThat(Hold.of(List.of(WORK), TODAY.plusYears(1), TODAY).orElseThrow().years())
                .isEqualTo(-1);
    }

    @Test
    void sortsByTieTimesRisk() {
        Hold dead = Hold.of(List.of(DEAD), null, TODAY).orElseThrow();
        Hold work = Hold.of(List.of(WORK), TODAY, TODAY).orElseThrow();

        assertThat(dead.loss(0.5)).isGreaterThan(work.loss(0.9));
        assertThat(dead.canBeAsked()).isFalse();
        assertThat(Hold.of(List.of(DEAD, ACCOUNT), null, TODAY).orElseThrow().canBeAsked())
                .isTrue();
        assertThat(work.toString()).doesNotContain("x,");
    }
}
