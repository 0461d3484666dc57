package dev.familiar.network.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.model.source.Channel;
import dev.familiar.network.answer.Circumstances.Closeness;
import dev.familiar.network.answer.Circumstances.Company;
import dev.familiar.network.answer.Circumstances.Manner;
import dev.familiar.network.answer.Circumstances.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Learns from made-up people of whom it is known how they answer.
class AnswerLearnerTest {

    private static final Instant START = Instant.parse("2024-03-04T09:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(400));

    private static final Circumstances FRIEND =
            new Circumstances(Closeness.OFTEN, Silence.MONTH, Manner.OPENING, Company.ALONE);
    private static final Circumstances STRANGER =
            new Circumstances(Closeness.NEVER, Silence.FIRST, Manner.OPENING, Company.ALONE);

    private final Random random = new Random(20_240_304);

    private static Approach approach(int day, Circumstances circumstances, boolean isAnswered) {
        return new Approach(
                START.plus(Duration.ofDays(day)),
                Channel.MAIL,
                circumstances,
                isAnswered ? Duration.ofHours(5) : null);
    }

    private List<Approach> approaches(int count, Circumstances circumstances, double chance) {
        List<Approach> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(approach(i, circumstances, random.nextDouble() < chance));
        }
        return some;
    }

    private static AnswerLearner learner() {
        AnswerLearner learner = new AnswerLearner();
        learner.reaches(Channel.MAIL, END);
        return learner;
    }

    @Test
    void learnsHowPeopleOfOneKindAnswer() {
        AnswerLearner learner = learner();
        for (int person = 0; person < 100; person++) {
            learner.add(approaches(10, FRIEND, 0.6));
            learner.add(approaches(3, STRANGER, 0.05));
        }

        AnswerModel model = learner.learn().model();

        assertThat(model.chance(FRIEND, Past.NONE)).isCloseTo(0.6, within(0.05));
        assertThat(model.chance(STRANGER, Past.NONE)).isCloseTo(0.05, within(0.03));
    }

    @Test
    void tellsOneWhoAlwaysAnswersFromTheirLike() {
        AnswerLearner learner = learner();
        learner.add(approaches(20, FRIEND, 1));
        learner.add(approaches(20, FRIEND, 0));
        for (int person = 0; person < 100; person++) {
            learner.add(approaches(10, FRIEND, person % 2 == 0 ? 0.2 : 0.8));
        }

        AnswerLearner.Learned learned = learner.learn();
        AnswerModel model = learned.model();
        Past always = learned.pasts().getFirst();
        Past never = learned.pasts().get(1);

        assertThat(always.answered()).isEqualTo(20);
        assertThat(never.answered()).isZero();
        assertThat(model.chance(FRIEND, always)).isGreaterThan(0.75);
        assertThat(model.chance(FRIEND, never)).isLessThan(0.15);
        assertThat(model.own(always)).isGreaterThan(1.5);
        assertThat(model.own(never)).isLessThan(0.4);
    }

    /// One answer of one is no proof of anything where people hardly differ.
    @Test
    void shrinksToTheirLikeWhereLittleIsKnown() {
        AnswerLearner learner = learner();
        learner.add(List.of(approach(1, FRIEND, true)));
        for (int person = 0; person < 200; person++) {
            learner.add(approaches(10, FRIEND, 0.3));
        }

        AnswerLearner.Learned learned = learner.learn();

        assertThat(learned.model().chance(FRIEND, learned.pasts().getFirst())).isBetween(0.3, 0.45);
    }

    /// A letter of yesterday is not unanswered, it waits.
    @Test
    void whatWasWrittenAtTheEndOfTheArchiveWaits() {
        AnswerLearner early = learner();
        AnswerLearner late = learner();
        for (int person = 0; person < 50; person++) {
            List<Approach> answered = approaches(5, FRIEND, 0.5);
            early.add(answered);
            late.add(answered);
            List<Approach> waiting = new ArrayList<>(answered);
            for (int i = 0; i < 20; i++) {
                waiting.add(new Approach(END.minusSeconds(60), Channel.MAIL, FRIEND, null));
            }
            late.add(waiting);
        }

        assertThat(late.learn().model().chance(FRIEND, Past.NONE))
                .isCloseTo(early.learn().model().chance(FRIEND, Past.NONE), within(0.05));
    }

    @Test
    void eachChannelEndsWhereItsArchiveEnds() {
        AnswerLearner learner = learner();
        learner.reaches(Channel.LINKEDIN_MESSAGE, START.plus(Duration.ofDays(1)));
        learner.add(
                List.of(
                        new Approach(
                                START.plus(Duration.ofDays(1)),
                                Channel.LINKEDIN_MESSAGE,
                                FRIEND,
                                null)));

        assertThat(learner.learn().pasts().getFirst()).isEqualTo(Past.NONE);
    }

    @Test
    void believesSomethingWithoutAnyMail() {
        AnswerModel model = AnswerModel.untaught();

        assertThat(model.chance(STRANGER, Past.NONE)).isBetween(0.05, 0.12);
        assertThat(model.chance(FRIEND, Past.NONE)).isBetween(0.25, 0.4);
        assertThat(model.usual(FRIEND, Past.NONE)).isLessThan(Duration.ofHours(6));
    }

    @Test
    void saysByWhenAnswersCome() {
        AnswerLearner learner = learner();
        for (int person = 0; person < 100; person++) {
            List<Approach> some = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                some.add(
                        new Approach(
                                START.plus(Duration.ofDays(i)),
                                Channel.MAIL,
                                FRIEND,
                                i < 5 ? Duration.ofDays(5) : null));
            }
            learner.add(some);
        }

        assertThat(learner.learn().model().usual(FRIEND, Past.NONE))
                .isBetween(Duration.ofDays(3), Duration.ofDays(7));
    }

    @Test
    void theSameWhateverTheOrderOfPeople() {
        List<List<Approach>> people = new ArrayList<>();
        for (int person = 0; person < 30; person++) {
            people.add(approaches(6, person % 3 == 0 ? STRANGER : FRIEND, 0.4));
        }
        AnswerLearner one = learner();
        people.forEach(one::add);
        AnswerLearner other = learner();
        people.reversed().forEach(other::add);

        List<Double> numbers = one.learn().model().numbers();
        List<Double> others = other.learn().model().numbers();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(others.get(i)).isCloseTo(numbers.get(i), within(1e-9));
        }
    }

    @Test
    void isKeptAndRead() {
        AnswerLearner learner = learner();
        learner.add(approaches(40, FRIEND, 0.7));
        AnswerLearner.Learned learned = learner.learn();

        AnswerModel read = AnswerModel.of(learned.model().numbers()).orElseThrow();

        Past past = learned.pasts().getFirst();
        assertThat(read.chance(FRIEND, past)).isEqualTo(learned.model().chance(FRIEND, past));
    }

    @Test
    void numbersOfAnotherFormAreNoModel() {
        assertThat(AnswerModel.of(List.of())).isEmpty();
        List<Double> numbers = new ArrayList<>(AnswerModel.untaught().numbers());
        numbers.set(3, Double.NaN);
        assertThat(AnswerModel.of(numbers)).isEmpty();
        numbers.set(3, 0.0);
        assertThat(AnswerModel.of(numbers)).isEmpty();
    }

    @Test
    void aPastThatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Past(1, 2, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Past(2, 1, 0.5, 2, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Past(1, 0, Double.NaN));
    }

    /// Four times the person wrote and the owner said yes; three times the owner asked and had an
    /// answer a day later.
    @Test
    void tellsWhatWaitedForAnAnswerAndWhenItCame() {
        List<Approach> approaches = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Instant at = END.minus(Duration.ofDays(100 + i));
            approaches.add(new Approach(at, Channel.MAIL, FRIEND, true, null));
        }
        for (int i = 0; i < 3; i++) {
            Instant at = END.minus(Duration.ofDays(200 + i));
            approaches.add(new Approach(at, Channel.MAIL, FRIEND, Duration.ofDays(1)));
        }
        AnswerLearner learner = new AnswerLearner();
        learner.reaches(Channel.MAIL, END);
        learner.add(approaches);

        Past past = learner.learn().pasts().getFirst();

        assertThat(past.asked()).isEqualTo(7);
        assertThat(past.awaited()).isEqualTo(3);
        assertThat(past.answered()).isEqualTo(3);
        assertThat(AnswerChance.of(AnswerModel.untaught(), FRIEND, past).usual())
                .isEqualTo(Duration.ofDays(1));
    }
}
