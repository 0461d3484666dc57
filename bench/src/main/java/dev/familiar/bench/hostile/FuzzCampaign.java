package dev.familiar.bench.hostile;

import dev.familiar.testkit.hostile.HostileFormat;
import dev.familiar.testkit.hostile.Mutants;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Has a [FuzzWorker] read broken files, watches it, and starts another where one dies or does not
/// come back. For one thread.
///
/// The worker has 300 MB of heap, mutant and generator included, so that what needs more ends it.
public final class FuzzCampaign {

    private static final String HEAP = "-Xmx300m";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /// A worker makes its specimens before it begins.
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    /// Ends the lines of a worker that is gone.
    private static final String GONE = "";

    private final FuzzPlan plan;
    private final FuzzResults results;
    private final Path failures;
    private final PrintWriter out;
    private final Mutants mutants = new Mutants();

    /// @param results of earlier; goes on there
    /// @param failures the folder in which files are put that were not read as they should be
    /// @param out takes a line for each of them
    public FuzzCampaign(FuzzPlan plan, FuzzResults results, Path failures, PrintWriter out) {
        this.plan = plan;
        this.results = results;
        this.failures = failures;
        this.out = out;
    }

    /// Reads files up to before `to`, or until the time is over.
    public void run(long to, Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (results.next() < to && System.nanoTime() < end) {
            Path folder = Files.createTempDirectory("fuzz");
            Process worker = start(results.next(), to, folder);
            try {
                watch(worker, end);
            } finally {
                worker.destroyForcibly().waitFor();
                delete(folder);
            }
        }
    }

    private Process start(long from, long to, Path folder) throws IOException {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FuzzWorker.class.getName(),
                        Long.toString(plan.first()),
                        Long.toString(from),
                        Long.toString(to),
                        folder.toString());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /// Takes the worker's lines until it ends, hangs, or the time is over.
    private void watch(Process worker, long end) throws InterruptedException, IOException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        Thread.ofVirtual().start(() -> pump(worker, lines));
        long file = results.next();
        boolean reading = false;
        boolean wrong = false;
        Duration patience = LONGEST_START;
        List<String> printed = new ArrayList<>();
        while (System.nanoTime() < end || reading) {
            String line = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null || line.equals(GONE)) {
                if (reading || line == null) {
                    String how =
                            line == null
                                    ? "not read after " + patience.toSeconds() + " s"
                                    : "the process ended: " + String.join(" / ", printed);
                    fail(file, how);
                    if (!wrong) {
                        results.wrong(plan, file);
                    }
                    results.took(plan, file, 0, patience.toNanos(), 0);
                } else if (!printed.isEmpty()) {
                    throw new IOException("the worker does not start: " + printed);
                }
                return;
            }
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "begin" -> {
                    file = Long.parseLong(words[1]);
                    reading = true;
                    wrong = false;
                    patience = LONGEST;
                    printed.clear();
                }
                case "wrong" -> {
                    fail(file, line.substring(line.indexOf(' ', 6) + 1));
                    if (!wrong) {
                        results.wrong(plan, file);
                    }
                    wrong = true;
                }
                case "end" -> {
                    reading = false;
                    results.took(
                            plan,
                            file,
                            Long.parseLong(words[2]),
                            Long.parseLong(words[3]),
                            Long.parseLong(words[4]));
                }
                // Anything else was printed by a library, which none should.
                default -> {
                    printed.add(line);
                    if (reading && !wrong) {
                        fail(file, "printed: " + line);
                        results.wrong(plan, file);
                        wrong = true;
                    }
                }
            }
        }
    }

    private static void pump(Process worker, BlockingQueue<String> lines) {
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        } catch (IOException ended) {
            // It was told to.
        }
        lines.add(GONE);
    }

    /// Keeps the file, so that it can be looked at, and says how to read it again.
    private void fail(long file, String how) throws IOException {
        HostileFormat format = plan.format(file);
        long seed = plan.seed(file);
        Path name = Path.of(format.fileName(format.word() + "-" + seed)).getFileName();
        Files.createDirectories(failures);
        Path kept = failures.resolve(String.valueOf(name));
        Files.write(kept, mutants.mutant(format, seed));
        out.println(format.word() + ":" + seed + " " + how + " (" + kept + ")");
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
