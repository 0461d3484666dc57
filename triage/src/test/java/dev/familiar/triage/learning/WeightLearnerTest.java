package dev.familiar.triage.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightLearnerTest {

    private static final Weights START = Weights.defaults();
    private static final List<String> KINDS =
            List.of("mail.both-ways", "card", "note.sales", "colleague.overlap");

    @Test
    void staysWithThePriorsWithoutExamples() {
        Map<String, Estimate> learned = learner(1, Noise.TRUTH).learn(List.of());

        KINDS.forEach(kind -> {
            assertThat(at(learned, kind).bits()).isEqualTo(START.of(kind));
            assertThat(at(learned, kind).deviation()).isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void findsTheWeightsTheAnswersWereMadeWith() {
        Weights truth =
                START.with(
                        Map.of(
                                "mail.both-ways", 2.0,
                                "card", 1.0,
                                "note.sales", -4.0,
                                "colleague.overlap", 0.0));

        Map<String, Estimate> learned =
                learner(3, Noise.TRUTH).learn(answered(truth, 4_000, new Random(7)));

        KINDS.forEach(kind ->
                assertThat(at(learned, kind).bits())
                        .as(kind)
                        .isCloseTo(truth.of(kind), within(0.5)));
        assertThat(at(learned, "card").deviation()).isLessThan(0.3);
        assertThat(at(learned, "card").cases()).isBetween(1_000, 3_000);
    }

    @Test
    void leavesKindsAloneThatNoExampleHolds() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            examples.add(new Example(facts(List.of("card")), true));
        }

        assertThat(at(learner(1, Noise.TRUTH).learn(examples), "note.sales").bits())
                .isEqualTo(START.of("note.sales"));
    }

    @Test
    void doesNotDependOnTheOrderOfTheExamples() {
        List<Example> examples = answered(START, 200, new Random(3));
        List<Example> other = new ArrayList<>(examples);
        Collections.shuffle(other, new Random(5));

        Map<String, Estimate> one = learner(0.7, Noise.DECISIONS).learn(examples);
        Map<String, Estimate> two = learner(0.7, Noise.DECISIONS).learn(other);

        KINDS.forEach(kind ->
                assertThat(at(two, kind).bits()).isCloseTo(at(one, kind).bits(), within(1e-4)));
    }

    @Test
    void oneAnswerNeverSwingsAWeight() {
        List<Example> examples = answered(START, 60, new Random(11));
        Map<String, Estimate> before = learner(0.7, Noise.DECISIONS).learn(examples);
        for (boolean known : new boolean[] {true, false}) {
            for (List<String> held :
                    List.of(KINDS, List.of("card"), List.of("note.sales"), List.<String>of())) {
                List<Example> more = new ArrayList<>(examples);
                more.add(new Example(facts(held), known));
                Map<String, Estimate> after = learner(0.7, Noise.DECISIONS).learn(more);
                KINDS.forEach(kind ->
                        assertThat(at(after, kind).bits())
                                .as("%s after %s with %s", kind, known, held)
                                .isCloseTo(at(before, kind).bits(), within(0.35)));
            }
        }
    }

    @Test
    void anExampleOfTwiceTheWeightCountsAsTwo() {
        List<Example> once = answered(START, 40, new Random(13));
        List<Example> twice = new ArrayList<>(once);
        twice.addAll(once);
        List<Example> heavy =
                once.stream().map(e -> new Example(e.facts(), e.known(), 2, 0)).toList();

        Map<String, Estimate> one = learner(1, Noise.TRUTH).learn(heavy);
        Map<String, Estimate> two = learner(1, Noise.TRUTH).learn(twice);

        KINDS.forEach(kind ->
                assertThat(at(one, kind).bits()).isCloseTo(at(two, kind).bits(), within(1e-4)));
    }

    @Test
    void doubtfulAnswersTeachLess() {
        List<Example> sure = new ArrayList<>();
        List<Example> doubtful = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Case facts = facts(List.of("card"));
            sure.add(new Example(facts, false));
            doubtful.add(new Example(facts, false, 1, 0.6));
        }

        double least = at(learner(1, Noise.TRUTH).learn(sure), "card").bits();
        double less = at(learner(1, Noise.TRUTH).learn(doubtful), "card").bits();

        assertThat(less).isLessThan(START.of("card") - 0.1).isGreaterThan(least + 0.3);
    }

    @Test
    void absurdAnswersHardlyCount() {
        List<Example> absurd = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            absurd.add(new Example(facts(List.of("mail.both-ways", "card")), false));
        }

        Map<String, Estimate> learned = learner(0.7, Noise.DECISIONS).learn(absurd);

        assertThat(at(learned, "card").bits()).isCloseTo(START.of("card"), within(0.35));
    }

    private static Estimate at(Map<String, Estimate> learned, String kind) {
        return Objects.requireNonNull(learned.get(kind));
    }

    private static WeightLearner learner(double deviation, Noise noise) {
        Map<String, Estimate> priors = new LinkedHashMap<>();
        KINDS.forEach(kind -> priors.put(kind, Estimate.prior(START.of(kind), deviation)));
        return new WeightLearner(START, priors, noise);
    }

    /// Cases with a random choice of evidence, answered by chance as these weights would have it.
    private static List<Example> answered(Weights truth, int count, Random random) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> held = KINDS.stream().filter(_ -> random.nextBoolean()).toList();
            Case facts = facts(held);
            boolean known = random.nextDouble() < Bits.probability(facts.bits(truth));
            examples.add(new Example(facts, known));
        }
        return examples;
    }

    private static Case facts(List<String> held) {
        List<Term> tie =
                held.stream()
                        .filter(kind -> !kind.startsWith("note."))
                        .map(kind -> new Term(kind, 1, 0))
                        .toList();
        List<Term> clues =
                held.stream()
                        .filter(kind -> kind.startsWith("note."))
                        .map(kind -> new Term(kind, 1, 0))
                        .toList();
        List<Term> identity = List.of(new Term("identity.name", 0, 9));
        List<Term> start = new ArrayList<>(tie);
        start.add(new Term("start", 0, -3));
        return new Case(
                -2, List.of(new Case.Suspect(-6, false, identity, start)), List.of(), clues);
    }
}
