package dev.familiar.network.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.network.answer.Circumstances.Closeness;
import dev.familiar.network.answer.Circumstances.Company;
import dev.familiar.network.answer.Circumstances.Manner;
import dev.familiar.network.answer.Circumstances.Silence;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApproachesTest {

    private static final Instant START = Instant.parse("2024-03-04T09:00:00Z");

    private static Turn turn(double day, Direction direction, long thread, Mark... marks) {
        return turn(day, direction, thread, 1, true, Channel.MAIL, marks);
    }

    private static Turn turn(
            double day,
            Direction direction,
            long thread,
            int others,
            boolean addressed,
            Channel channel,
            Mark... marks) {
        Instant at = START.plusSeconds(Math.round(day * 86_400));
        return new Turn(
                new Exchange(
                        "",
                        channel,
                        direction,
                        Moment.of(at),
                        new Exchange.Setting(others, Set.of(marks), "")),
                thread,
                addressed);
    }

    private static List<Approach> approaches(Turn... turns) {
        return Approaches.of(List.of(turns)).approaches();
    }

    @Test
    void anAnswerInTheSameConversationIsOne() {
        List<Approach> found =
                approaches(
                        turn(0, Direction.SENT, 7), turn(0.5, Direction.RECEIVED, 7, Mark.REPLY));

        assertThat(found)
                .containsExactly(
                        new Approach(
                                START,
                                Channel.MAIL,
                                new Circumstances(
                                        Closeness.NEVER,
                                        Silence.FIRST,
                                        Manner.OPENING,
                                        Company.ALONE),
                                Duration.ofHours(12)));
    }

    @Test
    void aMessageOnAnotherMatterIsNoAnswer() {
        List<Approach> found =
                approaches(turn(0, Direction.SENT, 7), turn(0.5, Direction.RECEIVED, 8));

        assertThat(found).extracting(Approach::answered).containsOnlyNulls();
    }

    @Test
    void askingTwiceBeforeAnAnswerIsOneApproach() {
        List<Approach> found =
                approaches(
                        turn(0, Direction.SENT, 7),
                        turn(3, Direction.SENT, 7, Mark.REPLY),
                        turn(4, Direction.RECEIVED, 7, Mark.REPLY));

        assertThat(found).extracting(Approach::answered).containsExactly(Duration.ofDays(4));
    }

    @Test
    void whoAsksAgainAfterAMonthApproachesAnew() {
        List<Approach> found =
                approaches(
                        turn(0, Direction.SENT, 7),
                        turn(40, Direction.SENT, 7, Mark.REPLY),
                        turn(41, Direction.RECEIVED, 7, Mark.REPLY));

        assertThat(found).extracting(Approach::answered).containsExactly(null, Duration.ofDays(1));
        assertThat(found.getLast().circumstances().silence()).isEqualTo(Silence.QUARTER);
    }

    @Test
    void eachAnswerToAReplyIsAnApproachOfItsOwn() {
        List<Approach> found =
                approaches(
                        turn(0, Direction.SENT, 7),
                        turn(1, Direction.RECEIVED, 7, Mark.REPLY),
                        turn(2, Direction.SENT, 7, Mark.REPLY),
                        turn(2.5, Direction.OVERHEARD, 7, Mark.REPLY));

        assertThat(found)
                .extracting(Approach::answered)
                .containsExactly(Duration.ofDays(1), Duration.ofHours(12));
        assertThat(found.getLast().circumstances())
                .isEqualTo(
                        new Circumstances(
                                Closeness.HARDLY, Silence.WEEK, Manner.REPLY, Company.ALONE));
    }

    /// "Yes, Thursday suits me" waits for nothing.
    @Test
    void whatAnswersThemMayCloseTheConversation() {
        List<Approach> found =
                approaches(
                        turn(0, Direction.RECEIVED, 7),
                        turn(1, Direction.SENT, 7, Mark.REPLY),
                        turn(20, Direction.SENT, 8),
                        turn(60, Direction.SENT, 7, Mark.REPLY));

        assertThat(found).extracting(Approach::closing).containsExactly(true, false, false);
    }

    @Test
    void whatGoesToManyAsksNobody() {
        assertThat(approaches(turn(0, Direction.SENT, 7, 5, true, Channel.MAIL))).isEmpty();
        assertThat(approaches(turn(0, Direction.SENT, 7, 4, false, Channel.MAIL)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.circumstances().manner()).isEqualTo(Manner.OPENING_COPIED);
                    assertThat(one.circumstances().company()).isEqualTo(Company.MORE);
                });
    }

    @ParameterizedTest
    @EnumSource(
            value = Mark.class,
            names = {"BULK", "AUTOMATIC", "SPAM", "DRAFT"})
    void whatNobodyWroteIsNeitherApproachNorAnswer(Mark mark) {
        assertThat(approaches(turn(0, Direction.SENT, 7, mark))).isEmpty();
        assertThat(approaches(turn(0, Direction.SENT, 7), turn(1, Direction.RECEIVED, 7, mark)))
                .extracting(Approach::answered)
                .containsOnlyNulls();
    }

    @Test
    void whoIsMetNeedNotAnswer() {
        Turn meeting = turn(0, Direction.MET, 7, 1, false, Channel.EVENT);

        assertThat(approaches(meeting)).isEmpty();
        assertThat(Approaches.of(List.of(meeting)).last()).isNull();
    }

    @Test
    void tellsHowANextMessageWouldFindThem() {
        Course course =
                Approaches.of(
                        List.of(
                                turn(0, Direction.RECEIVED, 1),
                                turn(0.1, Direction.RECEIVED, 2),
                                turn(5, Direction.RECEIVED, 3),
                                turn(9, Direction.RECEIVED, 4)));

        assertThat(course.days()).isEqualTo(3);
        assertThat(course.on(START.plus(Duration.ofDays(500))))
                .isEqualTo(
                        new Circumstances(
                                Closeness.SOMETIMES,
                                Silence.LONGER,
                                Manner.OPENING,
                                Company.ALONE));
        assertThat(course.on(START).silence()).as("written tomorrow").isEqualTo(Silence.FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NEVER",
        "2, HARDLY",
        "3, SOMETIMES",
        "9, SOMETIMES",
        "10, OFTEN",
        "30, STEADILY"
    })
    void namesHowClose(int days, Closeness closeness) {
        assertThat(Closeness.of(days)).isEqualTo(closeness);
    }

    @ParameterizedTest
    @CsvSource({
        "PT23H, DAY",
        "P1D, WEEK",
        "P7D, MONTH",
        "P30D, QUARTER",
        "P90D, YEAR",
        "P365D, LONGER"
    })
    void namesHowLongSilent(Duration silence, Silence named) {
        assertThat(Silence.of(silence)).isEqualTo(named);
    }
}
