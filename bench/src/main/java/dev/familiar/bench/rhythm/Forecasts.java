package dev.familiar.bench.rhythm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Forecasts of yes or no, and what came true.
final class Forecasts {

    private final List<One> all = new ArrayList<>();

    private record One(double forecast, double baseline, boolean came) {}

    void add(double forecast, double baseline, boolean came) {
        all.add(new One(forecast, baseline, came));
    }

    void add(Forecasts others) {
        all.addAll(others.all);
    }

    /// One row of a table: how many, how many came true, then Brier score, log loss and area under
    /// the curve of forecast and baseline.
    String row(String name) {
        double came = all.stream().filter(One::came).count();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f %% | %.4f / %.4f | %.3f / %.3f | %.3f / %.3f |",
                name,
                all.size(),
                100 * came / Math.max(1, all.size()),
                brier(true),
                brier(false),
                loss(true),
                loss(false),
                area(true),
                area(false));
    }

    private static double said(One one, boolean forecast) {
        return forecast ? one.forecast() : one.baseline();
    }

    private double brier(boolean forecast) {
        return all.stream()
                .mapToDouble(one -> Math.pow(said(one, forecast) - (one.came() ? 1 : 0), 2))
                .average()
                .orElse(0);
    }

    private double loss(boolean forecast) {
        return all.stream()
                .mapToDouble(one -> {
                    double p = Math.clamp(said(one, forecast), 0.001, 0.999);
                    return -Math.log(one.came() ? p : 1 - p);
                })
                .average()
                .orElse(0);
    }

    /// The probability that of one that came true and one that did not the first was thought
    /// likelier; ties count half.
    private double area(boolean forecast) {
        List<One> sorted =
                all.stream()
                        .sorted(Comparator.comparingDouble(one -> said(one, forecast)))
                        .toList();
        double yes = all.stream().filter(One::came).count();
        double no = all.size() - yes;
        double ranks = 0;
        int at = 0;
        while (at < sorted.size()) {
            int to = at;
            while (to < sorted.size()
                    && said(sorted.get(to), forecast) == said(sorted.get(at), forecast)) {
                to++;
            }
            double rank = (at + to + 1) / 2.0;
            for (int i = at; i < to; i++) {
                ranks += sorted.get(i).came() ? rank : 0;
            }
            at = to;
        }
        return yes == 0 || no == 0 ? 0 : (ranks - yes * (yes + 1) / 2) / (yes * no);
    }

    /// Ten rows, from the tenth with the lowest forecasts up: mean forecast and share come true.
    List<String> deciles() {
        List<One> sorted = all.stream().sorted(Comparator.comparingDouble(One::forecast)).toList();
        List<String> rows = new ArrayList<>();
        for (int tenth = 0; tenth < 10; tenth++) {
            List<One> some =
                    sorted.subList(sorted.size() * tenth / 10, sorted.size() * (tenth + 1) / 10);
            rows.add(
                    String.format(
                            Locale.ROOT,
                            "| %d | %.1f %% | %.1f %% | %,d |",
                            tenth + 1,
                            100 * some.stream().mapToDouble(One::forecast).average().orElse(0),
                            100
                                    * some.stream()
                                            .mapToDouble(one -> one.came() ? 1 : 0)
                                            .average()
                                            .orElse(0),
                            some.size()));
        }
        return rows;
    }
}
