package dev.familiar.bench.verdict;

import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.RequestClass;
import dev.familiar.triage.Prices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// The measured verdicts as Markdown tables: all owners next to each other, then lanes and
/// reliability for all together and for each kind.
///
/// @param judged every request of every owner
public record VerdictTables(List<Judged> judged) {
    private static final int BINS = 10;
    private static final String ALL = "all";

    public VerdictTables {
        judged = List.copyOf(judged);
    }

    /// One kind of owner, or all.
    private record Group(String name, List<Judged> requests) {
        List<Forecast> forecasts() {
            return requests.stream().map(Judged::forecast).toList();
        }
    }

    /// The lines of all tables.
    public List<String> lines() {
        List<Group> groups = groups();
        List<String> lines = new ArrayList<>();
        decisions(groups, lines);
        probabilities(groups, lines);
        losses(groups, lines);
        rules(lines);
        for (Group group : allFirst(groups)) {
            lanes(group, lines);
            Reliability width = Reliability.ofEqualWidth(group.forecasts(), BINS);
            reliability("ten bins of equal width, " + group.name(), width, lines);
            Reliability count = Reliability.ofEqualCount(group.forecasts(), BINS);
            reliability("ten bins of equally many, " + group.name(), count, lines);
        }
        return lines;
    }

    /// Each kind in order, all of them last.
    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (OwnerKind kind : OwnerKind.values()) {
            List<Judged> own = judged.stream().filter(r -> r.owner() == kind).toList();
            if (!own.isEmpty()) {
                groups.add(new Group(word(kind.name()), own));
            }
        }
        groups.add(new Group(ALL, judged));
        return groups;
    }

    private static List<Group> allFirst(List<Group> groups) {
        List<Group> order = new ArrayList<>(groups);
        order.addFirst(order.removeLast());
        return order;
    }

    private static void decisions(List<Group> groups, List<String> lines) {
        head(
                lines,
                "Decisions",
                "owner | requests | known | accept precision | accept recall | looked up"
                        + " | strangers accepted | namesakes accepted | fakes accepted");
        for (Group group : groups) {
            Decisions made = new Decisions(Rule.FAMILIAR, group.requests());
            long known = group.requests().stream().filter(Judged::known).count();
            row(
                    lines,
                    group.name(),
                    String.valueOf(group.requests().size()),
                    percent(known / (double) group.requests().size()),
                    number(made.acceptPrecision()),
                    number(made.acceptRecall()),
                    percent(made.inLane(Lane.LOOK_UP, r -> true)),
                    percent(made.accepted(RequestClass.STRANGER)),
                    percent(made.accepted(RequestClass.NAMESAKE)),
                    percent(made.accepted(RequestClass.FAKE)));
        }
    }

    private static void probabilities(List<Group> groups, List<String> lines) {
        head(
                lines,
                "Probabilities",
                "owner | mean predicted | known | calibration error, equal width"
                        + " | calibration error, equal count | Brier score | log loss");
        for (Group group : groups) {
            List<Forecast> forecasts = group.forecasts();
            row(
                    lines,
                    group.name(),
                    number(mean(forecasts.stream().mapToDouble(Forecast::probability))),
                    number(mean(forecasts.stream().mapToDouble(Forecast::outcome))),
                    number(Reliability.ofEqualWidth(forecasts, BINS).error()),
                    number(Reliability.ofEqualCount(forecasts, BINS).error()),
                    number(ProperScores.brier(forecasts)),
                    number(ProperScores.logLoss(forecasts)));
        }
    }

    private static void losses(List<Group> groups, List<String> lines) {
        head(
                lines,
                "Mean loss per request",
                "owner | "
                        + Arrays.stream(Rule.values())
                                .map(Rule::title)
                                .collect(Collectors.joining(" | ")));
        for (Group group : groups) {
            List<String> cells = new ArrayList<>(List.of(group.name()));
            for (Rule rule : Rule.values()) {
                cells.add(number(new Decisions(rule, group.requests()).meanLoss(Prices.DEFAULT)));
            }
            row(lines, cells.toArray(String[]::new));
        }
    }

    private void rules(List<String> lines) {
        head(
                lines,
                "Against deciding without it",
                "rule | accept precision | accept recall | strangers accepted"
                        + " | namesakes accepted | fakes accepted | right | mean loss");
        for (Rule rule : Rule.values()) {
            Decisions made = new Decisions(rule, judged);
            row(
                    lines,
                    rule.title(),
                    number(made.acceptPrecision()),
                    number(made.acceptRecall()),
                    percent(made.accepted(RequestClass.STRANGER)),
                    percent(made.accepted(RequestClass.NAMESAKE)),
                    percent(made.accepted(RequestClass.FAKE)),
                    percent(made.right(r -> true)),
                    number(made.meanLoss(Prices.DEFAULT)));
        }
    }

    private static void lanes(Group group, List<String> lines) {
        head(
                lines,
                "Lanes, " + group.name(),
                "class | known | n | accept | look up | ask | decline | right");
        for (RequestClass kind : RequestClass.values()) {
            for (boolean known : new boolean[] {true, false}) {
                Predicate<Judged> these = r -> r.is(kind) && r.known() == known;
                long n = group.requests().stream().filter(these).count();
                if (n > 0) {
                    Decisions made = new Decisions(Rule.FAMILIAR, group.requests());
                    row(
                            lines,
                            word(kind.name()),
                            known ? "yes" : "no",
                            String.valueOf(n),
                            percent(made.inLane(Lane.ACCEPT, these)),
                            percent(made.inLane(Lane.LOOK_UP, these)),
                            percent(made.inLane(Lane.ASK, these)),
                            percent(made.inLane(Lane.DECLINE, these)),
                            percent(made.right(these)));
                }
            }
        }
    }

    private static void reliability(String title, Reliability bins, List<String> lines) {
        head(lines, "Reliability, " + title, "bin | n | mean predicted | actual");
        int at = 1;
        for (Reliability.Bin bin : bins.bins()) {
            row(
                    lines,
                    String.valueOf(at++),
                    String.valueOf(bin.n()),
                    number(bin.predicted()),
                    number(bin.actual()));
        }
    }

    private static void head(List<String> lines, String title, String columns) {
        long more = columns.chars().filter(c -> c == '|').count();
        lines.addAll(
                List.of(
                        "",
                        "### " + title,
                        "",
                        "| " + columns + " |",
                        "| --- |" + " --- |".repeat((int) more)));
    }

    private static void row(List<String> lines, String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    private static double mean(DoubleStream values) {
        return values.average().orElse(Double.NaN);
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
