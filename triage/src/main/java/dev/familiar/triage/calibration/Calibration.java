package dev.familiar.triage.calibration;

import dev.familiar.triage.evidence.Bits;
import java.util.ArrayList;
import java.util.List;

// The scores of a set of outcomes:
//
//   Brier score  mean of (p − y)², y = 1 if known: Brier, Verification of forecasts expressed in
//                terms of probability, Monthly Weather Review 78 (1950).
//   Log loss     mean of −log2 of the probability given to what came true: Good, Rational
//                decisions, JRSS B 14 (1952).
//   Expected calibration error  Σ (n of the bin / n) · |mean p − share known|, ten bins of equal
//                width: Naeini, Cooper & Hauskrecht, Obtaining well calibrated probabilities using
//                Bayesian binning, AAAI (2015). It is above 0 for a perfect forecaster too, the
//                more so the fewer the outcomes.

/// How well probabilities agreed with what came true. Immutable.
///
/// @param known how many of how many outcomes were "known"
/// @param brier mean squared error, 0 (always certain and right) to 1
/// @param logLoss mean surprise in bits; 0 is best, 1 what always saying 50 % gives
/// @param expectedError expected calibration error, 0 to 1
/// @param bins those of ten equal ranges that hold an outcome, lowest first
public record Calibration(
        Share known,
        double brier,
        double logLoss,
        double expectedError,
        List<ReliabilityBin> bins) {

    /// Fewer outcomes than this cannot tell a good forecaster from a bad one: an interval of ten
    /// outcomes in one bin is half the scale wide.
    public static final int ENOUGH = 20;

    private static final int BINS = 10;

    /// Copies the list.
    public Calibration {
        bins = List.copyOf(bins);
    }

    /// Scores outcomes. Their order does not matter; linear in their number.
    ///
    /// @throws IllegalArgumentException if there are none: nothing can be said of nothing
    public static Calibration of(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("no outcomes to score");
        }
        int count = outcomes.size();
        List<ReliabilityBin> bins = bins(outcomes);
        return new Calibration(
                known(outcomes),
                outcomes.stream().mapToDouble(Calibration::squaredError).sum() / count,
                outcomes.stream().mapToDouble(Calibration::surprise).sum() / count,
                bins.stream().mapToDouble(bin -> bin.gap() * bin.count()).sum() / count,
                bins);
    }

    /// How many outcomes.
    public int count() {
        return known.cases();
    }

    /// Whether there are [#ENOUGH] outcomes to say anything.
    public boolean isTelling() {
        return count() >= ENOUGH;
    }

    /// The Brier score of giving everybody the share of "known": what any forecast must beat.
    public double brierOfShare() {
        return known.value() * (1 - known.value());
    }

    private static double squaredError(Outcome outcome) {
        double error = outcome.probability() - (outcome.known() ? 1 : 0);
        return error * error;
    }

    /// In bits, finite: probabilities are kept within ±[Bits#MOST].
    private static double surprise(Outcome outcome) {
        double bits = Bits.ofProbability(outcome.probability());
        double given = Bits.probability(outcome.known() ? bits : -bits);
        return -Math.log(given) / Math.log(2);
    }

    private static List<ReliabilityBin> bins(List<Outcome> outcomes) {
        List<ReliabilityBin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Outcome> inside = outcomes.stream().filter(o -> bin(o) == bin).toList();
            if (!inside.isEmpty()) {
                double sum = inside.stream().mapToDouble(Outcome::probability).sum();
                bins.add(
                        new ReliabilityBin(
                                (double) i / BINS,
                                (i + 1.0) / BINS,
                                sum / inside.size(),
                                known(inside)));
            }
        }
        return bins;
    }

    private static int bin(Outcome outcome) {
        return Math.min(BINS - 1, (int) (outcome.probability() * BINS));
    }

    private static Share known(List<Outcome> outcomes) {
        return new Share((int) outcomes.stream().filter(Outcome::known).count(), outcomes.size());
    }
}
