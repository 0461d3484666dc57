package dev.familiar.network.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.model.source.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Learns from made-up pairs whose true rhythm is known.
class RhythmLearnerTest {

    private static final int END = 2_000;

    private final Random random = new Random(20_200_106);
    private final OwnerClock clock = always();

    /// The owner writes to somebody every day.
    private static OwnerClock always() {
        OwnerClock.Watch watch = new OwnerClock.Watch();
        for (int day = 0; day <= END; day++) {
            watch.see(Channel.MAIL, Course.START + day, true);
        }
        return watch.clock(Course.START + END);
    }

    /// Pairs of every kind around those that are looked at.
    private List<Contacts> others(int count) {
        List<Contacts> others = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double median = Math.exp(2.5 + random.nextGaussian());
            double spread = List.of(0.15, 0.4, 0.8).get(i % 3);
            others.add(random(median, spread).contacts(END));
        }
        return others;
    }

    private Course random(double median, double spread) {
        Course course = new Course();
        double day = random.nextInt(100);
        while (day < END) {
            course.talk((long) day);
            day += 7 + Math.exp(Math.log(median) + spread * random.nextGaussian());
        }
        return course;
    }

    private RhythmLearner.Learned learn(Contacts... first) {
        RhythmLearner learner = new RhythmLearner();
        List.of(first).forEach(learner::add);
        others(150).forEach(learner::add);
        return learner.learn(clock);
    }

    @Test
    void threeWeeksAreThreeWeeks() {
        var learned = learn(new Course().talks(0, 21, 40).contacts(END));

        assertThat(learned.model().within(learned.rhythms().getFirst(), 0.5))
                .isCloseTo(21, within(1.5));
    }

    @Test
    void aYearlyLetterIsMissedSomeWeeksAfterItsTime() {
        var learned = learn(new Course().talks(100, 365, 5).contacts(END));
        Rhythm rhythm = learned.rhythms().getFirst();

        assertThat(learned.model().chance(rhythm, 330)).isGreaterThan(0.5);
        assertThat(learned.model().within(rhythm, 0.95)).isBetween(375.0, 600.0);
    }

    @Test
    void aChangedRhythmIsTheNewOne() {
        var learned = learn(new Course().talks(0, 9, 100).talks(1_000, 90, 10).contacts(END));

        assertThat(learned.model().within(learned.rhythms().getFirst(), 0.5))
                .isCloseTo(90, within(25.0));
    }

    @Test
    void twoContactsAreLikeThoseOfOthers() {
        var learned = learn(new Course().talk(0).talk(40).contacts(END));
        Rhythm rhythm = learned.rhythms().getFirst();

        assertThat(rhythm.gaps()).isEqualTo(1);
        assertThat(learned.model().within(rhythm, 0.95)).isGreaterThan(80);
    }

    @Test
    void chanceNeverGrowsWithDays() {
        var learned = learn(new Course().talks(0, 21, 3).contacts(END));
        Rhythm rhythm = learned.rhythms().getFirst();

        double before = 1;
        for (int day = 0; day < 3_000; day++) {
            double chance = learned.model().chance(rhythm, day);
            assertThat(chance).isLessThanOrEqualTo(before);
            before = chance;
        }
        assertThat(before).isLessThan(0.02);
    }

    @Test
    void twiceTheTimeIsTwiceTheRhythm() {
        var learned =
                learn(
                        new Course().talks(0, 40, 25).contacts(END),
                        new Course().talks(0, 80, 25).contacts(END));
        RhythmModel model = learned.model();

        double once = model.within(learned.rhythms().get(0), 0.95);
        double twice = model.within(learned.rhythms().get(1), 0.95);

        assertThat(twice / once).isCloseTo(2, within(0.25));
    }

    @Test
    void mailToManyChangesNothing() {
        Course course = new Course().talks(0, 21, 40);
        Rhythm before = learn(course.contacts(END)).rhythms().getFirst();
        for (int day = 5; day < END; day += 30) {
            course.group(day, 20);
        }
        random.setSeed(20_200_106);

        Rhythm after = learn(course.contacts(END)).rhythms().getFirst();

        assertThat(after.gaps()).isEqualTo(before.gaps());
        assertThat(after.mean()).isCloseTo(before.mean(), within(0.2));
    }

    @Test
    void theOrderOfPeopleDoesNotMatter() {
        List<Contacts> some = others(60);
        List<Contacts> back = new ArrayList<>(some);
        Collections.reverse(back);

        RhythmModel one = model(some);
        RhythmModel other = model(back);

        for (int i = 0; i < RhythmModel.NUMBERS; i++) {
            assertThat(other.numbers().get(i)).isCloseTo(one.numbers().get(i), within(1e-9));
        }
    }

    private RhythmModel model(List<Contacts> people) {
        RhythmLearner learner = new RhythmLearner();
        people.forEach(learner::add);
        return learner.learn(clock).model();
    }

    @Test
    void foretellsGapsAsOftenAsTheyHappen() {
        RhythmLearner learner = new RhythmLearner();
        List<Contacts> people = others(300);
        people.forEach(learner::add);
        var learned = learner.learn(clock);

        int rare = 0;
        int all = 0;
        for (int i = 0; i < people.size(); i++) {
            Rhythm rhythm = learned.rhythms().get(i);
            double gap = 7 + Math.exp(rhythm.mean());
            all++;
            rare += learned.model().chance(rhythm, gap * 6) < Cadence.RARE ? 1 : 0;
        }
        assertThat((double) rare / all).isGreaterThan(0.6);
    }

    @Test
    void aModelIsReadAsItWasKept() {
        RhythmModel model = learn().model();

        assertThat(RhythmModel.of(model.numbers()).orElseThrow().numbers())
                .isEqualTo(model.numbers());
        assertThat(RhythmModel.of(List.of(1.0, 2.0))).isEmpty();
    }

    @Test
    void withoutMailSomethingIsBelieved() {
        RhythmModel model = RhythmModel.untaught();

        assertThat(model.within(Rhythm.none(Frequency.OFTEN), 0.5)).isBetween(20.0, 60.0);
        assertThat(model.again(Rhythm.none(Frequency.OFTEN), 10, 90)).isBetween(0.3, 1.0);
    }

    @Test
    void whoIsSilentForYearsIsProbablyOver() {
        var learned = learn(new Course().talks(0, 21, 20).contacts(END));
        Rhythm rhythm = learned.rhythms().getFirst();

        assertThat(learned.model().ended(rhythm, 10)).isLessThan(0.3);
        assertThat(learned.model().ended(rhythm, 1_000)).isGreaterThan(0.9);
        assertThat(learned.model().again(rhythm, 1_000, 90)).isLessThan(0.1);
    }
}
