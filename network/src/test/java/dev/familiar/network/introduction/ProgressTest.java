package dev.familiar.network.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.network.introduction.Progress.Found;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {

    private final List<Exchange> jack = new ArrayList<>();
    private final List<Exchange> jill = new ArrayList<>();

    private void mail(
            String key, int day, Direction his, Direction hers, int others, Mark... marks) {
        jack.add(exchange(key, Channel.MAIL, day, his, others, marks));
        jill.add(exchange(key, Channel.MAIL, day, hers, others, marks));
    }

    private static Exchange exchange(
            String key, Channel channel, int day, Direction direction, int others, Mark... marks) {
        return new Exchange(
                key,
                channel,
                direction,
                Moment.of(IntroductionTest.ASKED.plus(Duration.ofDays(day))),
                new Exchange.Setting(others, Set.of(marks), "You two should meet"));
    }

    private Optional<String> find(Introduction introduction) {
        return find(introduction, Set.of());
    }

    private Optional<String> find(Introduction introduction, Set<String> refused) {
        return Progress.find(introduction, jack, jill, refused)
                .map((Found found) -> found.state().word() + " " + found.proof().interaction());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "asking", "asking willing", "asking silent"})
    void isIntroducedByAMailOfTheOwnersToBoth(String words) {
        mail("m1", 5, Direction.SENT, Direction.SENT, 2);

        Introduction one =
                IntroductionTest.introduction(words.isEmpty() ? new String[0] : words.split(" "));

        assertThat(find(one)).contains("introduced m1");
    }

    @Test
    void isNotIntroducedAgainstANoOrByAnEarlierMail() {
        mail("m0", -5, Direction.SENT, Direction.SENT, 2);
        assertThat(find(IntroductionTest.introduction("asking"))).isEmpty();

        mail("m1", 5, Direction.SENT, Direction.SENT, 2);
        assertThat(find(IntroductionTest.introduction("asking", "declined"))).isEmpty();
    }

    @Test
    void isNotIntroducedByACircularADraftOrSomebodyElsesMail() {
        mail("m1", 5, Direction.SENT, Direction.SENT, 40);
        mail("m2", 5, Direction.SENT, Direction.SENT, 2, Mark.DRAFT);
        mail("m3", 5, Direction.BESIDE, Direction.BESIDE, 3);
        jack.add(exchange("m4", Channel.MAIL, 5, Direction.SENT, 1));
        jill.add(exchange("m5", Channel.MAIL, 5, Direction.SENT, 1));

        assertThat(find(IntroductionTest.introduction("asking", "willing"))).isEmpty();
    }

    @Test
    void doesNotFindAgainWhatTheOwnerTookBack() {
        mail("m1", 5, Direction.SENT, Direction.SENT, 2);
        mail("m2", 6, Direction.SENT, Direction.SENT, 2);

        assertThat(find(IntroductionTest.introduction("asking"), Set.of("m1")))
                .contains("introduced m2");
    }

    @Test
    void takesTheEarliestProof() {
        mail("m2", 6, Direction.SENT, Direction.SENT, 2);
        mail("m1", 5, Direction.SENT, Direction.SENT, 2);

        assertThat(find(IntroductionTest.introduction("asking"))).contains("introduced m1");
    }

    @Test
    void broughtThemInTouchWhenOneWritesToTheOther() {
        Introduction made = IntroductionTest.introduction("asking", "willing", "introduced");
        mail("before", 2, Direction.RECEIVED, Direction.BESIDE, 2);
        assertThat(find(made)).isEmpty();

        mail("after", 4, Direction.BESIDE, Direction.RECEIVED, 2);
        assertThat(find(made)).contains("met after");
    }

    @Test
    void broughtThemInTouchWhenTheyMeet() {
        jack.add(exchange("e1", Channel.EVENT, 9, Direction.MET, 2));
        jill.add(exchange("e1", Channel.EVENT, 9, Direction.MET, 2));

        assertThat(find(IntroductionTest.introduction("asking", "willing", "introduced")))
                .contains("met e1");
    }

    @Test
    void hasNothingMoreToFindOnceAnOutcomeIsKnown() {
        mail("m9", 90, Direction.BESIDE, Direction.RECEIVED, 2);

        assertThat(
                        find(
                                IntroductionTest.introduction(
                                        "asking", "willing", "introduced", "nothing")))
                .isEmpty();
    }
}
