package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErrandTest {

    private static final Instant START = Instant.parse("2024-05-01T10:00:00Z");

    private static Exchange mail(Direction direction, int day, Mark... marks) {
        return new Exchange(
                "mail:" + direction + day,
                Channel.MAIL,
                direction,
                Moment.of(START.plus(Duration.ofDays(day))),
                new Exchange.Setting(1, Set.of(marks), "your offer"));
    }

    private static Exchange theirs(int day, Mark... marks) {
        return mail(Direction.RECEIVED, day, marks);
    }

    private static Exchange answer(int day) {
        return mail(Direction.SENT, day, Mark.REPLY);
    }

    @Test
    void isAnAnswerToSomebodyAndAtMostTheirThanks() {
        assertThat(Errand.isOne(List.of(theirs(0), answer(1)))).isTrue();
        assertThat(Errand.isOne(List.of(theirs(0), answer(1), theirs(2, Mark.REPLY)))).isTrue();
    }

    @Test
    void isNoneThatTheOwnerBegan() {
        assertThat(Errand.isOne(List.of(mail(Direction.SENT, 0), theirs(1, Mark.REPLY)))).isFalse();
        assertThat(Errand.isOne(List.of(theirs(0), mail(Direction.SENT, 9)))).isFalse();
    }

    @Test
    void isNoneThatGoesOn() {
        assertThat(Errand.isOne(List.of(theirs(0), answer(1), theirs(2), answer(3)))).isFalse();
        assertThat(Errand.isOne(List.of(theirs(0), answer(1), theirs(400)))).isFalse();
        assertThat(Errand.isOne(List.of(theirs(0), theirs(1), answer(3), theirs(4, Mark.REPLY))))
                .isFalse();
    }

    @Test
    void isAStreamThatTheOwnerAskedToBeSpared() {
        assertThat(Errand.isOne(List.of(theirs(0), theirs(90), answer(91), theirs(200)))).isTrue();
    }

    @Test
    void isNoneWithoutMailBothWays() {
        assertThat(Errand.isOne(List.of(theirs(0)))).isFalse();
        assertThat(Errand.isOne(List.of(theirs(0, Mark.BULK), answer(1)))).isFalse();
    }
}
