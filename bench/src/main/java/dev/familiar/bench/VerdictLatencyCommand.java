package dev.familiar.bench;

import dev.familiar.app.Familiar;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench/run verdict-latency`: how fast an open home judges one request, without the start of a
/// process.
@Command(
        name = "verdict-latency",
        description = {
            "Opens a home and judges each of its incoming requests by itself: all once in the cold",
            "program, then, so many times over, all in a home just opened, which remembers nobody yet,",
            "and all again in the same home. Prints a Markdown table in milliseconds. Nothing is",
            "decided; nothing but a count of what was searched is written."
        },
        sortOptions = false)
final class VerdictLatencyCommand implements Callable<Integer> {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            required = true,
            description = "The owner's folder, as familiar import filled it.")
    private Path home;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often all requests are judged warm. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Spec private CommandSpec spec;

    /// For picocli.
    VerdictLatencyCommand() {}

    @Override
    public Integer call() throws IOException {
        if (rounds < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--rounds is " + rounds + ", expected a number from 1 on, like 3");
        }
        // Familiar makes a home that is not there, and an empty one answers fast.
        if (!Files.isDirectory(home)) {
            throw new NotDirectoryException(home.toString());
        }
        PrintWriter out = spec.commandLine().getOut();
        Round cold = new Round();
        cold.run(home, 0);
        if (cold.requests == 0) {
            out.println("This home holds no incoming request.");
            return 0;
        }
        out.println("| verdicts | judged | p50 ms | p90 ms | p99 ms | max ms | total s |");
        out.println("| --- | --- | --- | --- | --- | --- | --- |");
        out.println(row("in the cold program", cold.first));
        out.flush();
        Round warm = new Round();
        for (int i = 0; i < rounds; i++) {
            warm.run(home, 1);
        }
        out.println(row("warm, home just opened", warm.first));
        out.println(row("warm, asked again", warm.again));
        out.println(row("opening and reading the requests, cold", cold.opening));
        out.println(row("opening and reading the requests, warm", warm.opening));
        return 0;
    }

    /// What homes opened one after the other took.
    private static final class Round {
        private final Latencies opening = new Latencies();
        private final Latencies first = new Latencies();
        private final Latencies again = new Latencies();
        private int requests;

        private void run(Path home, int repeats) {
            long start = System.nanoTime();
            try (Familiar familiar = Familiar.open(home, InstantSource.system())) {
                List<String> ids = familiar.requests().ids(true);
                opening.add(System.nanoTime() - start);
                requests = ids.size();
                judge(familiar, ids, first);
                for (int i = 0; i < repeats; i++) {
                    judge(familiar, ids, again);
                }
            }
        }
    }

    private static void judge(Familiar familiar, List<String> ids, Latencies latencies) {
        for (String id : ids) {
            long start = System.nanoTime();
            familiar.requests().why(id);
            latencies.add(System.nanoTime() - start);
        }
    }

    private static String row(String name, Latencies latencies) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.2f |",
                name,
                latencies.size(),
                latencies.cells(),
                latencies.seconds());
    }
}
