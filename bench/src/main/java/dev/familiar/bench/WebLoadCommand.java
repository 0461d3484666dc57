package dev.familiar.bench;

import dev.familiar.bench.web.PageMix;
import dev.familiar.bench.web.ServerMemory;
import dev.familiar.bench.web.WebVisitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

// Requests are sent at fixed times whether or not the ones before were answered, and a time counts
// from when its request was due: a server that stalls is not asked less.

/// `bench/run web-load`: how fast a running `familiar serve` answers under load.
@Command(
        name = "web-load",
        description = {
            "Signs in with a link that familiar serve printed and asks for its pages at a fixed rate:",
            "today, the list and cards of requests, people by name and one by one, archives, decisions.",
            "Prints a Markdown table of the times per kind of page, and what the server held before, in",
            "the middle and after, in its heap when cleared and resident. Changes nothing. Exit status 1",
            "if its heap grew by more than --most-growth."
        },
        sortOptions = false)
final class WebLoadCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1 << 20;

    @Parameters(paramLabel = "LINK", description = "What familiar serve printed.")
    private URI link;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "Requests a second. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "10",
            description = "Seconds before that which do not count. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--process",
            paramLabel = "PID",
            defaultValue = "0",
            description = "The server's own process, a Java, to look at its memory.")
    private long process;

    @Option(
            names = "--most-growth",
            paramLabel = "MB",
            description = "How much its cleared heap may grow from the warm-up to the end.")
    private @Nullable Integer mostGrowth;

    @Spec private CommandSpec spec;

    /// For picocli.
    WebLoadCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rate < 1 || seconds < 1 || warmUp < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--rate is " + rate + " and --seconds is " + seconds + ", expected 1 or more");
        }
        if (mostGrowth != null && process <= 0) {
            throw new ParameterException(
                    spec.commandLine(), "--most-growth needs --process, to look at its memory");
        }
        WebVisitor visitor = WebVisitor.signIn(link);
        PageMix mix = PageMix.of(visitor);
        run(visitor, mix, warmUp * rate, new TreeMap<>());
        Map<String, Latencies> times = new TreeMap<>();
        if (process <= 0) {
            run(visitor, mix, seconds * rate, times);
            print(times);
            return 0;
        }
        int requests = seconds * rate;
        try (ServerMemory memory = ServerMemory.of(process)) {
            List<ServerMemory.Held> held = new ArrayList<>();
            held.add(memory.look());
            run(visitor, mix, requests / 2, times);
            held.add(memory.look());
            run(visitor, mix, requests - requests / 2, times);
            held.add(memory.look());
            print(times);
            print(held);
            return mostGrowth != null && growth(held) > mostGrowth * MEGABYTE ? 1 : 0;
        }
    }

    private static long growth(List<ServerMemory.Held> held) {
        return held.getLast().heap() - held.getFirst().heap();
    }

    private void print(List<ServerMemory.Held> held) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("| server | heap, cleared, MB | resident MB |");
        out.println("| --- | --- | --- |");
        List<String> moments = List.of("after the warm-up", "in the middle", "at the end");
        for (int i = 0; i < held.size(); i++) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.0f |%n",
                    moments.get(i),
                    held.get(i).heap() / MEGABYTE,
                    held.get(i).resident() / 1024.0);
        }
        out.printf(Locale.ROOT, "%nThe heap grew by %.1f MB.%n", growth(held) / MEGABYTE);
        out.flush();
    }

    /// @param times gets how long each kind of page took
    private void run(WebVisitor visitor, PageMix mix, int requests, Map<String, Latencies> times)
            throws IOException, InterruptedException {
        List<Future<Long>> answers = new ArrayList<>();
        List<PageMix.Ask> asks = new ArrayList<>();
        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < requests; i++) {
                long due = start + i * TimeUnit.SECONDS.toNanos(1) / rate;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                PageMix.Ask ask = mix.ask(i);
                asks.add(ask);
                answers.add(
                        visitors.submit(() -> {
                            visitor.get(ask.path());
                            return System.nanoTime() - due;
                        }));
            }
        }
        Latencies all = times.computeIfAbsent("~ all", _ -> new Latencies());
        for (int i = 0; i < requests; i++) {
            long nanos = time(answers.get(i));
            times.computeIfAbsent(asks.get(i).page(), _ -> new Latencies()).add(nanos);
            all.add(nanos);
        }
    }

    private static long time(Future<Long> answer) throws IOException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IOException("a page was not answered: " + e.getMessage(), e);
        }
    }

    private void print(Map<String, Latencies> times) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("| page | asked | p50 ms | p90 ms | p99 ms | max ms |");
        out.println("| --- | --- | --- | --- | --- | --- |");
        times.forEach((page, latencies) ->
                out.printf(
                        Locale.ROOT,
                        "| %s | %d | %s |%n",
                        page,
                        latencies.size(),
                        latencies.cells()));
        out.flush();
    }
}
