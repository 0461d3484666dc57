package dev.familiar.app.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Overrides;
import dev.familiar.identity.Overrides.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnersWordTest {

    private static final Pair AB = new Pair("a", "b");
    private static final Pair AC = new Pair("a", "c");
    private static final Pair BC = new Pair("b", "c");

    private static OwnersWord word(List<Pair> same, List<Pair> different) {
        return new OwnersWord(new Overrides(same, different));
    }

    @Test
    void joinsAllRecordsToTheFirst() {
        assertThat(word(List.of(), List.of()).together(List.of("c", "b", "a")))
                .isEqualTo(new Overrides(List.of(AB, AC), List.of()));
    }

    @Test
    void turnsRoundAnEarlierDifferenceThatStandsBetween() {
        assertThat(word(List.of(), List.of(BC)).together(List.of("a", "b", "c")).same())
                .containsExactly(AB, AC, BC);
    }

    @Test
    void turnsRoundADifferenceWithARecordJoinedBefore() {
        OwnersWord word = word(List.of(new Pair("b", "z")), List.of(new Pair("a", "z")));

        assertThat(word.together(List.of("a", "b")).same()).containsExactly(AB, new Pair("a", "z"));
    }

    @Test
    void keepsEachRecordOfTheOneFromEachOfTheOther() {
        assertThat(word(List.of(), List.of()).apart(List.of("a", "b"), List.of("c", "d")))
                .isEqualTo(
                        new Overrides(
                                List.of(),
                                List.of(AC, new Pair("a", "d"), BC, new Pair("b", "d"))));
    }

    @Test
    void keepsJoinedWhatWasJoinedThroughTheRecordThatLeaves() {
        Overrides split = word(List.of(AB, AC), List.of()).apart(List.of("a"), List.of("b", "c"));

        assertThat(split).isEqualTo(new Overrides(List.of(BC), List.of(AB, AC)));
    }

    @Test
    void takesAQuestionAsSettledThroughOthers() {
        OwnersWord word = word(List.of(AB, BC), List.of(new Pair("c", "d")));

        assertThat(word.settles(List.of("a"), List.of("c"))).isTrue();
        assertThat(word.settles(List.of("a"), List.of("d"))).isTrue();
        assertThat(word.settles(List.of("d"), List.of("a"))).isTrue();
        assertThat(word.settles(List.of("d"), List.of("e"))).isFalse();
    }
}
