package dev.familiar.app.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.triage.Prices;
import dev.familiar.triage.TriagePolicy;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Sensitivity;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Weights;
import dev.familiar.triage.learning.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What decisions may teach, on made-up requests by seed.
class OwnersTasteTest {

    private static final TriagePolicy SHIPPED = TriagePolicy.defaults();
    private static final double THIRD = 1.0 / 3;

    private static final List<String> TRACES =
            List.of(
                    "mail.both-ways",
                    "mail.days",
                    "mail.received-only",
                    "mail.beside",
                    "card",
                    "connection",
                    "chat.both-ways",
                    "event.small",
                    "tie.old");
    private static final List<String> LOOKS =
            List.of(
                    "mutuals.none",
                    "mutuals.few",
                    "mutuals.many",
                    "note.own",
                    "note.sales",
                    "headline.open-networker",
                    "headline.none",
                    "place.far",
                    "place.same",
                    "work.far");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void toClearAMorningAsAdvisedTeachesNothing(int seed) {
        Random random = new Random(seed);
        List<Case> rest = cases(60, random);

        TriagePolicy taught = OwnersTaste.taught(SHIPPED, followed(cases(40, random), SHIPPED));

        assertThat(lanes(rest, taught)).isEqualTo(lanes(rest, SHIPPED));
        taught.weights()
                .bits()
                .forEach((kind, bits) ->
                        assertThat(bits)
                                .as(kind)
                                .isCloseTo(SHIPPED.weights().of(kind), within(1e-6)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void toFollowWhatWasTaughtChangesNothingEither(int seed) {
        Random random = new Random(seed);
        List<Case> rest = cases(60, random);
        List<Example> decisions = new ArrayList<>(own(20, random));
        TriagePolicy before = OwnersTaste.taught(SHIPPED, decisions);

        decisions.addAll(followed(cases(40, random), before));
        TriagePolicy after = OwnersTaste.taught(SHIPPED, decisions);

        before.weights()
                .bits()
                .forEach((kind, bits) ->
                        assertThat(after.weights().of(kind))
                                .as(kind)
                                .isCloseTo(bits, within(1e-9)));
        rest.forEach(facts ->
                assertThat(facts.bits(after.weights()))
                        .isCloseTo(facts.bits(before.weights()), within(1e-9)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void oneSlipMovesNoRequestByMoreThanAThirdOfABit(int seed) {
        Random random = new Random(seed);
        List<Case> rest = cases(200, random);
        Case stranger =
                cases(2_000, random).stream()
                        .filter(facts -> Math.abs(known(facts, SHIPPED) - 0.05) < 0.02)
                        .findFirst()
                        .orElseThrow();
        List<Example> decisions = new ArrayList<>(followed(cases(20, random), SHIPPED));
        decisions.add(new Example(stranger, true));

        TriagePolicy taught = OwnersTaste.taught(SHIPPED, decisions);

        assertThat(known(stranger, taught)).isGreaterThan(known(stranger, SHIPPED));
        assertThat(rest)
                .allSatisfy(facts -> assertThat(moved(facts, SHIPPED, taught)).isLessThan(THIRD));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noSingleDecisionMovesAWeightByMoreThanAThirdOfABit(int seed) {
        Random random = new Random(seed);
        List<Example> decisions = new ArrayList<>();
        TriagePolicy last = SHIPPED;
        for (int i = 0; i < 40; i++) {
            decisions.addAll(random.nextBoolean() ? contrary(1, random) : own(1, random));
            TriagePolicy next = OwnersTaste.taught(SHIPPED, decisions);
            TriagePolicy before = last;
            next.weights()
                    .bits()
                    .forEach((kind, bits) ->
                            assertThat(Math.abs(bits - before.weights().of(kind)))
                                    .as("%s after %d", kind, decisions.size())
                                    .isLessThanOrEqualTo(THIRD));
            last = next;
        }
    }

    private static IntStream seeds() {
        return IntStream.rangeClosed(1, 60);
    }

    @Test
    void manyDecisionsOfOneKindStillTeachIt() {
        Random random = new Random(17);

        TriagePolicy taught = OwnersTaste.taught(SHIPPED, yes(30, random));

        assertThat(taught.weights().of(Weights.OWN_PRIOR)).isGreaterThan(0.7);
    }

    @Test
    void whatIsTaughtMakesSurer() {
        Random random = new Random(23);
        Weights before = SHIPPED.weights();
        List<Case> rest = cases(100, random);

        Weights some = OwnersTaste.taught(SHIPPED, own(50, random)).weights();
        Weights many = OwnersTaste.taught(SHIPPED, own(500, random)).weights();

        assertThat(rest.stream().mapToDouble(facts -> spread(facts, many)).sum())
                .isLessThan(0.97 * rest.stream().mapToDouble(facts -> spread(facts, before)).sum());
        before.deviations()
                .forEach((kind, deviation) -> {
                    assertThat(some.deviation(kind)).isLessThanOrEqualTo(deviation);
                    assertThat(many.deviation(kind)).isLessThanOrEqualTo(deviation);
                });
        assertThat(many.deviation("mutuals.few")).isLessThan(before.deviation("mutuals.few"));
    }

    /// As the range of a probability has it, with the slopes of the weights as shipped.
    private static double spread(Case facts, Weights weights) {
        return Math.sqrt(
                Sensitivity.of(facts, SHIPPED.weights()).slopes().entrySet().stream()
                        .filter(slope -> !slope.getKey().equals(Weights.OWN_PRIOR))
                        .mapToDouble(slope -> slope.getValue() * weights.deviation(slope.getKey()))
                        .map(bits -> bits * bits)
                        .sum());
    }

    private static double known(Case facts, TriagePolicy policy) {
        return Bits.probability(facts.bits(policy.weights()));
    }

    private static double moved(Case facts, TriagePolicy one, TriagePolicy other) {
        return Math.abs(facts.bits(other.weights()) - facts.bits(one.weights()));
    }

    private static List<String> lanes(List<Case> cases, TriagePolicy policy) {
        return cases.stream().map(facts -> lane(facts, policy)).toList();
    }

    private static String lane(Case facts, TriagePolicy policy) {
        Prices prices = policy.prices();
        double known = known(facts, policy);
        if (known >= prices.acceptFrom()) {
            return "ACCEPT";
        }
        return known < prices.declineBelow() ? "DECLINE" : "LOOK_UP";
    }

    /// Decisions that go with the advice, wherever it says what to decide.
    private static List<Example> followed(List<Case> cases, TriagePolicy policy) {
        return cases.stream()
                .filter(facts -> !lane(facts, policy).equals("LOOK_UP"))
                .map(facts -> new Example(facts, lane(facts, policy).equals("ACCEPT"), true))
                .toList();
    }

    /// Decisions by chance.
    private static List<Example> own(int count, Random random) {
        return cases(count, random).stream()
                .map(facts -> new Example(facts, random.nextDouble() < known(facts, SHIPPED)))
                .toList();
    }

    private static List<Example> contrary(int count, Random random) {
        return cases(count, random).stream()
                .map(facts -> new Example(facts, known(facts, SHIPPED) < 0.5))
                .toList();
    }

    private static List<Example> yes(int count, Random random) {
        return cases(count, random).stream().map(facts -> new Example(facts, true)).toList();
    }

    private static List<Case> cases(int count, Random random) {
        return IntStream.range(0, count).mapToObj(_ -> made(random)).toList();
    }

    private static Case made(Random random) {
        List<Case.Suspect> suspects = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            suspects.add(
                    new Case.Suspect(
                            -8,
                            false,
                            List.of(new Term("identity.name", 0, 4 + random.nextInt(10))),
                            some(TRACES, random)));
        }
        return new Case(-2, suspects, List.of(new Term("absent.mail", 1, 0)), some(LOOKS, random));
    }

    private static List<Term> some(List<String> kinds, Random random) {
        return kinds.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .map(kind ->
                        new Term(kind, kind.equals("mail.days") ? 1 + random.nextInt(4) : 1, 0))
                .toList();
    }
}
