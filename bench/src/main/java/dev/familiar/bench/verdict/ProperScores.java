package dev.familiar.bench.verdict;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Scores that nobody can better by saying another probability than the one believed.
///
/// Gneiting & Raftery, Strictly proper scoring rules, prediction, and estimation, JASA 102 (2007).
public final class ProperScores {
    /// A probability of exactly 0 or 1 that is wrong would cost infinitely much.
    private static final double CLOSEST = 1e-6;

    private ProperScores() {}

    /// The mean squared error, 0 (best) to 1; not a number if there is no forecast.
    public static double brier(List<Forecast> forecasts) {
        return mean(forecasts, f -> Math.pow(f.probability() - f.outcome(), 2));
    }

    /// The mean of −ln of the probability given to what turned out; from 0 (best) on. Probabilities
    /// count as at least a millionth from 0 and 1. Not a number if there is no forecast.
    public static double logLoss(List<Forecast> forecasts) {
        return mean(
                forecasts,
                f -> {
                    double p = Math.clamp(f.probability(), CLOSEST, 1 - CLOSEST);
                    return -Math.log(f.known() ? p : 1 - p);
                });
    }

    private static double mean(List<Forecast> forecasts, ToDoubleFunction<Forecast> score) {
        return forecasts.stream().mapToDouble(score).average().orElse(Double.NaN);
    }
}
