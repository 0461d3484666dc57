package dev.familiar.bench.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.RequestClass;
import dev.familiar.testkit.world.Truth;
import dev.familiar.triage.Prices;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final List<Judged> SIX =
            List.of(
                    judged(RequestClass.KNOWN, true, Lane.ACCEPT, 9, true),
                    judged(RequestClass.KNOWN, true, Lane.DECLINE, -1, true),
                    judged(RequestClass.FORMER_COLLEAGUE, true, Lane.LOOK_UP, 5, false),
                    judged(RequestClass.NAMESAKE, false, Lane.ACCEPT, 1, true),
                    judged(RequestClass.STRANGER, false, Lane.DECLINE, 30, false),
                    judged(RequestClass.PERSON_OF_INTEREST, false, Lane.ASK, 0, false));

    private static Judged judged(
            RequestClass kind, boolean known, Lane lane, int mutuals, boolean exact) {
        return new Judged(
                OwnerKind.ORDINARY,
                new Truth(kind, known),
                lane,
                0.5,
                new Judged.PlainView(mutuals, exact));
    }

    private static Decisions by(Rule rule) {
        return new Decisions(rule, SIX);
    }

    @Test
    void countsWhatWasAccepted() {
        assertThat(by(Rule.FAMILIAR).acceptPrecision()).isEqualTo(0.5);
        assertThat(by(Rule.FAMILIAR).acceptRecall()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(by(Rule.FAMILIAR).accepted(RequestClass.NAMESAKE)).isEqualTo(1);
        assertThat(by(Rule.FAMILIAR).accepted(RequestClass.STRANGER)).isZero();
        assertThat(by(Rule.FAMILIAR).accepted(RequestClass.FAKE)).isNaN();
    }

    @Test
    void pricesMistakesAndLooks() {
        // Right, wrong decline 4, look 1, wrong accept 6, right, right to ask.
        assertThat(by(Rule.FAMILIAR).meanLoss(Prices.DEFAULT)).isCloseTo(11 / 6.0, within(1e-12));
        // Three strangers.
        assertThat(by(Rule.ACCEPT_ALL).meanLoss(Prices.DEFAULT)).isCloseTo(3, within(1e-12));
        // A count not shown is none: declined, though known; the stranger has thirty.
        assertThat(by(Rule.FIVE_IN_COMMON).meanLoss(Prices.DEFAULT))
                .isCloseTo(10 / 6.0, within(1e-12));
        // The namesake accepted, the former colleague declined.
        assertThat(by(Rule.EXACT_NAME).meanLoss(Prices.DEFAULT)).isCloseTo(10 / 6.0, within(1e-12));
    }

    @Test
    void paysForAskingSomebodyKnown() {
        Decisions asked =
                new Decisions(
                        Rule.FAMILIAR,
                        List.of(judged(RequestClass.KNOWN, true, Lane.ASK, 0, false)));

        assertThat(asked.meanLoss(Prices.DEFAULT)).isEqualTo(1);
    }

    @Test
    void callsBothRightWithPeopleOfInterest() {
        Judged interest = SIX.getLast();

        assertThat(interest.isRight(Lane.ASK)).isTrue();
        assertThat(interest.isRight(Lane.DECLINE)).isTrue();
        assertThat(interest.isRight(Lane.ACCEPT)).isFalse();
        assertThat(interest.isRight(Lane.LOOK_UP)).isFalse();
        assertThat(by(Rule.FAMILIAR).right(r -> true)).isEqualTo(0.5);
    }

    @Test
    void hasNoFiguresForNothing() {
        Decisions none = new Decisions(Rule.FAMILIAR, List.of());

        assertThat(none.meanLoss(Prices.DEFAULT)).isNaN();
        assertThat(none.acceptPrecision()).isNaN();
    }
}
