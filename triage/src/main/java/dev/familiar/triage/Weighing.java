package dev.familiar.triage;

import dev.familiar.model.verdict.Evidence;
import dev.familiar.traces.Coverage;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Clue;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Waterfall;
import dev.familiar.triage.evidence.Weights;
import java.util.ArrayList;
import java.util.List;

/// Weighs a dossier line by line.
///
/// The total is that of [Case#bits]. The lines say how it came about: the case is put together
/// again piece by piece, and each line is what its piece added given those above it.
final class Weighing {

    private static final double LIKELY = 0.5;

    private final Dossier dossier;
    private final Weights weights;
    private final Case facts;
    private final Waterfall waterfall;

    /// As far as it has been put together.
    private Case soFar;

    private Weighing(Dossier dossier, TriagePolicy policy) {
        this.dossier = dossier;
        this.weights = policy.weights();
        double prior = Bits.ofProbability(policy.priorKnown());
        this.facts = dossier.facts(prior);
        this.waterfall = new Waterfall(prior + weights.of(Weights.OWN_PRIOR));
        this.soFar = new Case(prior, List.of(), facts.absence(), List.of());
    }

    static Weighing of(Dossier dossier, TriagePolicy policy) {
        Weighing weighing = new Weighing(dossier, policy);
        weighing.first();
        weighing.rivals();
        weighing.nobody();
        weighing.shared();
        dossier.clues().forEach(weighing::clue);
        return weighing;
    }

    double priorBits() {
        return waterfall.priorBits();
    }

    List<Evidence> lines() {
        return waterfall.lines();
    }

    /// The whole as numbers.
    Case facts() {
        return facts;
    }

    double probability() {
        return Bits.probability(waterfall.totalBits());
    }

    /// How likely the requester is the first suspect, 0 if there is none.
    double share() {
        return facts.share(weights);
    }

    private double bits() {
        return soFar.bits(weights);
    }

    /// Who is weighed first, by the comparison and then by the traces. Each stays in sight also
    /// where it moves nothing: it is what was found.
    private void first() {
        Suspect best = dossier.first();
        if (best == null) {
            return;
        }
        List<Term> identity = new ArrayList<>();
        List<Term> acquaintance = new ArrayList<>();
        for (Clue clue : best.identity()) {
            identity.add(clue.term());
            suspect(best, identity, acquaintance);
            waterfall.show(clue.weighed(weights), bits());
        }
        for (Clue trace : best.traces()) {
            acquaintance.add(trace.term());
            suspect(best, identity, acquaintance);
            waterfall.show(trace.weighed(weights), bits());
        }
    }

    private void suspect(Suspect best, List<Term> identity, List<Term> acquaintance) {
        soFar =
                soFar.among(
                        List.of(
                                new Case.Suspect(
                                        best.priorBits(),
                                        best.isProven(),
                                        identity,
                                        acquaintance)));
    }

    private void rivals() {
        int rivals = dossier.suspects().size() - 1;
        if (rivals > 0) {
            soFar = soFar.among(dossier.withoutTheUnsaid(facts));
            String text =
                    Wording.plural(rivals, "other person", "other people")
                            + " of your archives could be meant too";
            waterfall.step(Evidence.of("identity.rivals", 0, text), bits());
        }
    }

    private void nobody() {
        if (share() < LIKELY) {
            List<Coverage> coverage = dossier.coverage();
            waterfall.step(Evidence.of("no-trace", 0, SearchReport.nothing(coverage)), bits());
        }
        String household = dossier.household();
        if (household != null) {
            waterfall.show(Evidence.of("identity.household", 0, household), bits());
        }
        String unsearched = dossier.unsearched();
        if (unsearched != null) {
            waterfall.show(Evidence.of("search.script", 0, unsearched), bits());
        }
        Clue mention = dossier.mention();
        if (mention != null) {
            soFar = soFar.withClue(mention.term());
            waterfall.show(mention.weighed(weights), bits());
        }
    }

    private void shared() {
        Clue unsaid = dossier.unsaidTie();
        if (unsaid != null && dossier.first() != null) {
            soFar = soFar.among(facts.suspects());
            waterfall.step(unsaid.weighed(weights), bits());
        }
    }

    private void clue(Clue clue) {
        soFar = soFar.withClue(clue.term());
        waterfall.step(clue.weighed(weights), bits());
    }
}
