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
    /// a_c)`.
    private static final class Walk {

        private final Case facts;
        private final Weights weights;
        private final Map<String, Double> slopes = new HashMap<>();

        private Walk(Case facts, Weights weights) {
            this.facts = facts;
            this.weights = weights;
        }

        private Sensitivity result() {
            List<Case.Suspect> suspects = facts.suspects();
            double[] odds = new double[suspects.size()];
            double[] acquainted = new double[suspects.size()];
            double all = 1;
            double absent = Bits.probability(facts.absentBits(weights));
            double known = absent;
            for (int i = 0; i < odds.length; i++) {
                odds[i] = Math.pow(2, suspects.get(i).identityBits(weights));
                acquainted[i] = Bits.probability(suspects.get(i).acquaintanceBits(weights));
                all += odds[i];
                known += odds[i] * acquainted[i];
            }
            known /= all;
            // d bits / d p, the ln 2 of which falls out against that of dp / d bits.
            double scale = 1 / (known * (1 - known));
            double absence = scale * absent * (1 - absent) / all;
            add(facts.absence(), absence);
            for (int i = 0; i < odds.length; i++) {
                double share = odds[i] / all;
                Case.Suspect suspect = suspects.get(i);
                identity(suspect, scale * share * (acquainted[i] - known));
                add(suspect.acquaintance(), scale * share * acquainted[i] * (1 - acquainted[i]));
            }
            add(facts.clues(), 1);
            slopes.merge(Weights.OWN_PRIOR, 1.0, Double::sum);
            return new Sensitivity(facts.bits(weights), absence, slopes);
        }

        private void identity(Case.Suspect suspect, double slope) {
            double agreeing = suspect.priorBits();
            for (Term term : suspect.identity()) {
                agreeing += Math.max(0, term.bits(weights));
            }
            boolean capped = !suspect.proven() && agreeing > weights.of(Weights.MOST_IDENTITY);
            if (capped) {
                slopes.merge(Weights.MOST_IDENTITY, slope, Double::sum);
            }
            for (Term term : suspect.identity()) {
                if (term.times() != 0 && (!capped || term.bits(weights) < 0)) {
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
