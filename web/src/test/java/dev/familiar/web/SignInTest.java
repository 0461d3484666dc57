package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final SignIn signIn = new SignIn(() -> now);

    @Test
    void letsTheBearerOfATokenInOnce() {
        String token = signIn.newToken();

        assertThat(signIn.enter(token, "A browser")).isInstanceOf(SignIn.Outcome.Admitted.class);
        assertThat(signIn.enter(token, "A browser")).isInstanceOf(SignIn.Outcome.Refused.class);
    }

    @Test
    void knowsTheSessionsItGave() {
        assertThat(signIn.enter(signIn.newToken(), "A browser"))
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
        assertThat(signIn.enter("", "A browser")).isInstanceOf(SignIn.Outcome.Refused.class);
    }

    @Test
    void forgetsTheOldestOfManyUnusedTokens() {
        String first = signIn.newToken();
        String second = signIn.newToken();
        for (int i = 2; i <= SignIn.MOST_TOKENS; i++) {
            String _ = signIn.newToken();
        }

        assertThat(signIn.enter(first, "A browser")).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(signIn.enter(second, "A browser")).isInstanceOf(SignIn.Outcome.Admitted.class);
    }

    @Test
    void turnsWrongTokensAwayForAMinuteAfterFiveAndNeverARightOne() {
        String right = signIn.newToken();
        for (int i = 0; i < SignIn.MOST_FAILURES; i++) {
            assertThat(signIn.enter("wrong" + i, "A browser"))
                    .isInstanceOf(SignIn.Outcome.Refused.class);
        }

        assertThat(signIn.enter("wrong", "A browser")).isInstanceOf(SignIn.Outcome.Paused.class);
        assertThat(signIn.exchange("wrong")).isInstanceOf(SignIn.Outcome.Paused.class);
        assertThat(signIn.enter(right, "A browser")).isInstanceOf(SignIn.Outcome.Admitted.class);
    }

    @Test
    void readsWrongTokensAgainAfterTheMinute() {
        for (int i = 0; i < SignIn.MOST_FAILURES; i++) {
            var _ = signIn.enter("wrong" + i, "A browser");
        }
        now = now.plus(SignIn.PAUSE);

        assertThat(signIn.enter("wrong", "A browser")).isInstanceOf(SignIn.Outcome.Refused.class);
    }

    @Test
    void forgetsALinkAfterTenMinutes() {
        String early = signIn.newToken();
        String late = signIn.newToken();
        now = now.plus(SignIn.GOOD).minusSeconds(1);
        assertThat(signIn.enter(early, "A browser")).isInstanceOf(SignIn.Outcome.Admitted.class);
        now = now.plusSeconds(1);

        assertThat(signIn.enter(late, "A browser")).isInstanceOf(SignIn.Outcome.Refused.class);
    }

    @Test
    void givesAnotherTokenForOneThatIsUsedUpByIt() {
        String first = signIn.newToken();

        assertThat(signIn.exchange(first))
                .isInstanceOfSatisfying(
                        SignIn.Outcome.SentOn.class,
                        sent -> {
                            assertThat(signIn.exchange(first))
                                    .isInstanceOf(SignIn.Outcome.Refused.class);
                            assertThat(signIn.enter(sent.token(), "A browser"))
                                    .isInstanceOf(SignIn.Outcome.Admitted.class);
                        });
    }

    private Session entered() {
        return signIn.enter(signIn.newToken(), "Firefox")
                        instanceof SignIn.Outcome.Admitted(Session session)
                ? session
                : fail("a fresh token lets in");
    }

    @Test
    void endsASessionThatIsNotUsedForADay() {
        Session session = entered();
        now = now.plus(Session.LONGEST_IDLE).minusSeconds(1);
        assertThat(signIn.session(session.id())).isSameAs(session);
        now = now.plus(Session.LONGEST_IDLE);

        assertThat(signIn.session(session.id())).isNull();
        assertThat(signIn.sessions()).isEmpty();
    }

    @Test
    void endsASessionAfterAWeekHoweverMuchItIsUsed() {
        Session session = entered();
        Instant end = now.plus(Session.LONGEST);
        while (now.isBefore(end)) {
            assertThat(signIn.session(session.id())).isSameAs(session);
            now = now.plus(Duration.ofHours(6));
        }

        assertThat(signIn.session(session.id())).isNull();
    }

    @Test
    void endsTheOneUsedLongestAgoWhenTooManyAreSignedIn() {
        Session first = entered();
        now = now.plusSeconds(1);
        Session second = entered();
        now = now.plusSeconds(1);
        assertThat(signIn.session(first.id())).isSameAs(first);
        for (int i = 2; i <= SignIn.MOST_SESSIONS; i++) {
            now = now.plusSeconds(1);
            var _ = entered();
        }

        assertThat(signIn.session(first.id())).isSameAs(first);
        assertThat(signIn.session(second.id())).isNull();
        assertThat(signIn.sessions()).hasSize(SignIn.MOST_SESSIONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox",
                "Mozilla/5.0 Chrome/142.0 Safari/537.36 | Chrome",
                "Mozilla/5.0 Chrome/142.0 Safari/537.36 Edg/142.0 | Edge",
                "Mozilla/5.0 (Macintosh) Version/26.0 Safari/605.1 | Safari",
                "<script>alert(1)</script> | A browser"
            })
    void namesABrowserInAWord(String agent, String name) {
        assertThat(SignInPages.browser(agent)).isEqualTo(name);
    }
}
