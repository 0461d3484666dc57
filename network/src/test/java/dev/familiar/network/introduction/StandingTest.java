package dev.familiar.network.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.introduction.Introduction.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant NOW = IntroductionTest.ASKED.plus(Duration.ofDays(60));

    private static Introduction to(String person, String... words) {
        Introduction one = IntroductionTest.introduction(words);
        return new Introduction(
                "i-" + person, one.asker(), new Side(person, person, ""), one.steps());
    }

    @Test
    void sumsUpHowTheyWent() {
        Standing standing =
                Standing.of(
                        List.of(
                                to("p-1"),
                                to("p-2", "asking", "declined"),
                                to("p-3", "asking", "silent"),
                                to("p-4", "asking", "willing", "introduced", "met"),
                                to("p-5", "asking", "willing", "introduced", "nothing")),
                        NOW);

        assertThat(standing.begun()).isEqualTo(5);
        assertThat(standing.open()).isEqualTo(1);
        assertThat(standing.introduced()).isEqualTo(2);
        assertThat(standing.touched()).isEqualTo(1);
        assertThat(standing.refused()).isEqualTo(2);
    }

    @Test
    void namesWhoWasAskedThreeTimesInAYear() {
        List<Introduction> all =
                List.of(
                        to("p-often", "asking", "willing"),
                        to("p-often", "asking", "silent"),
                        to("p-often", "asking"),
                        to("p-seldom", "asking"),
                        to("p-spared", "declined"));

        assertThat(Standing.of(all, NOW).oftenAsked())
                .extracting(count -> count.side().person() + " " + count.times())
                .containsExactly("p-often 3");
        assertThat(Standing.of(all, NOW.plus(Duration.ofDays(400))).oftenAsked()).isEmpty();
    }

    @Test
    void namesWhoNeverThankedAMonthAfter() {
        List<Introduction> made = List.of(to("p-1", "asking", "willing", "introduced", "met"));

        assertThat(Standing.of(made, NOW).thankless())
                .extracting(count -> count.side().name())
                .containsExactly("Jack Asker");
        assertThat(Standing.of(made, IntroductionTest.ASKED.plus(Duration.ofDays(20))).thankless())
                .isEmpty();
    }

    @Test
    void forgivesWhoThankedOnce() {
        List<Introduction> made =
                List.of(
                        to("p-1", "asking", "willing", "introduced", "met"),
                        to("p-2", "asking", "willing", "introduced", "thanks"));

        assertThat(Standing.of(made, NOW).thankless()).isEmpty();
    }
}
