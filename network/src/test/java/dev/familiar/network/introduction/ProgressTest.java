package dev.familiar.network.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Role;
import dev.familiar.network.introduction.Progress.Found;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {

    private final List<Exchange> jack = new ArrayList<>();
    private final List<Exchange> jill = new ArrayList<>();

    /// Interactions in which one of the two took part by an account that is only called so.
    private final Set<String> strange = new HashSet<>();

    private void mail(
            String key, int day, Direction his, Direction hers, int others, Mark... marks) {
        jack.add(exchange(key, Channel.MAIL, day, his, others, marks));
        jill.add(exchange(key, Channel.MAIL, day, hers, others, marks));
    }

    /// A mail of the owner's to both.
    private void sent(String key, String subject, int others, Mark... marks) {
        Exchange one =
                new Exchange(
                        key,
                        Channel.MAIL,
                        Direction.SENT,
                        Moment.of(IntroductionTest.ASKED.plus(Duration.ofDays(5))),
                        new Exchange.Setting(others, Set.of(marks), subject));
        jack.add(one);
        jill.add(one);
    }

    /// By the directions, unless the account is strange.
    private Set<Role> roles(Progress.Party whose, String interaction) {
        if (strange.contains(interaction)) {
            return Set.of();
        }
        return (whose == Progress.Party.ASKER ? jack : jill)
                .stream()
                        .filter(one -> one.interaction().equals(interaction))
                        .map(one -> one.direction() == Direction.BESIDE ? Role.CC : Role.FROM)
                        .collect(Collectors.toSet());
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
        return Progress.find(introduction, jack, jill, this::roles, refused)
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

    /// The kinds of mail to both that are about something else.
    @ParameterizedTest
    @CsvSource({
        "Re: Invoice 4711, 2, ",
        "AW: Rechnung, 2, ",
        "SV: Faktura, 2, ",
        "Fwd: Minutes, 2, ",
        "WG: Protokoll, 2, ",
        "Invoice 4711, 2, REPLY",
        "Meeting of the board, 4, ",
        "Lunch, 2, CALENDAR_NOTICE",
        "Accepted: Lunch, 2, CALENDAR_REPLY",
        "[dev] bug, 2, LIST",
        "Away until Monday, 2, AUTOMATIC",
        "Season's greetings, 2, BULK",
        "Cheap watches, 2, SPAM",
    })
    void isNotIntroducedByAMailAboutSomethingElse(String subject, int others, @Nullable Mark mark) {
        sent("m1", subject, others, mark == null ? new Mark[0] : new Mark[] {mark});

        assertThat(find(IntroductionTest.introduction("asking", "willing"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Intro: Jack and Jill", "Jack, meet Jill", "Reintroducing Jill"})
    void isIntroducedByWhatBeginsAThread(String subject) {
        sent("m1", subject, 3);

        assertThat(find(IntroductionTest.introduction("asking"))).contains("introduced m1");
    }

    @Test
    void asksAboutAnAnswerToBothAndAboutNothingElse() {
        Introduction asking = IntroductionTest.introduction("asking");
        sent("invitation", "Lunch", 2, Mark.CALENDAR_NOTICE);
        sent("spam", "Hello", 2, Mark.SPAM);
        assertThat(Progress.likeness(asking, jack, jill, Set.of())).isEmpty();

        sent("m1", "Re: Shall I meet Jack?", 2, Mark.REPLY);

        assertThat(Progress.likeness(asking, jack, jill, Set.of()))
                .map(Exchange::interaction)
                .contains("m1");
        assertThat(Progress.likeness(asking, jack, jill, Set.of("m1"))).isEmpty();
        assertThat(
                        Progress.likeness(
                                IntroductionTest.introduction("asking", "willing", "introduced"),
                                jack,
                                jill,
                                Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mark.class,
            names = {"LIST", "BULK", "AUTOMATIC", "SPAM", "DRAFT", "CALENDAR_NOTICE"})
    void didNotBringThemInTouchByWhatIsNotFromOneToTheOther(Mark mark) {
        mail("post", 9, Direction.RECEIVED, Direction.BESIDE, 2, mark);
        mail("crowd", 9, Direction.RECEIVED, Direction.BESIDE, 40);

        assertThat(find(IntroductionTest.introduction("asking", "willing", "introduced")))
                .isEmpty();
    }

    @Test
    void doesNotTakeANameForAnAccount() {
        Introduction made = IntroductionTest.introduction("asking", "willing", "introduced");
        mail("forged", 8, Direction.RECEIVED, Direction.BESIDE, 2);
        jack.add(exchange("event", Channel.EVENT, 9, Direction.MET, 2));
        jill.add(exchange("event", Channel.EVENT, 9, Direction.MET, 2));
        strange.addAll(Set.of("forged", "event"));
        assertThat(find(made)).isEmpty();

        mail("own", 10, Direction.RECEIVED, Direction.BESIDE, 2);
        assertThat(find(made)).contains("met own");
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
