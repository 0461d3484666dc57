package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInTest {

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final SignIn signIn = new SignIn(() -> now);

    @Test
    void letsTheBearerOfATokenInOnce() {
        String token = signIn.newToken();

        assertThat(signIn.enter(token)).isInstanceOf(SignIn.Outcome.Admitted.class);
        assertThat(signIn.enter(token)).isInstanceOf(SignIn.Outcome.Refused.class);
    }

    @Test
    void knowsTheSessionsItGave() {
        assertThat(signIn.enter(signIn.newToken()))
                .isInstanceOfSatisfying(
                        SignIn.Outcome.Admitted.class,
                        admitted ->
                                assertThat(signIn.session(admitted.session().id()))
                                        .isSameAs(admitted.session()));
        assertThat(signIn.session("made-up")).isNull();
        assertThat(signIn.session(null)).isNull();
    }

    @Test
    void refusesWhereNoTokenIsOut() {
        assertThat(signIn.enter("")).isInstanceOf(SignIn.Outcome.Refused.class);
    }

    @Test
    void forgetsTheOldestOfManyUnusedTokens() {
        String first = signIn.newToken();
        String second = signIn.newToken();
        for (int i = 2; i <= SignIn.MOST_TOKENS; i++) {
            String _ = signIn.newToken();
        }

        assertThat(signIn.enter(first)).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(signIn.enter(second)).isInstanceOf(SignIn.Outcome.Admitted.class);
    }

    @Test
    void letsNobodyInForAMinuteAfterFiveWrongTokens() {
        String right = signIn.newToken();
        for (int i = 0; i < SignIn.MOST_FAILURES; i++) {
            assertThat(signIn.enter("wrong" + i)).isInstanceOf(SignIn.Outcome.Refused.class);
        }

        assertThat(signIn.enter(right)).isInstanceOf(SignIn.Outcome.Paused.class);
        now = now.plus(SignIn.PAUSE).plus(Duration.ofSeconds(1));
        assertThat(signIn.enter(right)).isInstanceOf(SignIn.Outcome.Admitted.class);
    }
}
