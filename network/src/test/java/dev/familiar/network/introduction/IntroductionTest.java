package dev.familiar.network.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.network.introduction.Introduction.Side;
import dev.familiar.network.introduction.Introduction.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntroductionTest {

    static final Instant ASKED = Instant.parse("2026-03-01T12:00:00Z");

    /// One whose steps came a day after another.
    static Introduction introduction(String... words) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(new State.Asked(), ASKED, "", ""));
        for (String word : words) {
            Instant at = ASKED.plus(Duration.ofDays(steps.size()));
            steps.add(new Step(State.of(word).orElseThrow(), at, "", ""));
        }
        return new Introduction(
                "i-1",
                new Side("p-jack", "Jack Asker", "looks for a mentor"),
                new Side("p-jill", "Jill Harmon", ""),
                steps);
    }

    @ParameterizedTest
    @CsvSource({
        "asked, asking|declined",
        "asking, willing|declined|silent",
        "willing, introduced|declined",
        "declined, willing",
        "silent, asking|willing|declined",
        "introduced, met|hired|nothing|thanks",
        "met, hired|nothing|thanks",
        "hired, thanks",
        "nothing, met|hired|thanks",
        "thanks, met|hired|nothing",
    })
    void movesOnlyWhereConsentLeads(String from, String to) {
        State state = State.of(from).orElseThrow();

        assertThat(state.next().stream().map(State::word).collect(Collectors.joining("|")))
                .isEqualTo(to);
        assertThat(state.word()).isEqualTo(from);
    }

    @Test
    void introducesNobodyWithoutAYes() {
        assertThat(
                        State.all().stream()
                                .filter(state -> state.next().contains(new State.Introduced()))
                                .toList())
                .containsExactly(new State.Willing());
    }

    @Test
    void isOpenAsLongAsSomethingIsToBeDoneOrWaitedFor() {
        assertThat(
                        State.all().stream()
                                .filter(State::isOpen)
                                .map(State::word)
                                .collect(Collectors.toSet()))
                .isEqualTo(Set.of("asked", "asking", "willing", "introduced"));
        assertThat(State.of("hesitating")).isEmpty();
    }

    @Test
    void knowsWhenItFirstCameIntoAState() {
        Introduction one = introduction("asking", "silent", "asking", "willing");

        assertThat(one.first("asking")).contains(ASKED.plus(Duration.ofDays(1)));
        assertThat(one.state()).isEqualTo(new State.Willing());
        assertThat(one.has("introduced")).isFalse();
        assertThat(one.asked()).isEqualTo(ASKED);
    }

    @Test
    void beginsWithAStepAndHidesThePeople() {
        Introduction one = introduction();

        assertThatThrownBy(() -> new Introduction("i-2", one.asker(), one.wanted(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(one + " " + one.asker() + " " + one.last())
                .doesNotContain("Jack", "Jill", "mentor");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 9, false, ",
        "'', 10, false, NOT_ASKED_YET",
        "asking, 9, false, ",
        "asking, 10, false, WANTED_SILENT",
        "asking, 3, true, THEY_WROTE",
        "asking silent, 40, false, ",
        "asking silent, 40, true, THEY_WROTE",
        "asking willing, 12, false, NOT_INTRODUCED_YET",
        "asking willing introduced, 10, false, HOW_DID_IT_GO",
        "asking willing introduced met, 99, false, ",
        "declined, 99, true, ",
    })
    void remindsOfASideThatIsSilentForTenDays(
            String words, int days, boolean wrote, Reminder.Kind kind) {
        Introduction one = introduction(words.isEmpty() ? new String[0] : words.split(" "));
        Instant now = one.last().at().plus(Duration.ofDays(days));
        Instant theirs = wrote ? one.last().at().plus(Duration.ofDays(1)) : null;

        assertThat(Reminder.of(one, theirs, now).map(Reminder::kind).orElse(null)).isEqualTo(kind);
    }

    @Test
    void takesNothingWrittenBeforeForAnAnswer() {
        Introduction one = introduction("asking");
        Instant before = one.last().at().minus(Duration.ofDays(1));

        assertThat(Reminder.of(one, before, one.last().at().plus(Duration.ofDays(11))))
                .contains(new Reminder(Reminder.Kind.WANTED_SILENT, 11));
    }

    @Test
    void letsSomebodyBeAskedByTheirRule() {
        List<Instant> asked = List.of(ASKED, ASKED.minus(Duration.ofDays(50)));

        assertThat(Asking.YES.from(asked)).isEqualTo(Instant.MIN);
        assertThat(Asking.QUARTERLY.from(asked)).isEqualTo(ASKED.plus(Duration.ofDays(91)));
        assertThat(Asking.QUARTERLY.from(List.of())).isEqualTo(Instant.MIN);
        assertThat(Asking.NO.from(List.of())).isNull();
        assertThat(Asking.of("quarterly")).contains(Asking.QUARTERLY);
        assertThat(Asking.of("sometimes")).isEmpty();
    }
}
