package dev.familiar.triage.learning;

import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Sensitivity;
import dev.familiar.triage.evidence.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

// The most probable weights, by Newton's method with Fisher's information in place of the second
// derivatives (iteratively reweighted least squares), each step halved until it gains. An answer
// counts by the chance that it is no slip given the weights so far: one that contradicts everything
// known hardly counts, which bounds what a single answer can do. The spread is Laplace's.

/// Learns weights from examples, starting from what is believed of them.
///
/// The method is maximum a posteriori estimation with normal priors: a weight moves from its prior
/// only as far as examples show, kinds that no example holds stay where they are, and kinds that
/// always come together share what they explain. The result hangs on neither the order of the
/// examples nor a seed. For 1,000 examples about half a second. Stateless.
public final class WeightLearner {

    private static final double LN2 = Math.log(2);
    private static final int MOST_STEPS = 40;
    private static final int MOST_HALVINGS = 12;
    private static final double GOOD_ENOUGH = 1e-6;

    private final List<String> kinds;
    private final double[] means;
    private final double[] precisions;
    private final Weights fixed;
    private final Noise noise;

    /// @param start every weight; those without a prior are left alone
    /// @param priors what is believed of those to be learned
    /// @param noise how far answers are to be trusted
    public WeightLearner(Weights start, Map<String, Estimate> priors, Noise noise) {
        this.kinds = List.copyOf(priors.keySet());
        List<Estimate> estimates = List.copyOf(priors.values());
        this.means = estimates.stream().mapToDouble(Estimate::bits).toArray();
        this.precisions = estimates.stream().mapToDouble(e -> 1 / square(e.deviation())).toArray();
        this.fixed = start;
        this.noise = noise;
    }

    /// The weights after these examples, in the order of the priors.
    public Map<String, Estimate> learn(List<Example> examples) {
        double[] weights = means.clone();
        double reached = objective(examples, weights);
        Matrix information = Matrix.diagonal(precisions);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[weights.length];
            information = Matrix.diagonal(precisions);
            slopes(examples, weights, gradient, information);
            double[] move = information.solve(gradient);
            double[] next = weights;
            double better = reached;
            double share = 1;
            for (int i = 0; i < MOST_HALVINGS && better <= reached; i++) {
                next = moved(weights, move, share);
                better = objective(examples, next);
                share /= 2;
            }
            if (better <= reached + GOOD_ENOUGH) {
                break;
            }
            weights = next;
            reached = better;
        }
        return estimates(examples, weights, information);
    }

    private Map<String, Estimate> estimates(
            List<Example> examples, double[] weights, Matrix information) {
        int[] cases = new int[weights.length];
        Weights all = weights(weights);
        for (Example example : examples) {
            Sensitivity sensitivity = Sensitivity.of(example.facts(), all);
            for (int i = 0; i < cases.length; i++) {
                cases[i] += sensitivity.slopes().containsKey(kinds.get(i)) ? 1 : 0;
            }
        }
        double[] variances = information.inverseDiagonal();
        Map<String, Estimate> learned = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            learned.put(kinds.get(i), new Estimate(weights[i], Math.sqrt(variances[i]), cases[i]));
        }
        return learned;
    }

    /// log posterior but for a constant.
    private double objective(List<Example> examples, double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum -= precisions[i] * square(weights[i] - means[i]) / 2;
        }
        Weights all = weights(weights);
        for (Example example : examples) {
            sum += example.weight() * Math.log(likelihood(example, example.facts().bits(all)));
        }
        return sum;
    }

    private double likelihood(Example example, double bits) {
        double earnest = earnest(example);
        return earnest * fit(example, bits) + (1 - earnest) / 2;
    }

    /// How often such an answer is no slip.
    private double earnest(Example example) {
        return (1 - noise.of(example.known())) * (1 - example.doubt());
    }

    /// How likely the answer is if it is no slip.
    private static double fit(Example example, double bits) {
        return Bits.probability(example.known() ? bits : -bits);
    }

    private void slopes(
            List<Example> examples, double[] weights, double[] gradient, Matrix information) {
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = precisions[i] * (means[i] - weights[i]);
        }
        Weights all = weights(weights);
        double[] slope = new double[weights.length];
        int[] touched = new int[weights.length];
        for (Example example : examples) {
            Sensitivity sensitivity = Sensitivity.of(example.facts(), all);
            int count = 0;
            for (int i = 0; i < slope.length; i++) {
                slope[i] = sensitivity.of(kinds.get(i));
                if (slope[i] != 0) {
                    touched[count++] = i;
                }
            }
            double fit = fit(example, sensitivity.bits());
            double counted =
                    example.weight()
                            * earnest(example)
                            * fit
                            / likelihood(example, sensitivity.bits());
            double pull = counted * (1 - fit) * LN2 * (example.known() ? 1 : -1);
            double curve = counted * fit * (1 - fit) * LN2 * LN2;
            for (int a = 0; a < count; a++) {
                int i = touched[a];
                gradient[i] += pull * slope[i];
                for (int b = 0; b <= a; b++) {
                    information.add(i, touched[b], curve * slope[i] * slope[touched[b]]);
                }
            }
        }
    }

    private Weights weights(double[] values) {
        Map<String, Double> changed = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            changed.put(kinds.get(i), values[i]);
        }
        return fixed.with(changed);
    }

    private static double[] moved(double[] from, double[] move, double share) {
        double[] to = Arrays.copyOf(from, from.length);
        for (int i = 0; i < to.length; i++) {
            to[i] += share * move[i];
        }
        return to;
    }

    private static double square(double value) {
        return value * value;
    }
}
