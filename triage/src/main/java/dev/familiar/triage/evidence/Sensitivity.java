package dev.familiar.triage.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// By how many bits the log odds of a case move when a weight moves by one bit: the derivatives of
/// [Case#bits].
///
/// Learning follows them, and how sure a verdict can be is told by them.
///
/// @param bits the log odds at these weights
/// @param absence derivative by the log odds of knowing somebody who is absent
/// @param slopes derivative by kind; kinds the case does not hold are missing
public record Sensitivity(double bits, double absence, Map<String, Double> slopes) {

    /// Copies the map.
    public Sensitivity {
        slopes = Map.copyOf(slopes);
    }

    /// The derivatives at these weights; costs about as much as the odds themselves.
    public static Sensitivity of(Case facts, Weights weights) {
        return new Walk(facts, weights).result();
    }

    /// The derivative by the weight of `kind`, 0 if the case does not hold it.
    public double of(String kind) {
        return slopes.getOrDefault(kind, 0.0);
    }

    /// With `w_c` the odds of being suspect c, `a_c` the chance of being acquainted and `r` that of
    /// knowing somebody absent, `p = (r + Σ w_c a_c) / (1 + Σ w_c)`; hence `dp/d log2 w_c = ln 2 ·
    /// w_c / (1 + Σ w) · (a_c − p)` and `dp/d(bits of a_c) = w_c / (1 + Σ w) · ln 2 · a_c (1 −
    /// a_c)`. Where the cap is reached, a bit that agrees with one suspect raises it and takes from
    /// all that share the cap ([Posterior#taken]).
    private static final class Walk {

        private final Case facts;
        private final Weights weights;
        private final Posterior posterior;
        private final Map<String, Double> slopes = new HashMap<>();

        private Walk(Case facts, Weights weights) {
            this.facts = facts;
            this.weights = weights;
            this.posterior = Posterior.of(facts, weights);
        }

        private Sensitivity result() {
            List<Case.Suspect> suspects = facts.suspects();
            double known = posterior.known();
            // d bits / d p, the ln 2 of which falls out against that of dp / d bits.
            double scale = 1 / (known * (1 - known));
            double absent = posterior.absent();
            double absence = scale * absent * (1 - absent) / posterior.all();
            add(facts.absence(), absence);
            double[] byOdds = new double[suspects.size()];
            double ofShared = 0;
            for (int i = 0; i < byOdds.length; i++) {
                double acquainted = posterior.acquainted(i);
                byOdds[i] = scale * posterior.share(i) * (acquainted - known);
                ofShared += suspects.get(i).proven() ? 0 : byOdds[i];
                add(
                        suspects.get(i).acquaintance(),
                        scale * posterior.share(i) * acquainted * (1 - acquainted));
            }
            if (posterior.isCapped()) {
                slopes.merge(Weights.MOST_IDENTITY, ofShared, Double::sum);
            }
            for (int i = 0; i < byOdds.length; i++) {
                identity(
                        suspects.get(i),
                        byOdds[i] - posterior.taken(i) * ofShared,
                        byOdds[i] - posterior.takenAgainst(i) * ofShared);
            }
            add(facts.clues(), 1);
            slopes.merge(Weights.OWN_PRIOR, 1.0, Double::sum);
            return new Sensitivity(posterior.bits(), absence, slopes);
        }

        private void identity(Case.Suspect suspect, double agreeing, double against) {
            for (Term term : suspect.identity()) {
                if (term.times() != 0) {
                    double slope = term.bits(weights) < 0 ? against : agreeing;
                    slopes.merge(term.kind(), slope * term.times(), Double::sum);
                }
            }
        }

        private void add(List<Term> terms, double slope) {
            for (Term term : terms) {
                if (term.times() != 0) {
                    slopes.merge(term.kind(), slope * term.times(), Double::sum);
                }
            }
        }
    }
}
