package dev.familiar.triage;

import dev.familiar.model.verdict.Evidence;
import dev.familiar.traces.Coverage;
import dev.familiar.triage.evidence.Belief;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Clue;
import dev.familiar.triage.evidence.Waterfall;
import dev.familiar.triage.evidence.Weights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Weighs a dossier line by line.
///
/// The total is that of [Case#bits]; the lines say how it came about: each is what it added given
/// the lines above it.
final class Weighing {

    private static final double LIKELY = 0.5;

    private final Dossier dossier;
    private final Weights weights;
    private final Case facts;
    private final Belief belief;
    private final Waterfall waterfall;
    private Belief.@Nullable Hypothesis first;

    private Weighing(Dossier dossier, TriagePolicy policy) {
        this.dossier = dossier;
        this.weights = policy.weights();
        double prior = Bits.ofProbability(policy.priorKnown());
        double own = weights.of(Weights.OWN_PRIOR);
        this.facts = dossier.facts(prior);
        this.belief = new Belief(facts.absentBits(weights));
        belief.addClue(own);
        this.waterfall = new Waterfall(prior + own);
    }

    static Weighing of(Dossier dossier, TriagePolicy policy) {
        Weighing weighing = new Weighing(dossier, policy);
        weighing.suspects();
        weighing.nobody();
        weighing.shared();
        weighing.clues();
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
        return first == null ? 0 : belief.share(first);
    }

    private void suspects() {
        Suspect best = dossier.first();
        if (best == null) {
            return;
        }
        Belief.Hypothesis hypothesis = null;
        for (Evidence line : capped(best)) {
            if (hypothesis == null) {
                hypothesis = belief.consider(best.candidate().priorBits() + line.bits(), 0);
            } else {
                hypothesis.addIdentity(line.bits());
            }
            waterfall.step(line, belief.bits());
        }
        if (hypothesis == null) {
            hypothesis = belief.consider(best.candidate().priorBits(), 0);
        }
        for (Clue trace : best.traces()) {
            hypothesis.addAcquaintance(trace.term().bits(weights));
            waterfall.step(trace.weighed(weights), belief.bits());
        }
        rivals();
        first = hypothesis;
    }

    private void rivals() {
        int rivals = dossier.suspects().size() - 1;
        if (rivals == 0) {
            return;
        }
        for (Case.Suspect other : facts.suspects().subList(1, rivals + 1)) {
            belief.consider(other.identityBits(weights), other.acquaintanceBits(weights));
        }
        String text =
                Wording.plural(rivals, "other person", "other people")
                        + " of your archives could be meant too";
        waterfall.step(Evidence.of("identity.rivals", 0, text), belief.bits());
    }

    /// The lines on identity. Names, employers and places can be shared by a namesake, however rare
    /// the name: what speaks for identity counts up to `identity.most` only, so that a
    /// contradicting life always weighs.
    private List<Evidence> capped(Suspect suspect) {
        List<Evidence> lines = new ArrayList<>();
        double agreeing = suspect.candidate().priorBits();
        for (Clue clue : suspect.identity()) {
            Evidence line = clue.weighed(weights);
            agreeing += Math.max(0, line.bits());
            lines.add(line);
        }
        double excess = suspect.isProven() ? 0 : agreeing - weights.of(Weights.MOST_IDENTITY);
        for (int i = 0; i < lines.size() && excess > 0; i++) {
            Evidence line = lines.get(i);
            if (line.bits() > 0) {
                double taken = Math.min(excess, line.bits());
                lines.set(i, line.withBits(line.bits() - taken));
                excess -= taken;
            }
        }
        return lines;
    }

    private void nobody() {
        if (share() < LIKELY) {
            List<Coverage> coverage = dossier.coverage();
            waterfall.step(
                    Evidence.of("no-trace", 0, SearchReport.nothing(coverage)), belief.bits());
        }
        Clue mention = dossier.mention();
        if (mention != null) {
            belief.addClue(mention.term().bits(weights));
            waterfall.show(mention.weighed(weights), belief.bits());
        }
    }

    private void shared() {
        Clue unsaid = dossier.unsaidTie();
        if (unsaid != null && first != null) {
            first.addAcquaintance(unsaid.term().bits(weights));
            waterfall.step(unsaid.weighed(weights), belief.bits());
        }
    }

    private void clues() {
        for (Clue clue : dossier.clues()) {
            belief.addClue(clue.term().bits(weights));
            waterfall.step(clue.weighed(weights), belief.bits());
        }
    }
}
