package dev.familiar.network.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.traces.Direction;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The silence of one pair: how long it is known to last, and when it is due.
class CadenceTest {

    private static OwnerClock.Watch writes(int from, int to) {
        return writes(new OwnerClock.Watch(), from, to);
    }

    private static OwnerClock.Watch writes(OwnerClock.Watch watch, int from, int to) {
        for (int day = from; day <= to; day++) {
            watch.see(Channel.MAIL, Course.START + day, true);
        }
        return watch;
    }

    private static Cadence cadence(Course course, int today, OwnerClock.Watch watch) {
        OwnerClock clock = watch.clock(Course.START + today);
        Contacts contacts = course.contacts(today);
        RhythmLearner learner = new RhythmLearner();
        learner.add(contacts);
        RhythmLearner.Learned learned = learner.learn(clock);
        return Cadence.of(contacts, learned.rhythms().getFirst(), clock, 0.8);
    }

    @Test
    void silenceIsKnownUpToTheEndOfTheArchiveOnly() {
        Course course = new Course().talks(0, 21, 20);

        Cadence cadence = cadence(course, 900, writes(0, 410));

        assertThat(cadence.silence()).isEqualTo(410 - 399);
        assertThat(cadence.isLapse(RhythmModel.untaught())).isFalse();
    }

    @Test
    void aHolidayIsNoSilence() {
        OwnerClock.Watch watch = writes(writes(0, 400), 460, 470);

        Cadence cadence = cadence(new Course().talks(0, 21, 20), 470, watch);

        assertThat(cadence.silence()).isEqualTo(71);
        assertThat(cadence.present()).isLessThan(15);
    }

    @Test
    void anyContactRestarts() {
        RhythmModel model = RhythmModel.untaught();
        Course course = new Course().talks(0, 21, 20);

        assertThat(cadence(course, 600, writes(0, 600)).isLapse(model)).isTrue();
        for (Course again :
                new Course[] {
                    new Course().talks(0, 21, 20).sent(595),
                    new Course().talks(0, 21, 20).received(595),
                    new Course().talks(0, 21, 20).meets(595, 2)
                }) {
            assertThat(cadence(again, 600, writes(0, 600)).isLapse(model)).isFalse();
        }
    }

    @Test
    void aYearAfterItWasDueItIsLetGo() {
        RhythmModel model = RhythmModel.untaught();
        Course course = new Course().talks(0, 21, 20);

        assertThat(cadence(course, 500, writes(0, 500)).isLapse(model)).isTrue();
        Cadence late = cadence(course, 1_500, writes(0, 1_500));
        assertThat(late.isLapse(model)).isFalse();
        assertThat(late.isLetGo(model)).isTrue();
    }

    @Test
    void whoIsInTouchNearlyEveryDayHasThatForTheirUsualTime() {
        Cadence cadence = cadence(new Course().talks(0, 1, 200), 205, writes(0, 205));

        assertThat(cadence.usualDays(RhythmModel.untaught())).isBetween(0.9, 1.2);
    }

    /// A mail and its answer on the next day are one conversation on two days.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoAnswersOnTheNextDayIsNotCalledMoreOftenThanTheyAre(long seed) {
        Random lot = new Random(seed);
        Course course = new Course();
        int day = 0;
        for (int talk = 1; talk <= 57; talk++) {
            course.add(day, 9, Direction.SENT, 1_000 + talk, 1);
            course.add(day + 1, 9, Direction.RECEIVED, 1_000 + talk, 1, Mark.REPLY);
            day += 7 + lot.nextInt(12);
        }

        Cadence cadence = cadence(course, day, writes(0, day));

        assertThat(cadence.usualDays(RhythmModel.untaught())).isBetween(8.0, 17.0);
    }

    @Test
    void otherWaysReachAsFarAsTheyDo() {
        OwnerClock.Watch watch = writes(0, 400);
        watch.see(Channel.CHAT, Course.START + 700, true);
        OwnerClock clock = watch.clock(Course.START + 900);

        assertThat(clock.end(Channel.MAIL)).isEqualTo(Course.START + 400);
        assertThat(clock.end(Channel.CHAT)).isEqualTo(Course.START + 700);
        assertThat(clock.end(Channel.LINKEDIN_MESSAGE)).isEqualTo(Course.START + 700);
    }
}
