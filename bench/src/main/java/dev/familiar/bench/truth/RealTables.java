package dev.familiar.bench.truth;

import dev.familiar.bench.verdict.Forecast;
import dev.familiar.bench.verdict.MarkdownTable;
import dev.familiar.bench.verdict.ProperScores;
import dev.familiar.bench.verdict.Reliability;
import dev.familiar.triage.calibration.Advice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// How right the verdicts on real owners are, as Markdown.
///
/// @param title what was measured
/// @param requests of all owners
public record RealTables(String title, List<RealRequest> requests) {

    private static final int BINS = 10;

    /// More than rounding to hundredths can make of two sums.
    private static final double OFF = 0.06;

    public RealTables {
        requests = List.copyOf(requests);
    }

    /// Class by verdict, then each owner and all of them.
    public List<String> lines() {
        List<String> lines = new ArrayList<>(classes());
        lines.addAll(owners());
        lines.add("");
        lines.add(summary());
        return lines;
    }

    private List<String> classes() {
        MarkdownTable table =
                new MarkdownTable(
                        "Class and verdict, " + title,
                        "class | n | accept | look up | ask | decline | missing");
        for (TruthClass kind : TruthClass.values()) {
            List<RealRequest> of = requests.stream().filter(r -> r.kind() == kind).toList();
            if (!of.isEmpty()) {
                table.row(
                        kind.name(),
                        String.valueOf(of.size()),
                        MarkdownTable.percent(share(of, r -> r.is(Advice.ACCEPT))),
                        MarkdownTable.percent(share(of, r -> r.is(Advice.LOOK_UP))),
                        MarkdownTable.percent(share(of, r -> r.is(Advice.ASK))),
                        MarkdownTable.percent(share(of, r -> r.is(Advice.DECLINE))),
                        MarkdownTable.percent(share(of, r -> r.said() == null)));
            }
        }
        return table.lines();
    }

    private List<String> owners() {
        MarkdownTable table =
                new MarkdownTable(
                        "Owners, " + title,
                        "owner | requests | known accepted | met accepted | negatives among accepted"
                                + " | calibration error | Brier score | log loss");
        Set<String> names = new LinkedHashSet<>();
        requests.forEach(request -> names.add(request.owner()));
        for (String name : names) {
            owner(table, name, requests.stream().filter(r -> r.owner().equals(name)).toList());
        }
        owner(table, "all", requests);
        return table.lines();
    }

    private static void owner(MarkdownTable table, String name, List<RealRequest> of) {
        List<Forecast> forecasts = forecasts(of);
        table.row(
                name,
                String.valueOf(of.size()),
                accepted(of, TruthClass.KNOWN),
                accepted(of, TruthClass.MET),
                MarkdownTable.number(negatives(of)),
                figure(Reliability.ofEqualWidth(forecasts, BINS).error()),
                figure(ProperScores.brier(forecasts)),
                figure(ProperScores.logLoss(forecasts)));
    }

    private String summary() {
        List<RealRequest> known =
                requests.stream().filter(r -> r.kind() == TruthClass.KNOWN).toList();
        long right = count(r -> meets(r, RealRequest.Who.RIGHT));
        long wrong = count(r -> meets(r, RealRequest.Who.WRONG));
        long off = count(r -> r.said() != null && r.said().bitsOff() > OFF);
        double found = right / (double) (right + wrong);
        return String.format(
                Locale.ROOT,
                "recall of known %.3f, known declined %.4f, accept precision %.4f, right person %.3f,"
                        + " verdicts whose bits are off %d",
                share(known, r -> r.is(Advice.ACCEPT)),
                share(known, r -> r.is(Advice.DECLINE)),
                1 - negatives(requests),
                found,
                off);
    }

    /// Somebody met was found, and it was the right or the wrong one.
    private static boolean meets(RealRequest request, RealRequest.Who who) {
        return request.kind().known() && request.said() != null && request.said().who() == who;
    }

    private long count(Predicate<RealRequest> which) {
        return requests.stream().filter(which).count();
    }

    /// Of the accepted, those certainly not known. Who wrote one way or was copied may be either
    /// and counts as neither.
    private static double negatives(List<RealRequest> of) {
        List<RealRequest> accepted = of.stream().filter(r -> r.is(Advice.ACCEPT)).toList();
        return share(accepted, r -> r.kind().certain() && !r.kind().known());
    }

    private static List<Forecast> forecasts(List<RealRequest> of) {
        List<Forecast> forecasts = new ArrayList<>();
        for (RealRequest request : of) {
            if (request.said() != null && request.kind().certain()) {
                forecasts.add(RealRequest.forecast(request.kind(), request.said()));
            }
        }
        return forecasts;
    }

    private static String accepted(List<RealRequest> of, TruthClass kind) {
        List<RealRequest> these = of.stream().filter(r -> r.kind() == kind).toList();
        long accepted = these.stream().filter(r -> r.is(Advice.ACCEPT)).count();
        return accepted + "/" + these.size();
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }

    /// Not a number where there is nothing to divide by.
    private static double share(List<RealRequest> among, Predicate<RealRequest> which) {
        return among.isEmpty()
                ? Double.NaN
                : among.stream().filter(which).count() / (double) among.size();
    }
}
