package dev.familiar.bench.answer;

import dev.familiar.bench.verdict.Forecast;
import dev.familiar.bench.verdict.MarkdownTable;
import dev.familiar.bench.verdict.ProperScores;
import dev.familiar.bench.verdict.Reliability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/// What came true of the chances, as Markdown.
final class AnswerTables {

    private static final int BINS = 10;

    /// Drawings of what a perfect forecaster would be seen to be off by.
    private static final int DRAWINGS = 200;

    private AnswerTables() {}

    /// @param title what was measured
    /// @param trials one row each and one for all of them
    static List<String> lines(String title, List<AnswerTrial> trials) {
        List<String> lines = new ArrayList<>();
        MarkdownTable table =
                new MarkdownTable(
                        title,
                        "owner | learned from | forecasts | answered | said | error | error by"
                                + " width | of a perfect one | AUC | Brier | Brier of the share");
        trials.forEach(trial ->
                row(
                        table,
                        trial.name(),
                        String.valueOf(trial.learned()),
                        trial.all(),
                        trial.guesses()));
        row(
                table,
                "**all**",
                "",
                together(trials, AnswerTrial::all),
                together(trials, AnswerTrial::guesses));
        row(table, "new matters", "", together(trials, AnswerTrial::openings), List.of());
        row(
                table,
                "after a week and more",
                "",
                together(trials, AnswerTrial::afterSilence),
                List.of());
        lines.addAll(table.lines());
        MarkdownTable bins = new MarkdownTable(title + ": by chance", "said | came true | of");
        for (Reliability.Bin bin :
                Reliability.ofEqualWidth(together(trials, AnswerTrial::all), BINS).bins()) {
            bins.row(
                    MarkdownTable.percent(bin.predicted()),
                    MarkdownTable.percent(bin.actual()),
                    String.valueOf(bin.n()));
        }
        lines.addAll(bins.lines());
        return lines;
    }

    private static List<Forecast> together(
            List<AnswerTrial> trials, Function<AnswerTrial, List<Forecast>> which) {
        return trials.stream().map(which).flatMap(List::stream).toList();
    }

    private static void row(
            MarkdownTable table,
            String name,
            String learned,
            List<Forecast> forecasts,
            List<Forecast> guesses) {
        table.row(
                name,
                learned,
                String.valueOf(forecasts.size()),
                MarkdownTable.percent(mean(forecasts.stream().map(Forecast::outcome))),
                MarkdownTable.percent(mean(forecasts.stream().map(Forecast::probability))),
                MarkdownTable.number(error(forecasts)),
                MarkdownTable.number(Reliability.ofEqualWidth(forecasts, BINS).error()),
                MarkdownTable.number(perfect(forecasts)),
                MarkdownTable.number(auc(forecasts)),
                String.format(Locale.ROOT, "%.4f", ProperScores.brier(forecasts)),
                guesses.isEmpty()
                        ? ""
                        : String.format(Locale.ROOT, "%.4f", ProperScores.brier(guesses)));
    }

    private static double mean(Stream<Double> numbers) {
        return numbers.mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /// In ten bins of equally many.
    private static double error(List<Forecast> forecasts) {
        return Reliability.ofEqualCount(forecasts, BINS).error();
    }

    /// The error that would be seen on average if every chance were exactly right: so few forecasts
    /// show no less.
    static double perfect(List<Forecast> forecasts) {
        Random random = new Random(forecasts.size());
        double sum = 0;
        for (int i = 0; i < DRAWINGS; i++) {
            sum +=
                    error(
                            forecasts.stream()
                                    .map(forecast ->
                                            new Forecast(
                                                    forecast.probability(),
                                                    random.nextDouble() < forecast.probability()))
                                    .toList());
        }
        return sum / DRAWINGS;
    }

    /// The chance that of one who answered and one who did not the first had the higher forecast; a
    /// tie counts half. Not a number without both.
    static double auc(List<Forecast> forecasts) {
        List<Forecast> sorted =
                forecasts.stream()
                        .sorted(Comparator.comparingDouble(Forecast::probability))
                        .toList();
        double below = 0;
        double won = 0;
        double answered = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            double yes = 0;
            while (to < sorted.size()
                    && sorted.get(to).probability() == sorted.get(from).probability()) {
                yes += sorted.get(to).outcome();
                to++;
            }
            double no = to - from - yes;
            won += yes * (below + no / 2);
            below += no;
            answered += yes;
            from = to;
        }
        return won / (answered * below);
    }
}
