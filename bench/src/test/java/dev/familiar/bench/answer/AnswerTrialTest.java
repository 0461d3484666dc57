package dev.familiar.bench.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.bench.verdict.Forecast;
import dev.familiar.bench.verdict.Reliability;
import dev.familiar.network.answer.Approach;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerTrialTest {

    @Test
    void chancesOfMadeUpPeopleComeTrue() {
        List<Forecast> all = new ArrayList<>();
        for (int seed = 100; seed < 103; seed++) {
            AnswerTrial trial =
                    AnswerTrial.of(
                            "made up", new MadeUpAnswers(seed).owner(200), MadeUpAnswers.end());
            assertThat(trial.all().size()).isGreaterThan(500);
            assertThat(trial.guesses()).hasSameSizeAs(trial.all());
            all.addAll(trial.all());
        }

        assertThat(Reliability.ofEqualCount(all, 10).error()).isLessThan(0.03);
        assertThat(AnswerTables.auc(all)).isGreaterThan(0.7);
    }

    @Test
    void theSameSeedMakesTheSameOwner() {
        List<List<Approach>> one = new MadeUpAnswers(7).owner(20);

        assertThat(new MadeUpAnswers(7).owner(20)).isEqualTo(one);
        assertThat(new MadeUpAnswers(8).owner(20)).isNotEqualTo(one);
    }

    @Test
    void forecastsNothingOfAnOwnerWithoutMail() {
        AnswerTrial trial = AnswerTrial.of("nobody", List.of(), MadeUpAnswers.end());

        assertThat(trial.all()).isEmpty();
        assertThat(AnswerTables.lines("Nobody", List.of(trial)))
                .anyMatch(line -> line.startsWith("| nobody | 0 | 0 | – |"));
    }

    @Test
    void theAreaUnderTheCurveIsAHalfForGuesses() {
        Random random = new Random(3);
        List<Forecast> guesses = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            guesses.add(new Forecast(random.nextDouble(), random.nextBoolean()));
        }

        assertThat(AnswerTables.auc(guesses)).isCloseTo(0.5, within(0.03));
        assertThat(
                        AnswerTables.auc(
                                List.of(
                                        new Forecast(0.2, false),
                                        new Forecast(0.2, true),
                                        new Forecast(0.9, true))))
                .isEqualTo(0.75);
    }

    @Test
    void saysHowFarOffAPerfectOneWouldSeem() {
        List<Forecast> many = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            many.add(new Forecast(0.3, false));
        }

        assertThat(AnswerTables.perfect(many)).isCloseTo(0.018, within(0.004));
        assertThat(AnswerTables.perfect(many.subList(0, 100))).isGreaterThan(0.08);
    }
}
