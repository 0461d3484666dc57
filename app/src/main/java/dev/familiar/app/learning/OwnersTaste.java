package dev.familiar.app.learning;

import dev.familiar.triage.TriagePolicy;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.WeightTable;
import dev.familiar.triage.evidence.Weights;
import dev.familiar.triage.learning.Estimate;
import dev.familiar.triage.learning.Example;
import dev.familiar.triage.learning.Noise;
import dev.familiar.triage.learning.WeightLearner;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What decisions teach of an owner's taste. Weights the policy sets otherwise than shipped stay as
/// they are: the owner's word is final.
public final class OwnersTaste {

    /// How far owners differ from each other in what a kind of evidence means to them, in bits.
    private static final double TASTE = 0.7;

    /// How far they differ in whom they know and how easily they accept, in bits.
    private static final double EASE = 1.5;

    /// What one decision may move, in bits: with what it lets the others move in its wake, less
    /// than the third of a bit that is promised.
    private static final double MOST_INFLUENCE = 0.3;

    private OwnersTaste() {}

    /// A policy with the weights that these decisions teach.
    public static TriagePolicy taught(TriagePolicy said, List<Example> decisions) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<String, Double> surer = new LinkedHashMap<>();
        learned(said.weights(), decisions)
                .forEach((kind, estimate) -> {
                    weights.put(kind, estimate.bits());
                    surer.put(kind, surer(said.weights().deviation(kind), estimate.deviation()));
                });
        return new TriagePolicy(
                said.priorKnown(),
                said.prices(),
                said.interests(),
                said.weights().with(weights).surer(surer));
    }

    /// How unsure a weight is after what the decisions told, which is added to what was known.
    ///
    /// @param before in bits, as shipped
    /// @param after in bits, of a weight that began at [#TASTE]
    private static double surer(double before, double after) {
        double told = 1 / (after * after) - 1 / (TASTE * TASTE);
        return before == 0 ? 0 : 1 / Math.sqrt(1 / (before * before) + Math.max(0, told));
    }

    /// The estimates of the weights that these decisions can say something about.
    ///
    /// @param said the weights in force; one that is not as shipped is the owner's own and is not
    ///   learned
    static Map<String, Estimate> learned(Weights said, List<Example> all) {
        // What only went with the advice would teach the advice itself.
        List<Example> decisions = all.stream().filter(e -> !e.isFollowed()).toList();
        if (decisions.isEmpty()) {
            return Map.of();
        }
        Set<String> held = new HashSet<>();
        // Kinds that no decision met would only come out as they went in, at a cost that grows with
        // the square of their number.
        decisions.forEach(decision -> kinds(decision.facts()).forEach(held::add));
        Map<String, Estimate> priors = new LinkedHashMap<>();
        for (WeightTable.Row row : WeightTable.shipped().rows()) {
            double bits = said.of(row.kind());
            boolean isWord = row.kind().equals(Weights.OWNERS_WORD);
            if (bits == row.bits() && held.contains(row.kind()) && !isWord) {
                priors.put(row.kind(), Estimate.prior(bits, TASTE));
            }
        }
        // How easily the owner accepts at all is learned beside the kinds, or each would take its
        // share.
        if (said.of(Weights.OWN_PRIOR) == 0) {
            priors.put(Weights.OWN_PRIOR, Estimate.prior(0, EASE));
        }
        return new WeightLearner(said, priors, Noise.DECISIONS, MOST_INFLUENCE).learn(decisions);
    }

    /// All kinds of evidence that count in a case.
    private static Stream<String> kinds(Case facts) {
        return Stream.of(
                        facts.clues().stream(),
                        facts.absence().stream(),
                        facts.suspects().stream().flatMap(s -> s.identity().stream()),
                        facts.suspects().stream().flatMap(s -> s.acquaintance().stream()))
                .flatMap(terms -> terms)
                .filter(term -> term.times() != 0)
                .map(Term::kind);
    }
}
