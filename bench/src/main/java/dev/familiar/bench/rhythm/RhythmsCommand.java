package dev.familiar.bench.rhythm;

import dev.familiar.store.Store;
import dev.familiar.traces.Turn;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench/run network-rhythm`: whether who is due is due, and whether forecasts come true.
@Command(
        name = "network-rhythm",
        description = {
            "Asks who is due among made-up pairs of known rhythms, and forecasts the hidden last year",
            "of made-up and real owners; prints Markdown tables."
        },
        sortOptions = false)
public final class RhythmsCommand implements Callable<Integer> {

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the first made-up owner. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--owners",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many made-up owners. Default: ${DEFAULT-VALUE}.")
    private int owners;

    @Option(
            names = "--real",
            paramLabel = "HOME",
            arity = "1..*",
            description = "Imported homes, which are only read.")
    private List<Path> homes = List.of();

    @Spec private CommandSpec spec;

    /// For picocli.
    public RhythmsCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (owners > 0) {
            madeUp(out);
        }
        if (!homes.isEmpty()) {
            real(out);
        }
        out.flush();
        return 0;
    }

    private void madeUp(PrintWriter out) {
        Map<String, int[]> kinds = new TreeMap<>();
        Forecasts month = new Forecasts();
        Forecasts quarter = new Forecasts();
        for (long one = seed; one < seed + owners; one++) {
            List<MadeUpPair> pairs = new MadeUpRhythms(one).owner();
            DueTrial.of(pairs)
                    .kinds
                    .forEach((kind, counts) -> {
                        int[] sums = kinds.computeIfAbsent(kind, _ -> new int[4]);
                        for (int i = 0; i < sums.length; i++) {
                            sums[i] += counts[i];
                        }
                    });
            HiddenYear hidden =
                    HiddenYear.of(
                            pairs.stream().map(MadeUpPair::turns).toList(),
                            MadeUpRhythms.START,
                            MadeUpRhythms.START + MadeUpRhythms.DAYS);
            month.add(hidden.month);
            quarter.add(hidden.quarter);
        }
        due(out, kinds);
        header(out);
        out.println(month.row("made-up, 30 days"));
        out.println(quarter.row("made-up, 90 days"));
        deciles(out, "Made-up owners, 90 days", quarter);
    }

    private static void due(PrintWriter out, Map<String, int[]> kinds) {
        out.println("| kind of pair | pairs | due and told | told, not due | due, not told |");
        out.println("| --- | ---: | ---: | ---: | ---: |");
        int[] sums = new int[4];
        kinds.forEach((kind, counts) -> {
            out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %,d | %,d |%n",
                    kind,
                    counts[3],
                    counts[0],
                    counts[1],
                    counts[2]);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[i];
            }
        });
        out.printf(
                Locale.ROOT,
                "| **all** | %,d | %,d | %,d | %,d |%n%nprecision %.3f, recall %.3f%n%n",
                sums[3],
                sums[0],
                sums[1],
                sums[2],
                (double) sums[0] / Math.max(1, sums[0] + sums[1]),
                (double) sums[0] / Math.max(1, sums[0] + sums[2]));
    }

    private static void header(PrintWriter out) {
        out.println(
                "| owner | pairs | in touch | Brier, ours / average | log loss | area under curve |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    }

    private static void deciles(PrintWriter out, String title, Forecasts forecasts) {
        out.printf("%n%s%n%n| tenth | forecast | came true | pairs |%n", title);
        out.println("| ---: | ---: | ---: | ---: |");
        forecasts.deciles().forEach(out::println);
        out.println();
    }

    private void real(PrintWriter out) {
        Forecasts month = new Forecasts();
        Forecasts quarter = new Forecasts();
        header(out);
        for (Path home : homes) {
            HiddenYear hidden = hidden(home);
            out.println(hidden.month.row(home.getFileName() + ", 30 days"));
            out.println(hidden.quarter.row(home.getFileName() + ", 90 days"));
            month.add(hidden.month);
            quarter.add(hidden.quarter);
        }
        out.println(month.row("all, 30 days"));
        out.println(quarter.row("all, 90 days"));
        deciles(out, "Real owners, 30 days", month);
        deciles(out, "Real owners, 90 days", quarter);
    }

    /// The archive begins and ends where all but one message in five hundred lies between: what
    /// claims other dates is broken.
    private static HiddenYear hidden(Path home) {
        List<List<Turn>> people = new ArrayList<>();
        NavigableMap<Long, Integer> days = new TreeMap<>();
        Instant today = InstantSource.system().instant();
        try (Store store = Store.openReadOnly(home)) {
            store.interactions()
                    .forEachCourse((_, _, turns) -> {
                        people.add(turns);
                        for (Turn turn : turns) {
                            Instant at = turn.exchange().moment().at();
                            if (!at.isAfter(today)) {
                                days.merge(
                                        Math.floorDiv(at.getEpochSecond(), 86_400L),
                                        1,
                                        Integer::sum);
                            }
                        }
                    });
        }
        return HiddenYear.of(people, edge(days), edge(days.descendingMap()));
    }

    private static long edge(NavigableMap<Long, Integer> days) {
        int all = days.values().stream().mapToInt(Integer::intValue).sum();
        int before = 0;
        for (Map.Entry<Long, Integer> day : days.entrySet()) {
            before += day.getValue();
            if (before > all / 500) {
                return day.getKey();
            }
        }
        return 0;
    }
}
