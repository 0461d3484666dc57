package dev.familiar.network.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.network.edge.EdgeFacts.Trace;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeMeterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static EdgeFacts facts(double there, double back, double together, LocalDate last) {
        return new EdgeFacts(
                there,
                back,
                together,
                0,
                List.of(new Trace(Sign.WROTE, 1, last, last, "mail:1", "", 1)));
    }

    private static double bits(double there, double back, double together) {
        return EdgeMeter.measure(facts(there, back, together, TODAY), TODAY).bits();
    }

    @Test
    void neverSaysMoreThanPerhapsWhereOnlyOneWrote() {
        assertThat(bits(400, 0, 0)).isEqualTo(1);
        assertThat(bits(0, 400, 0)).isEqualTo(1);
    }

    @Test
    void saysMoreForBothDirectionsThanForOne() {
        assertThat(bits(3, 3, 0)).isGreaterThan(bits(6, 0, 0) + 1);
    }

    @Test
    void takesTwoCopiesToAHallForNoExchange() {
        // A fiftieth of a letter each way, as reply-alls among forty are worth.
        assertThat(bits(0.02, 0.02, 0)).isLessThan(-2.5);
        assertThat(bits(1, 1, 0)).isGreaterThan(bits(0.1, 0.1, 0) + 2);
    }

    @Test
    void growsWithEveryCount() {
        assertThat(bits(2, 2, 0)).isGreaterThan(bits(2, 1, 0)).isLessThan(bits(2, 2, 1));
    }

    @Test
    void fadesInYearsAndNeverWhollyAway() {
        double now = bits(5, 5, 0);
        double fiveYears = EdgeMeter.measure(facts(5, 5, 0, TODAY.minusYears(5)), TODAY).bits();
        double longAgo = EdgeMeter.measure(facts(5, 5, 0, TODAY.minusYears(60)), TODAY).bits();

        assertThat(fiveYears).isLessThan(now);
        assertThat(longAgo).isLessThan(fiveYears).isGreaterThan(now - 2);
    }

    @Test
    void hasTheScaleOfTies() {
        // 12 points are a strength of one half.
        assertThat(EdgeMeter.bitsOfTie(0.5)).isEqualTo(EdgeMeter.bits(12), within(1e-9));
        assertThat(EdgeMeter.bits(EdgeMeter.EVEN)).isZero();
        assertThat(EdgeMeter.bits(4 * EdgeMeter.EVEN)).isEqualTo(2, within(1e-9));
        assertThat(EdgeMeter.bitsOfTie(0)).isLessThan(-10);
        assertThat(EdgeMeter.bitsOfTie(1)).isBetween(5.0, 10.0);
    }

    @Test
    void showsTheWeightiestTracesFirst() {
        EdgeFacts facts =
                EdgeFacts.NONE
                        .with(new Trace(Sign.SAME_EMPLOYER, 1, null, null, "", "Acme", 0.5))
                        .with(new Trace(Sign.MET, 2, TODAY.minusYears(1), TODAY, "event:1", "", 6));
        Edge edge = EdgeMeter.measure(facts, TODAY);

        assertThat(edge.evidence())
                .extracting(Trace::sign)
                .containsExactly(Sign.MET, Sign.SAME_EMPLOYER);
        assertThat(edge.first()).isEqualTo(TODAY.minusYears(1));
        assertThat(edge.last()).isEqualTo(TODAY);
        assertThat(edge.probability()).isBetween(0.5, 1.0);
    }

    @Test
    void showsOneAnswerBeforeAThousandMessagesOfOthers() {
        EdgeFacts facts =
                new EdgeFacts(
                        1.5,
                        1,
                        80,
                        0,
                        List.of(
                                new Trace(Sign.TOGETHER, 1000, TODAY, TODAY, "mail:1", "", 60),
                                new Trace(Sign.ANSWERED, 1, TODAY, TODAY, "mail:2", "", 2.5)));

        assertThat(EdgeMeter.measure(facts, TODAY).evidence().getFirst().sign())
                .isEqualTo(Sign.ANSWERED);
    }

    @Test
    void hidesWhatItWasSeenIn() {
        assertThat(facts(1, 1, 0, TODAY).toString()).doesNotContain("mail:1");
    }
}
