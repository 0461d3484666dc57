package dev.familiar.network.rhythm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

// The method. The logarithm of a gap beyond a week is normal, as waiting times between sessions of
// mail nearly are [1], around a mean of the pair's own that is itself normal around the mean of all
// pairs in touch as often. How regular a pair is differs more than any one distribution of
// variances says: friends who write every Christmas are within days, others within months. So each
// pair has one of a few spreads, with probabilities learned from all; its own gaps then say which
// (a finite mixture, in closed form). A pair may also be over: after each conversation with a
// chance learned of its class, as customers leave in [2]. That chance is used to foretell, and not
// for surprise, which asks how long a pause of this pair lasts that does end.
//
// [1] Stouffer, Malmgren, Amaral: Log-normal statistics in e-mail communication patterns,
// arXiv:physics/0605027 (2006). [2] Fader, Hardie, Lee: "Counting your customers" the easy way,
// Marketing Science 24 (2005).

/// How gaps between conversations are spread, as learned from all pairs of an owner. A value; made
/// by [RhythmLearner].
public final class RhythmModel {

    /// Standard deviations of the logarithm that a pair may have; the smallest is a twentieth of
    /// the gap, as of letters at Christmas.
    static final List<Double> SPREADS = List.of(0.05, 0.1, 0.2, 0.35, 0.6, 0.9, 1.3);

    private static final int CLASSES = Frequency.values().length;

    /// The numbers of a model, in the order in which they are written.
    static final int NUMBERS = 1 + SPREADS.size() + 3 * CLASSES;

    /// Half a day: a gap of whole days lasted somewhere around it.
    private static final double HALF_DAY = 0.5;

    private static final double LONGEST = 200 * 365.0;

    /// How much each older gap counts of the next newer one.
    final double memory;

    /// How many pairs have each of the spreads.
    final double[] spread;

    /// Means of the logarithm, by class.
    final double[] mean;

    /// Standard deviations of the pairs' means, by class.
    final double[] between;

    /// Chance that a conversation was the last, by class.
    final double[] over;

    RhythmModel(double memory, double[] spread, double[] mean, double[] between, double[] over) {
        this.memory = memory;
        this.spread = spread;
        this.mean = mean;
        this.between = between;
        this.over = over;
    }

    /// What is believed of an owner without any mail.
    public static RhythmModel untaught() {
        return new RhythmLearner().learn(new OwnerClock.Watch().clock(0)).model();
    }

    /// A model that was kept; empty if the numbers are not one.
    public static Optional<RhythmModel> of(List<Double> numbers) {
        boolean sound =
                numbers.size() == NUMBERS
                        && numbers.stream().allMatch(Double::isFinite)
                        && numbers.stream().skip(1L + SPREADS.size() + CLASSES).allMatch(n -> n > 0)
                        && numbers.getFirst() > 0
                        && numbers.getFirst() <= 1;
        if (!sound) {
            return Optional.empty();
        }
        double[] all = numbers.stream().mapToDouble(Double::doubleValue).toArray();
        int at = 1;
        double[] spread = Arrays.copyOfRange(all, at, at += SPREADS.size());
        double[] mean = Arrays.copyOfRange(all, at, at += CLASSES);
        double[] between = Arrays.copyOfRange(all, at, at += CLASSES);
        return Optional.of(
                new RhythmModel(
                        all[0], spread, mean, between, Arrays.copyOfRange(all, at, at + CLASSES)));
    }

    /// For keeping.
    public List<Double> numbers() {
        List<Double> numbers = new ArrayList<>(NUMBERS);
        numbers.add(memory);
        for (double[] some : List.of(spread, mean, between, over)) {
            for (double number : some) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /// What the next gap of a pair may be: normal distributions with their weights.
    private static final class Mixture {
        private final double[] weights;
        private final double[] means;
        private final double[] deviations;

        private Mixture(double[] weights, double[] means, double[] deviations) {
            this.weights = weights;
            this.means = means;
            this.deviations = deviations;
        }

        private double above(double logarithm) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * Normal.above((logarithm - means[i]) / deviations[i]);
            }
            return Math.min(1, sum);
        }
    }

    private Mixture next(Rhythm rhythm) {
        int of = rhythm.frequency().place();
        double[] weights = weights(rhythm);
        double[] means = new double[weights.length];
        double[] deviations = new double[weights.length];
        double prior = 1 / (between[of] * between[of]);
        for (int i = 0; i < weights.length; i++) {
            double variance = SPREADS.get(i) * SPREADS.get(i);
            double own = rhythm.weight() / variance;
            means[i] = (prior * mean[of] + own * rhythm.mean()) / (prior + own);
            deviations[i] = Math.sqrt(variance + 1 / (prior + own));
        }
        return new Mixture(weights, means, deviations);
    }

    /// How probable each spread is for a pair, by its gaps; they add up to 1.
    double[] weights(Rhythm rhythm) {
        double[] logs = new double[SPREADS.size()];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(spread[i]) + likelihood(rhythm, SPREADS.get(i));
        }
        double most = Arrays.stream(logs).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - most);
            sum += logs[i];
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= sum;
        }
        return logs;
    }

    /// The logarithm of how likely a pair's gaps are under a spread, but for a constant.
    private double likelihood(Rhythm rhythm, double deviation) {
        if (rhythm.gaps() == 0) {
            return 0;
        }
        int of = rhythm.frequency().place();
        double variance = deviation * deviation;
        double ofMean = between[of] * between[of] + variance / rhythm.weight();
        double distance = rhythm.mean() - mean[of];
        return -(rhythm.weight() - 1) * Math.log(deviation)
                - rhythm.squares() / (2 * variance)
                - Math.log(ofMean) / 2
                - distance * distance / (2 * ofMean);
    }

    /// The logarithm of how likely a pair's gaps are, whatever its spread and mean, but for a
    /// constant for each gap.
    ///
    /// @param rhythm of gaps that all count the same
    double evidence(Rhythm rhythm) {
        double[] logs = new double[spread.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(spread[i]) + likelihood(rhythm, SPREADS.get(i));
        }
        double most = Arrays.stream(logs).max().orElse(0);
        double sum = Arrays.stream(logs).map(one -> Math.exp(one - most)).sum();
        return most + Math.log(sum) - Math.log(rhythm.weight()) / 2;
    }

    /// How likely a gap was before it was known, but for a constant: the density of its logarithm.
    double density(Rhythm before, double logarithm) {
        Mixture next = next(before);
        double sum = 0;
        for (int i = 0; i < next.weights.length; i++) {
            double distance = (logarithm - next.means[i]) / next.deviations[i];
            sum += next.weights[i] * Math.exp(-distance * distance / 2) / next.deviations[i];
        }
        return sum;
    }

    /// The probability that a gap of the pair lasts at least so long, 1 to 0; never more for more
    /// days.
    ///
    /// @param days from the last day of contact on, without those on which the owner was away
    public double chance(Rhythm rhythm, double days) {
        double beyond = days - Contacts.WEEK - HALF_DAY;
        return beyond <= 0 ? 1 : next(rhythm).above(Math.log(beyond));
    }

    /// Minus the logarithm to the base 2 of [#chance], in bits from 0: 1 for what happens every
    /// other time, 4.3 for one time in twenty.
    public double surprise(Rhythm rhythm, double days) {
        return Math.max(0, -Math.log(Math.max(chance(rhythm, days), 1e-12)) / Math.log(2));
    }

    /// The days that a share of the pair's gaps do not exceed.
    ///
    /// @param share 0 to 1
    public double within(Rhythm rhythm, double share) {
        Mixture next = next(rhythm);
        double low = 0;
        double high = LONGEST;
        // Bisection of the logarithm would be quicker, but days are what is wanted exactly.
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (1 - next.above(Math.log(middle)) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Contacts.WEEK + high;
    }

    /// The probability that the two were in touch for the last time, by how long they are silent.
    public double ended(Rhythm rhythm, double days) {
        double last = over[rhythm.frequency().place()];
        return last / (last + (1 - last) * chance(rhythm, days));
    }

    /// The probability that they are in touch again within some more days.
    ///
    /// @param days of silence so far
    /// @param more days from now
    public double again(Rhythm rhythm, double days, double more) {
        double now = chance(rhythm, days);
        if (now <= 0) {
            return 0;
        }
        // Within the week in which a conversation may still go on no gap has begun; what would end
        // it is the same distribution.
        return (1 - ended(rhythm, days)) * (now - chance(rhythm, days + more)) / now;
    }
}
