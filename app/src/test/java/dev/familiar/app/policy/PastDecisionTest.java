package dev.familiar.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.triage.calibration.Advice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastDecisionTest {

    private static Decision decision(String request, Choice choice, String verdict) {
        return new Decision(request, choice, "", Instant.EPOCH, verdict);
    }

    private static PastDecision only(Decision... decisions) {
        List<PastDecision> past = PastDecision.of(List.of(decisions), List.of());
        assertThat(past).hasSize(1);
        return past.getFirst();
    }

    @Test
    void countsTheLastWordThatSettlesARequest() {
        assertThat(
                        only(
                                        decision("r-1", Choice.LATER, ""),
                                        decision("r-1", Choice.ACCEPT, ""),
                                        decision("r-1", Choice.DECLINE, ""),
                                        decision("r-1", Choice.ASK, ""))
                                .choice())
                .isEqualTo(Choice.DECLINE);
        assertThat(
                        only(decision("r-1", Choice.LATER, ""), decision("r-1", Choice.ASK, ""))
                                .isSettled())
                .isFalse();
    }

    @Test
    void readsTheAdviceAndTheOddsKeptWithIt() {
        PastDecision past =
                only(
                        decision(
                                "r-1",
                                Choice.ACCEPT,
                                "{\"verdict\":\"LOOK_UP\",\"probability\":1.0,\"totalBits\":-2.0}"));

        assertThat(past.isKnown()).isTrue();
        assertThat(past.advised())
                .satisfies(advised -> {
                    assertThat(advised.advice()).isEqualTo(Advice.LOOK_UP);
                    assertThat(advised.probability()).isCloseTo(0.2, within(1e-12));
                });
    }

    @Test
    void takesTheProbabilityWhereNoOddsAreKept() {
        assertThat(
                        only(decision(
                                        "r-1",
                                        Choice.FOLLOW,
                                        "{\"verdict\":\"DECLINE\",\"probability\":0.04}"))
                                .advised())
                .isEqualTo(new PastDecision.Advised(Advice.DECLINE, 0.04));
    }

    @Test
    void hasNoAdviceWhereNoneCanBeRead() {
        for (String kept :
                List.of(
                        "",
                        "{",
                        "[]",
                        "{\"verdict\":\"ACCEPT\"}",
                        "{\"verdict\":\"ACCEPT\",\"probability\":7}",
                        "{\"verdict\":\"PERHAPS\",\"probability\":0.5}")) {
            assertThat(only(decision("r-1", Choice.ACCEPT, kept)).advised()).as(kept).isNull();
        }
    }
}
