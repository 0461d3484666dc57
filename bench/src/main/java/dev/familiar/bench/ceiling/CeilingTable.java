package dev.familiar.bench.ceiling;

import dev.familiar.bench.verdict.Forecast;
import dev.familiar.bench.verdict.MarkdownTable;
import dev.familiar.bench.verdict.ProperScores;
import dev.familiar.bench.verdict.Reliability;
import dev.familiar.triage.Prices;
import dev.familiar.triage.calibration.Advice;
import java.util.List;
import java.util.function.Predicate;

/// The table that shows how much of the miss is anybody's to reach. Only answers without noise are
/// scored. Not thread-safe.
final class CeilingTable {

    private static final int BINS = 10;

    private final MarkdownTable table =
            new MarkdownTable(
                    "Ceiling",
                    "owners | by | requests | mean loss | accept precision | accept recall | looked up"
                            + " | calibration error | Brier score | log loss");

    /// Two rows: what Familiar said of these requests, and what the trees do.
    void compare(String owners, List<Sample> familiar, List<Sample> trees) {
        row(owners, "Familiar", scored(familiar));
        row(owners, "trees", scored(trees));
    }

    List<String> lines() {
        return table.lines();
    }

    private static List<Sample> scored(List<Sample> samples) {
        return samples.stream().filter(s -> s.noise() == 0).toList();
    }

    private void row(String owners, String by, List<Sample> samples) {
        List<Forecast> forecasts =
                samples.stream().map(s -> new Forecast(s.probability(), s.known())).toList();
        table.row(
                owners,
                by,
                String.valueOf(samples.size()),
                MarkdownTable.number(
                        samples.stream()
                                .mapToDouble(s -> s.advice().loss(s.known(), Prices.DEFAULT))
                                .average()
                                .orElse(Double.NaN)),
                MarkdownTable.number(share(samples, CeilingTable::accepted, Sample::known)),
                MarkdownTable.number(share(samples, Sample::known, CeilingTable::accepted)),
                MarkdownTable.percent(share(samples, _ -> true, s -> s.advice() == Advice.LOOK_UP)),
                MarkdownTable.number(Reliability.ofEqualWidth(forecasts, BINS).error()),
                MarkdownTable.number(ProperScores.brier(forecasts)),
                MarkdownTable.number(ProperScores.logLoss(forecasts)));
    }

    private static boolean accepted(Sample sample) {
        return sample.advice() == Advice.ACCEPT;
    }

    private static double share(
            List<Sample> samples, Predicate<Sample> among, Predicate<Sample> wanted) {
        long all = samples.stream().filter(among).count();
        long found = samples.stream().filter(among.and(wanted)).count();
        return all == 0 ? Double.NaN : found / (double) all;
    }
}
