package dev.familiar.triage;

import dev.familiar.model.verdict.Verdict;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Clue;
import dev.familiar.triage.evidence.Sensitivity;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

// The spread of the log odds is that of the weights, carried through the case's derivatives, and
// that of the archives not searched: had they been searched without a find, absence would speak
// against by as much again.

/// Works out how sure a verdict is and what would change it.
final class Doubting {

    /// Of a normal distribution, four fifths lie within so many deviations.
    private static final double FOUR_FIFTHS = 1.2816;

    /// Log odds so near to a threshold that the owner should know what would flip the verdict.
    private static final double NEAR = 2;

    private static final int MOST_FLIPS = 3;

    private static final String ANSWERED = "mail.both-ways";

    /// What is missing most often, in the words of the owner.
    private static final Map<String, String> PROOFS =
            Map.of(
                    ANSWERED,
                    "mail in both directions",
                    "event.small",
                    "a small meeting together",
                    "card",
                    "a card in your address book",
                    "colleague.overlap",
                    "the same employer in the same years");

    private final Dossier dossier;
    private final TriagePolicy policy;
    private final Weighing weighing;
    private final Verdict verdict;
    private final ToDoubleFunction<Case> odds;
    private final Situation situation;

    Doubting(
            Dossier dossier,
            TriagePolicy policy,
            Weighing weighing,
            Situation situation,
            Verdict verdict) {
        this.dossier = dossier;
        this.policy = policy;
        this.weighing = weighing;
        this.situation = situation;
        this.verdict = verdict;
        this.odds = facts -> facts.bits(policy.weights());
    }

    Doubt doubt() {
        Sensitivity sensitivity = Sensitivity.of(weighing.facts(), policy.weights());
        double spread = FOUR_FIFTHS * Math.sqrt(variance(sensitivity));
        double bits = sensitivity.bits();
        List<Doubt.Flip> flips = isNear(bits) ? flips(bits) : List.of();
        List<Doubt.LookUp> lookUps =
                verdict instanceof Verdict.LookUp
                        ? new NextLook(policy.prices()).worthwhile(dossier, Bits.probability(bits))
                        : List.of();
        return new Doubt(
                Bits.probability(bits - spread), Bits.probability(bits + spread), flips, lookUps);
    }

    private double variance(Sensitivity sensitivity) {
        double variance = 0;
        for (Map.Entry<String, Double> slope : sensitivity.slopes().entrySet()) {
            boolean learned = !slope.getKey().equals(Weights.OWN_PRIOR);
            double deviation = learned ? policy.weights().deviation(slope.getKey()) : 0;
            variance += square(slope.getValue() * deviation);
        }
        variance += square(unheard(sensitivity.bits()));
        for (Term term : Reach.unsearched(dossier.coverage())) {
            variance += square(sensitivity.absence() * term.bits(policy.weights()));
        }
        return variance;
    }

    /// What an answer of the owner's would change, as far as none could have been found.
    private double unheard(double bits) {
        Suspect first = dossier.first();
        if (first == null || first.traces().stream().noneMatch(this::isSilence)) {
            return 0;
        }
        double heard = Silence.heard(first.exchanges(), dossier.coverage());
        double answered = odds.applyAsDouble(weighing.facts().with(new Term(ANSWERED, 1, 0)));
        return (1 - heard) * (answered - bits) / 2;
    }

    private boolean isSilence(Clue trace) {
        return trace.kind().equals("mail.received-only");
    }

    private boolean isNear(double bits) {
        Prices prices = policy.prices();
        return verdict instanceof Verdict.LookUp
                || Math.abs(bits - Bits.ofProbability(prices.acceptFrom())) < NEAR
                || Math.abs(bits - Bits.ofProbability(prices.declineBelow())) < NEAR;
    }

    private List<Doubt.Flip> flips(double bits) {
        List<Doubt.Flip> flips = new ArrayList<>();
        List<Clue> weighty =
                clues().stream()
                        .sorted(
                                Comparator.comparingDouble(
                                                (Clue clue) -> Math.abs(effect(clue, bits)))
                                        .reversed())
                        .toList();
        for (Clue clue : weighty) {
            Case without = weighing.facts().without(clue.term());
            say(flips, without, "without \"" + clue.text() + "\"");
        }
        for (String kind : PROOFS.keySet().stream().sorted().toList()) {
            boolean there = clues().stream().anyMatch(clue -> clue.kind().equals(kind));
            if (!there) {
                Case with = weighing.facts().with(new Term(kind, 1, 0));
                say(flips, with, "with " + PROOFS.get(kind));
            }
        }
        return flips.stream().limit(MOST_FLIPS).toList();
    }

    private void say(List<Doubt.Flip> flips, Case other, String condition) {
        double bits = odds.applyAsDouble(other);
        String word = lane(Bits.probability(bits));
        if (!word.equals(verdict.word())) {
            flips.add(
                    new Doubt.Flip(
                            word,
                            String.format(
                                    Locale.ENGLISH,
                                    "%s it would be %.0f %%",
                                    condition,
                                    100 * Bits.probability(bits))));
        }
    }

    private String lane(double known) {
        return new Decider(policy)
                .decide(dossier.request(), known, weighing.lines(), situation, Decider.Drafts.NONE)
                .word();
    }

    private double effect(Clue clue, double bits) {
        return bits - odds.applyAsDouble(weighing.facts().without(clue.term()));
    }

    private List<Clue> clues() {
        List<Clue> all = new ArrayList<>(dossier.clues());
        Suspect first = dossier.first();
        if (first != null) {
            all.addAll(first.traces());
            first.identity().stream()
                    .filter(clue -> !clue.kind().equals("identity.name"))
                    .forEach(all::add);
        }
        Clue unsaid = dossier.unsaidTie();
        if (unsaid != null) {
            all.add(unsaid);
        }
        return all;
    }

    private static double square(double value) {
        return value * value;
    }
}
