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
// known hardly counts. Where a bound is set, an answer whose pull, through the inverse information,
// would move a weight or the odds of its own case by more counts less, so that it moves them by as
// much (Krasker & Welsch 1982, bounded influence): of few answers none swings anything, and of many
// none has to be held back. The spread is Laplace's.

/// Learns weights from examples, starting from what is believed of them.
///
/// The method is maximum a posteriori estimation with normal priors: a weight moves from its prior
/// only as far as examples show, kinds that no example holds stay where they are, and kinds that
/// always come together share what they explain. The result hangs on neither the order of the
/// examples nor a seed. For 1,000 examples about a second. Stateless.
public final class WeightLearner {

    private static final double LN2 = Math.log(2);
    private static final int MOST_STEPS = 40;
    private static final int MOST_HALVINGS = 12;
    private static final int MOST_ROUNDS = 12;
    private static final double NEAR_SHARES = 1e-3;
    private static final double LEAST_LEFT = 0.05;

    /// Among others a bound is closer: as answers become many, each lets the others move more.
    private static final double AMONG_OTHERS = 0.5;

    private static final double GOOD_ENOUGH = 1e-6;

    private final List<String> kinds;
    private final double[] means;
    private final double[] precisions;
    private final Weights fixed;
    private final Noise noise;
    private final double mostInfluence;

    /// @param start every weight; those without a prior are left alone
    /// @param priors what is believed of those to be learned
    /// @param noise how far answers are to be trusted
    public WeightLearner(Weights start, Map<String, Estimate> priors, Noise noise) {
        this(start, priors, noise, Double.POSITIVE_INFINITY);
    }

    /// @param mostInfluence by how many bits one answer may move a weight or the odds of its own
    ///   case
    public WeightLearner(
            Weights start, Map<String, Estimate> priors, Noise noise, double mostInfluence) {
        this.kinds = List.copyOf(priors.keySet());
        List<Estimate> estimates = List.copyOf(priors.values());
        this.means = estimates.stream().mapToDouble(Estimate::bits).toArray();
        this.precisions = estimates.stream().mapToDouble(e -> 1 / square(e.deviation())).toArray();
        this.fixed = start;
        this.noise = noise;
        this.mostInfluence = mostInfluence;
    }

    /// The weights after these examples, in the order of the priors.
    public Map<String, Estimate> learn(List<Example> examples) {
        double[] weights = means.clone();
        double[] shares = new double[examples.size()];
        if (!isBounded()) {
            Arrays.fill(shares, 1);
            return estimates(examples, climbed(examples, weights, shares), shares);
        }
        double[] trust = trust(examples);
        // As if each stood alone, against the priors: so much of it counts in any case.
        double[] alone = bounded(examples, weights, shares, trust, mostInfluence);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] next = bounded(examples, weights, shares, trust, mostInfluence * AMONG_OTHERS);
            for (int i = 0; i < next.length; i++) {
                next[i] = Math.max(next[i], alone[i]);
            }
            boolean same = areNear(next, shares);
            shares = next;
            weights = climbed(examples, weights, shares);
            if (same) {
                break;
            }
        }
        return estimates(examples, weights, shares);
    }

    private static boolean areNear(double[] some, double[] others) {
        for (int i = 0; i < some.length; i++) {
            if (Math.abs(some[i] - others[i]) > NEAR_SHARES) {
                return false;
            }
        }
        return true;
    }

    private double[] climbed(List<Example> examples, double[] from, double[] shares) {
        double[] weights = from;
        double reached = objective(examples, weights, shares);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[weights.length];
            Matrix information = slopes(examples, weights, shares, gradient);
            double[] move = information.solve(gradient);
            double[] next = weights;
            double better = reached;
            double share = 1;
            for (int i = 0; i < MOST_HALVINGS && better <= reached; i++) {
                next = moved(weights, move, share);
                better = objective(examples, next, shares);
                share /= 2;
            }
            if (better <= reached + GOOD_ENOUGH) {
                break;
            }
            weights = next;
            reached = better;
        }
        return weights;
    }

    private Map<String, Estimate> estimates(
            List<Example> examples, double[] weights, double[] shares) {
        int[] cases = new int[weights.length];
        Weights all = weights(weights);
        for (Example example : examples) {
            Sensitivity sensitivity = Sensitivity.of(example.facts(), all);
            for (int i = 0; i < cases.length; i++) {
                cases[i] += sensitivity.slopes().containsKey(kinds.get(i)) ? 1 : 0;
            }
        }
        double[][] variances =
                slopes(examples, weights, shares, new double[weights.length]).inverse();
        Map<String, Estimate> learned = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            learned.put(
                    kinds.get(i), new Estimate(weights[i], Math.sqrt(variances[i][i]), cases[i]));
        }
        return learned;
    }

    /// log posterior but for a constant.
    private double objective(List<Example> examples, double[] weights, double[] shares) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum -= precisions[i] * square(weights[i] - means[i]) / 2;
        }
        Weights all = weights(weights);
        for (int i = 0; i < shares.length; i++) {
            Example example = examples.get(i);
            double bits = example.facts().bits(all);
            sum += shares[i] * example.weight() * log(example, example.known() ? bits : -bits);
        }
        return sum;
    }

    /// The logarithm of how likely an answer is whose own side has these bits.
    private double log(Example example, double bits) {
        double slip = slip(example);
        return Math.log((1 - slip) * Bits.probability(bits) + slip / 2);
    }

    private boolean isBounded() {
        return !Double.isInfinite(mostInfluence);
    }

    /// Where influence is bounded, slips count in the share of an answer instead: taken from the
    /// weights so far, one answer more could make many earnest at once that were absurd before.
    private double slip(Example example) {
        return isBounded() ? 0 : anySlip(example);
    }

    /// How often such an answer says nothing, by the learner's noise or its own doubt.
    private double anySlip(Example example) {
        return 1 - (1 - noise.of(example.known())) * (1 - example.doubt());
    }

    private static double earnest(double slip, double fit) {
        return (1 - slip) * fit / ((1 - slip) * fit + slip / 2);
    }

    /// The chance that each answer is no slip, by what was believed before all of them.
    private double[] trust(List<Example> examples) {
        Weights all = weights(means);
        return examples.stream()
                .mapToDouble(example -> {
                    double known = Bits.probability(example.facts().bits(all));
                    return earnest(anySlip(example), example.known() ? known : 1 - known);
                })
                .toArray();
    }

    /// How an answer pulls at the odds of its case, and how firmly it holds them there.
    private record Pull(double pull, double curve) {}

    private Pull pull(Example example, double bits) {
        double known = Bits.probability(bits);
        double spread = known * (1 - known) * LN2 * LN2;
        boolean yes = example.known();
        double fit = yes ? known : 1 - known;
        double earnest = earnest(slip(example), fit);
        return new Pull(earnest * (1 - fit) * LN2 * (yes ? 1 : -1), earnest * spread);
    }

    /// Adds up the gradient; returns the information.
    private Matrix slopes(
            List<Example> examples, double[] weights, double[] shares, double[] gradient) {
        Matrix information = Matrix.diagonal(precisions);
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = precisions[i] * (means[i] - weights[i]);
        }
        Weights all = weights(weights);
        for (int e = 0; e < shares.length; e++) {
            Example example = examples.get(e);
            Sensitivity sensitivity = Sensitivity.of(example.facts(), all);
            Touched touched = touched(sensitivity);
            Pull pull = pull(example, sensitivity.bits());
            double counted = shares[e] * example.weight();
            for (int a = 0; a < touched.count; a++) {
                int i = touched.kinds[a];
                gradient[i] += counted * pull.pull() * touched.slopes[a];
                for (int b = 0; b <= a; b++) {
                    double both = touched.slopes[a] * touched.slopes[b];
                    information.add(i, touched.kinds[b], counted * pull.curve() * both);
                }
            }
        }
        return information;
    }

    /// The kinds a case holds, with the derivatives of its odds by their weights.
    private static final class Touched {
        private final int count;
        private final int[] kinds;
        private final double[] slopes;

        private Touched(int count, int[] kinds, double[] slopes) {
            this.count = count;
            this.kinds = kinds;
            this.slopes = slopes;
        }
    }

    private Touched touched(Sensitivity sensitivity) {
        int[] held = new int[kinds.size()];
        double[] slopes = new double[kinds.size()];
        int count = 0;
        for (int i = 0; i < held.length; i++) {
            double slope = sensitivity.of(kinds.get(i));
            if (slope != 0) {
                held[count] = i;
                slopes[count++] = slope;
            }
        }
        return new Touched(count, held, slopes);
    }

    /// How much of each answer counts, so that none moves anything by more than that.
    private double[] bounded(
            List<Example> examples,
            double[] weights,
            double[] shares,
            double[] trust,
            double most) {
        double[][] spread = slopes(examples, weights, shares, new double[weights.length]).inverse();
        Weights all = weights(weights);
        double[] bounded = new double[shares.length];
        for (int e = 0; e < bounded.length; e++) {
            Sensitivity sensitivity = Sensitivity.of(examples.get(e).facts(), all);
            Pull pull = pull(examples.get(e), sensitivity.bits());
            Reach reach = reach(spread, touched(sensitivity));
            // Without the answer itself, which holds the weights where it has put them.
            double alone = Math.max(LEAST_LEFT, 1 - shares[e] * pull.curve() * reach.odds());
            double moves = trust[e] * Math.abs(pull.pull()) * reach.most() / alone;
            bounded[e] = trust[e] * Math.min(1, most / moves);
        }
        return bounded;
    }

    /// What a pull of one at the odds of a case moves.
    ///
    /// @param odds of the case
    /// @param most the larger of the odds and the weight that is moved most
    private record Reach(double odds, double most) {}

    private static Reach reach(double[][] spread, Touched touched) {
        double odds = 0;
        double most = 0;
        for (int i = 0; i < spread.length; i++) {
            double moved = 0;
            double own = 0;
            for (int a = 0; a < touched.count; a++) {
                moved += spread[i][touched.kinds[a]] * touched.slopes[a];
                own += touched.kinds[a] == i ? touched.slopes[a] : 0;
            }
            most = Math.max(most, Math.abs(moved));
            odds += moved * own;
        }
        return new Reach(odds, Math.max(most, odds));
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
