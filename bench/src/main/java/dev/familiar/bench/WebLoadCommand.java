package dev.familiar.bench;

import dev.familiar.bench.web.PageMix;
import dev.familiar.bench.web.WebVisitor;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
            "Prints a Markdown table of the times per kind of page, and what the server held at most.",
            "Changes nothing."
        },
        sortOptions = false)
final class WebLoadCommand implements Callable<Integer> {

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
            description = "The server's process, to read its memory from.")
    private long process;

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
        WebVisitor visitor = WebVisitor.signIn(link);
        PageMix mix = PageMix.of(visitor);
        var _ = run(visitor, mix, warmUp * rate);
        Map<String, Latencies> times = run(visitor, mix, seconds * rate);
        print(times);
        return 0;
    }

    private Map<String, Latencies> run(WebVisitor visitor, PageMix mix, int requests)
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
        Map<String, Latencies> times = new TreeMap<>();
        Latencies all = new Latencies();
        for (int i = 0; i < requests; i++) {
            long nanos = time(answers.get(i));
            times.computeIfAbsent(asks.get(i).page(), _ -> new Latencies()).add(nanos);
            all.add(nanos);
        }
        times.put("~ all", all);
        return times;
    }

    private static long time(Future<Long> answer) throws IOException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IOException("a page was not answered: " + e.getMessage(), e);
        }
    }

    private void print(Map<String, Latencies> times) throws IOException {
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
        if (process > 0) {
            out.println();
            for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
                if (line.startsWith("VmHWM:") || line.startsWith("VmRSS:")) {
                    out.println(line.replaceAll("\\s+", " "));
                }
            }
        }
        out.flush();
    }
}
