package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.search.Someone.Acquaintance;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every question to every crowd.
class EveryQuestionTest {

    private static final int EVERYBODY = 1_000;

    /// Every question to several crowds.
    static Stream<Arguments> questions() {
        return LongStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(seed ->
                        Crowd.QUESTIONS.stream().map(question -> Arguments.of(seed, question)));
    }

    /// Made once for all questions.
    private static final Map<Long, Roster> ROSTERS = new HashMap<>();

    private static Roster roster(long seed) {
        return ROSTERS.computeIfAbsent(seed, of -> Crowd.of(of, 60).roster());
    }

    private static Answer ask(long seed, String question) {
        return Crowd.answer(roster(seed), question, EVERYBODY);
    }

    private static Answer ask(Crowd crowd, String question) {
        return Crowd.answer(crowd.roster(), question, EVERYBODY);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void losesNobodyWhenAPartIsDropped(long seed, String question) {
        Roster roster = roster(seed);
        Question asked = roster.understand(question);
        List<String> narrow = Crowd.ids(Crowd.answer(roster, asked, EVERYBODY));

        for (Question.Shown shown : asked.shown()) {
            Question wider = Crowd.wider(asked, shown.part());

            assertThat(Crowd.ids(Crowd.answer(roster, wider, EVERYBODY)))
                    .as("without %s", shown.part())
                    .containsAll(narrow);
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void givesEverybodyWhenEveryPartIsDropped(long seed, String question) {
        Roster roster = roster(seed);

        Question nothing = roster.understand(question).without(EnumSet.allOf(Part.class));

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(nothing.shown()).isEmpty();
        assertThat(Crowd.ids(Crowd.answer(roster, nothing, EVERYBODY))).hasSize(60);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void givesTheSameAnswerTwice(long seed, String question) {
        Roster roster = roster(seed);

        assertThat(Crowd.answer(roster, question, EVERYBODY))
                .isEqualTo(Crowd.answer(roster, question, EVERYBODY));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void givesTheSameAnswerInWhateverOrderPeopleCame(long seed, String question) {
        Crowd crowd = Crowd.of(seed, 60);

        Answer first = ask(seed, question);
        Answer other = ask(crowd.shuffled(seed + 100), question);

        assertThat(Crowd.ids(other)).isEqualTo(Crowd.ids(first));
        assertThat(other.counts()).isEqualTo(first.counts());
        assertThat(other.facets()).isEqualTo(first.facets());
        assertThat(other.gaps()).isEqualTo(first.gaps());
        assertThat(other.people()).extracting(Fit::fit).isEqualTo(fits(first));
    }

    private static List<Double> fits(Answer answer) {
        return answer.people().stream().map(Fit::fit).toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void doesNotDependOnTheNameOfSomebodyElse(long seed, String question) {
        Crowd crowd = Crowd.of(seed, 60);
        Answer before = ask(seed, question);
        Set<String> answering = new HashSet<>(Crowd.ids(before));
        Someone stranger =
                crowd.people().stream()
                        .filter(one -> !answering.contains(one.id().value()))
                        .findFirst()
                        .orElseThrow();

        Answer after = ask(crowd.renamed(stranger.id(), "Quillon Vexley"), question);

        assertThat(Crowd.ids(after)).isEqualTo(Crowd.ids(before));
        assertThat(after.understood().shown()).isEqualTo(before.understood().shown());
        assertThat(fits(after)).isEqualTo(fits(before));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void doesNotDependOnAStrangerOfWhomNothingIsKnown(long seed, String question) {
        Crowd crowd = Crowd.of(seed, 60);

        Answer before = ask(seed, question);
        Answer after = ask(crowd.with("Quillon Vexley"), question);

        assertThat(Crowd.ids(after)).isEqualTo(Crowd.ids(before));
        assertThat(after.gaps()).as("neither known nor connected").isEqualTo(before.gaps());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void givesTheFirstOfTheWholeAnswerWhereLessIsWanted(long seed, String question) {
        Roster roster = roster(seed);
        Answer whole = Crowd.answer(roster, question, EVERYBODY);

        Answer three = Crowd.answer(roster, question, 3);

        assertThat(Crowd.ids(three)).isEqualTo(Crowd.ids(whole).stream().limit(3).toList());
        assertThat(three.counts()).isEqualTo(whole.counts());
        assertThat(three.facets()).isEqualTo(whole.facets());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void countsWhomItGives(long seed, String question) {
        Answer answer = ask(seed, question);
        Answer.Counts counts = answer.counts();

        assertThat(answer.people()).hasSize(counts.people());
        assertThat(answer.people()).filteredOn(EveryQuestionTest::isKnown).hasSize(counts.known());
        assertThat(answer.people())
                .filteredOn(fit -> !isKnown(fit) && fit.person().closeness().connected())
                .hasSize(counts.connectedNotKnown());
        assertThat(counts.onlySeen()).isNotNegative();
        assertThat(Crowd.ids(answer)).doesNotHaveDuplicates();
    }

    private static boolean isKnown(Fit fit) {
        return fit.person().closeness().known() != Acquaintance.NOT_AT_ALL;
    }

    @ParameterizedTest
    @MethodSource("questions")
    void setsNobodyUnknownBeforeSomebodyKnown(long seed, String question) {
        List<Boolean> known =
                ask(seed, question).people().stream().map(EveryQuestionTest::isKnown).toList();

        assertThat(known).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void saysForEachPartWhySomebodyAnswers(long seed, String question) {
        Answer answer = ask(seed, question);
        Set<Part> asked = EnumSet.noneOf(Part.class);
        answer.understood().shown().forEach(shown -> asked.add(shown.part()));
        // When something was so is said with where it was so.
        asked.remove(Part.TIME);

        assertThat(answer.people())
                .allSatisfy(fit -> {
                    assertThat(fit.fit()).isGreaterThan(0).isLessThanOrEqualTo(1);
                    Set<Part> told = EnumSet.noneOf(Part.class);
                    fit.matched().forEach(match -> told.add(match.what()));
                    // "Ada": a name stands for a part that may be one.
                    assertThat(told.containsAll(asked) || told.contains(Part.WORDS))
                            .as("%s of %s", told, asked)
                            .isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("questions")
    void narrowsByEveryValueItCounts(long seed, String question) {
        Roster roster = roster(seed);
        Question asked = roster.understand(question);
        Answer whole = Crowd.answer(roster, asked, EVERYBODY);

        whole.facets()
                .forEach((facet, values) ->
                        values.forEach(value -> {
                            Answer narrow =
                                    roster.search(
                                            asked,
                                            Map.of(facet, value.value()),
                                            EVERYBODY,
                                            _ -> AddressUse.Use.NONE);
                            assertThat(narrow.people())
                                    .as("%s %s", facet, value)
                                    .hasSize(value.people());
                            assertThat(Crowd.ids(whole)).containsAll(Crowd.ids(narrow));
                        }));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void understandsTheSameInSmallLettersAndWithBlanks(long seed, String question) {
        List<String> plain = Crowd.ids(ask(seed, question));

        assertThat(Crowd.ids(ask(seed, "  " + question.replace(" ", "   ") + " ?")))
                .isEqualTo(plain);
        assertThat(Crowd.ids(ask(seed, question.toLowerCase(Locale.ROOT)))).isEqualTo(plain);
    }
}
