package dev.familiar.bench.network;

import dev.familiar.bench.verdict.Forecast;
import dev.familiar.bench.verdict.MarkdownTable;
import dev.familiar.bench.verdict.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// How right ways to people are, as Markdown.
final class PathTables {

    private static final int BINS = 10;

    private PathTables() {}

    /// @param trials one for each owner
    static List<String> lines(List<PathTrial> trials) {
        List<PathCase> cases = trials.stream().flatMap(trial -> trial.cases().stream()).toList();
        List<String> lines = new ArrayList<>();
        lines.addAll(answers(cases));
        lines.addAll(nobody(cases));
        Map<String, List<Forecast>> edges = new TreeMap<>();
        for (PathTrial trial : trials) {
            trial.edges()
                    .forEach((kind, all) ->
                            edges.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(all));
        }
        lines.addAll(kinds(edges, trials.stream().flatMap(t -> t.ways().stream()).toList()));
        lines.addAll(bins(edges.values().stream().flatMap(List::stream).toList()));
        return lines;
    }

    private static List<String> answers(List<PathCase> cases) {
        MarkdownTable table =
                new MarkdownTable(
                        "Whom to ask",
                        "archives show | targets | Familiar, first | first three | most mail with"
                                + " me | first three | most often beside them | first three");
        for (PathCase.Shown shown : List.of(PathCase.Shown.BETWEEN, PathCase.Shown.BESIDE)) {
            answer(table, shown.words(), cases, one -> one.shown() == shown);
        }
        answer(table, "**either**", cases, one -> one.shown().isAnswerable());
        cases.stream()
                .map(PathCase::owner)
                .distinct()
                .forEach(owner ->
                        answer(
                                table,
                                owner,
                                cases,
                                one -> one.owner().equals(owner) && one.shown().isAnswerable()));
        return table.lines();
    }

    private static void answer(
            MarkdownTable table, String name, List<PathCase> cases, Predicate<PathCase> which) {
        List<PathCase> chosen = cases.stream().filter(which).toList();
        table.row(
                name,
                String.valueOf(chosen.size()),
                share(chosen, PathCase::familiar, 1),
                share(chosen, PathCase::familiar, 3),
                share(chosen, PathCase::mostMail, 1),
                share(chosen, PathCase::mostMail, 3),
                share(chosen, PathCase::mostBeside, 1),
                share(chosen, PathCase::mostBeside, 3));
    }

    private static String share(
            List<PathCase> cases, Function<PathCase, List<Boolean>> rule, int first) {
        return mean(cases, one -> PathCase.hit(rule.apply(one), first) ? 1 : 0);
    }

    private static String mean(List<PathCase> cases, ToDoubleFunction<PathCase> figure) {
        return MarkdownTable.number(
                cases.stream().mapToDouble(figure).average().orElse(Double.NaN));
    }

    private static List<String> nobody(List<PathCase> cases) {
        MarkdownTable table =
                new MarkdownTable(
                        "Nobody to ask",
                        "in truth | targets | nobody said | nobody more likely than not | surest"
                                + " edge, mean");
        for (PathCase.Shown shown : PathCase.Shown.values()) {
            List<PathCase> chosen = cases.stream().filter(one -> one.shown() == shown).toList();
            table.row(
                    shown.words(),
                    String.valueOf(chosen.size()),
                    mean(chosen, one -> one.familiar().isEmpty() ? 1 : 0),
                    mean(chosen, one -> one.surest() < 0.5 ? 1 : 0),
                    mean(chosen, PathCase::surest));
        }
        return table.lines();
    }

    private static List<String> kinds(Map<String, List<Forecast>> edges, List<Forecast> ways) {
        MarkdownTable table =
                new MarkdownTable("How sure", "weightiest evidence | edges | said | right | error");
        edges.forEach((kind, all) -> sure(table, kind, all));
        sure(table, "**all edges**", edges.values().stream().flatMap(List::stream).toList());
        sure(table, "**last steps of ways**", ways);
        return table.lines();
    }

    private static void sure(MarkdownTable table, String name, List<Forecast> all) {
        table.row(
                name,
                String.valueOf(all.size()),
                MarkdownTable.number(
                        all.stream().mapToDouble(Forecast::probability).average().orElse(0)),
                MarkdownTable.number(
                        all.stream().mapToDouble(Forecast::outcome).average().orElse(0)),
                MarkdownTable.number(Reliability.ofEqualCount(all, BINS).error()));
    }

    private static List<String> bins(List<Forecast> all) {
        MarkdownTable table = new MarkdownTable("By chance", "said | right | edges");
        for (Reliability.Bin bin : Reliability.ofEqualWidth(all, BINS).bins()) {
            table.row(
                    MarkdownTable.number(bin.predicted()),
                    MarkdownTable.number(bin.actual()),
                    String.valueOf(bin.n()));
        }
        return table.lines();
    }
}
