package dev.familiar.bench.rhythm;

import dev.familiar.app.Familiar;
import dev.familiar.app.touch.TouchList;
import dev.familiar.app.touch.TouchView;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench/run network-touch HOME`: how long today's list takes, and how quiet a year of it is.
@Command(
        name = "network-touch",
        description = {
            "Asks a home who is due today, cold and warm, and then goes through a year day by day with an",
            "owner who is done with half of those shown, puts off four in ten and never wants the rest.",
            "Writes into the home: give it a copy."
        },
        sortOptions = false)
public final class TouchYearCommand implements Callable<Integer> {

    /// Whoever is shown again within as many days after an answer was nagged.
    private static final int AGAIN = 30;

    @Parameters(paramLabel = "HOME", description = "A copy of a home.")
    private Path home = Path.of("");

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "365",
            description = "How many days. Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--repeats",
            paramLabel = "N",
            defaultValue = "100",
            description = "How often the warm list is asked for. Default: ${DEFAULT-VALUE}.")
    private int repeats;

    @Spec private CommandSpec spec;

    /// For picocli.
    public TouchYearCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Instant[] now = {InstantSource.system().instant()};
        try (Familiar familiar = Familiar.openExisting(home, () -> now[0])) {
            double cold = time(familiar);
            double[] warm = new double[Math.max(1, repeats)];
            for (int i = 0; i < warm.length; i++) {
                warm[i] = time(familiar);
            }
            Arrays.sort(warm);
            out.printf(
                    Locale.ROOT,
                    "today's list: cold %,.0f ms, warm median %.1f ms, 99th percentile %.1f ms%n",
                    cold,
                    warm[warm.length / 2],
                    warm[(warm.length - 1) * 99 / 100]);
            year(out, familiar, now);
        }
        out.flush();
        return 0;
    }

    private static double time(Familiar familiar) {
        long begin = System.nanoTime();
        var _ = familiar.touch().today();
        return (System.nanoTime() - begin) / 1e6;
    }

    private void year(PrintWriter out, Familiar familiar, Instant[] now) {
        Map<String, Instant> answered = new HashMap<>();
        Random random = new Random(1);
        int most = 0;
        int shown = 0;
        int nagged = 0;
        for (int day = 0; day < days; day++) {
            TouchList list = familiar.touch().today();
            most = Math.max(most, list.due().size());
            for (TouchView view : list.due()) {
                shown++;
                Instant before = answered.put(view.id(), now[0]);
                nagged +=
                        before != null && Duration.between(before, now[0]).toDays() < AGAIN ? 1 : 0;
                answer(familiar, view.id(), random);
            }
            now[0] = now[0].plus(Duration.ofDays(1));
        }
        out.printf(
                Locale.ROOT,
                "%,d days: at most %d a day, %,d shown, %,d people, %d of them again within %d"
                        + " days%n",
                days,
                most,
                shown,
                answered.size(),
                nagged,
                AGAIN);
    }

    private static void answer(Familiar familiar, String id, Random random) {
        int which = random.nextInt(10);
        if (which < 5) {
            var _ = familiar.touch().done(id);
        } else if (which < 9) {
            var _ = familiar.touch().snooze(id, AGAIN + random.nextInt(60));
        } else {
            var _ = familiar.touch().never(id);
        }
    }
}
