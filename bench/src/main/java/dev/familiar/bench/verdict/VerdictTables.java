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
        MarkdownTable table =
                new MarkdownTable(
                        "Decisions",
                        "owner | requests | known | accept precision | accept recall | looked up"
                                + " | strangers accepted | namesakes accepted | fakes accepted");
        for (Group group : groups) {
            Decisions made = new Decisions(Rule.FAMILIAR, group.requests());
            long known = group.requests().stream().filter(Judged::known).count();
            table.row(
                    group.name(),
                    String.valueOf(group.requests().size()),
                    MarkdownTable.percent(known / (double) group.requests().size()),
                    MarkdownTable.number(made.acceptPrecision()),
                    MarkdownTable.number(made.acceptRecall()),
                    MarkdownTable.percent(made.inLane(Lane.LOOK_UP, r -> true)),
                    MarkdownTable.percent(made.accepted(RequestClass.STRANGER)),
                    MarkdownTable.percent(made.accepted(RequestClass.NAMESAKE)),
                    MarkdownTable.percent(made.accepted(RequestClass.FAKE)));
        }
        lines.addAll(table.lines());
    }

    private static void probabilities(List<Group> groups, List<String> lines) {
        MarkdownTable table =
                new MarkdownTable(
                        "Probabilities",
                        "owner | mean predicted | known | calibration error, equal width"
                                + " | calibration error, equal count | Brier score | log loss");
        for (Group group : groups) {
            List<Forecast> forecasts = group.forecasts();
            table.row(
                    group.name(),
                    MarkdownTable.number(
                            mean(forecasts.stream().mapToDouble(Forecast::probability))),
                    MarkdownTable.number(mean(forecasts.stream().mapToDouble(Forecast::outcome))),
                    MarkdownTable.number(Reliability.ofEqualWidth(forecasts, BINS).error()),
                    MarkdownTable.number(Reliability.ofEqualCount(forecasts, BINS).error()),
                    MarkdownTable.number(ProperScores.brier(forecasts)),
                    MarkdownTable.number(ProperScores.logLoss(forecasts)));
        }
        lines.addAll(table.lines());
    }

    private static void losses(List<Group> groups, List<String> lines) {
        MarkdownTable table =
                new MarkdownTable(
                        "Mean loss per request",
                        "owner | "
                                + Arrays.stream(Rule.values())
                                        .map(Rule::title)
                                        .collect(Collectors.joining(" | ")));
        for (Group group : groups) {
            List<String> cells = new ArrayList<>(List.of(group.name()));
            for (Rule rule : Rule.values()) {
                cells.add(
                        MarkdownTable.number(
                                new Decisions(rule, group.requests()).meanLoss(Prices.DEFAULT)));
            }
            table.row(cells.toArray(String[]::new));
        }
        lines.addAll(table.lines());
    }

    private void rules(List<String> lines) {
        MarkdownTable table =
                new MarkdownTable(
                        "Against deciding without it",
                        "rule | accept precision | accept recall | strangers accepted"
                                + " | namesakes accepted | fakes accepted | right | mean loss");
        for (Rule rule : Rule.values()) {
            Decisions made = new Decisions(rule, judged);
            table.row(
                    rule.title(),
                    MarkdownTable.number(made.acceptPrecision()),
                    MarkdownTable.number(made.acceptRecall()),
                    MarkdownTable.percent(made.accepted(RequestClass.STRANGER)),
                    MarkdownTable.percent(made.accepted(RequestClass.NAMESAKE)),
                    MarkdownTable.percent(made.accepted(RequestClass.FAKE)),
                    MarkdownTable.percent(made.right(r -> true)),
                    MarkdownTable.number(made.meanLoss(Prices.DEFAULT)));
        }
        lines.addAll(table.lines());
    }

    private static void lanes(Group group, List<String> lines) {
        MarkdownTable table =
                new MarkdownTable(
                        "Lanes, " + group.name(),
                        "class | known | n | accept | look up | ask | decline | right");
        for (RequestClass kind : RequestClass.values()) {
            for (boolean known : new boolean[] {true, false}) {
                Predicate<Judged> these = r -> r.is(kind) && r.known() == known;
                long n = group.requests().stream().filter(these).count();
                if (n > 0) {
                    Decisions made = new Decisions(Rule.FAMILIAR, group.requests());
                    table.row(
                            word(kind.name()),
                            known ? "yes" : "no",
                            String.valueOf(n),
                            MarkdownTable.percent(made.inLane(Lane.ACCEPT, these)),
                            MarkdownTable.percent(made.inLane(Lane.LOOK_UP, these)),
                            MarkdownTable.percent(made.inLane(Lane.ASK, these)),
                            MarkdownTable.percent(made.inLane(Lane.DECLINE, these)),
                            MarkdownTable.percent(made.right(these)));
                }
            }
        }
        lines.addAll(table.lines());
    }

    private static void reliability(String title, Reliability bins, List<String> lines) {
        MarkdownTable table =
                new MarkdownTable("Reliability, " + title, "bin | n | mean predicted | actual");
        int at = 1;
        for (Reliability.Bin bin : bins.bins()) {
            table.row(
                    String.valueOf(at++),
                    String.valueOf(bin.n()),
                    MarkdownTable.number(bin.predicted()),
                    MarkdownTable.number(bin.actual()));
        }
        lines.addAll(table.lines());
    }

    private static double mean(DoubleStream values) {
        return values.average().orElse(Double.NaN);
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
