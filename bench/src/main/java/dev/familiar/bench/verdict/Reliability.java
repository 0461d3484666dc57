package dev.familiar.bench.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How often what was called so likely turned out, bin by bin.
///
/// @param bins those that hold a forecast, in order of their probabilities
public record Reliability(List<Bin> bins) {
    public Reliability {
        bins = List.copyOf(bins);
    }

    /// Forecasts of about one probability.
    ///
    /// @param n how many, at least one
    /// @param predicted the mean of their probabilities
    /// @param actual the part that turned out so
    public record Bin(int n, double predicted, double actual) {
        private static Bin of(List<Forecast> forecasts) {
            return new Bin(
                    forecasts.size(),
                    forecasts.stream().mapToDouble(Forecast::probability).average().orElse(0),
                    forecasts.stream().mapToDouble(Forecast::outcome).average().orElse(0));
        }
    }

    /// Bins that each cover the same range of probabilities; 1 belongs to the last.
    public static Reliability ofEqualWidth(List<Forecast> forecasts, int bins) {
        List<List<Forecast>> filled = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
            filled.add(new ArrayList<>());
        }
        for (Forecast forecast : forecasts) {
            filled.get(Math.min(bins - 1, (int) (forecast.probability() * bins))).add(forecast);
        }
        return of(filled);
    }

    /// Bins that hold equally many forecasts, or one more. Forecasts of one probability may fall
    /// into two of them, in the order given.
    public static Reliability ofEqualCount(List<Forecast> forecasts, int bins) {
        List<Forecast> sorted =
                forecasts.stream()
                        .sorted(Comparator.comparingDouble(Forecast::probability))
                        .toList();
        List<List<Forecast>> filled = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
            int from = (int) ((long) sorted.size() * i / bins);
            int to = (int) ((long) sorted.size() * (i + 1) / bins);
            filled.add(sorted.subList(from, to));
        }
        return of(filled);
    }

    private static Reliability of(List<List<Forecast>> filled) {
        return new Reliability(filled.stream().filter(bin -> !bin.isEmpty()).map(Bin::of).toList());
    }

    /// The expected calibration error: how far prediction and outcome are apart, averaged over the
    /// forecasts, 0 (best) to 1; not a number if there is no forecast.
    ///
    /// Naeini, Cooper & Hauskrecht, Obtaining well calibrated probabilities using Bayesian binning,
    /// AAAI 2015. It depends on the bins, which is why two kinds of them are reported.
    public double error() {
        double sum = 0;
        long all = 0;
        for (Bin bin : bins) {
            sum += bin.n() * Math.abs(bin.predicted() - bin.actual());
            all += bin.n();
        }
        return sum / all;
    }
}
