package dev.familiar.bench.hostile;

import dev.familiar.testkit.hostile.HostileFormat;
import dev.familiar.testkit.hostile.Mutants;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads broken files one after the other, measures each, and keeps those that were not read as
/// they should be.
///
/// What ends the process ends the campaign; the next one finds written down which file that was. A
/// file that does not come back ends it too, because its thread cannot be stopped. For one thread.
public final class FuzzCampaign {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final FuzzPlan plan;
    private final FuzzResults results;
    private final Path failures;
    private final Progress progress;
    private final PrintWriter out;
    private final Mutants mutants = new Mutants();
    private final Map<HostileFormat, Ready> all = new EnumMap<>(HostileFormat.class);
    private final List<MemoryPoolMXBean> heap =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();

    /// The trials of a kind of file, and what is read of its whole ones.
    private record Ready(Trial trial, Outcome whole) {}

    /// Is told before and after each file.
    @FunctionalInterface
    public interface Progress {

        /// Writes down how far it has come.
        void keep(FuzzResults results) throws IOException;
    }

    /// @param results of earlier; goes on there
    /// @param failures the folder in which files are put that were not read as they should be
    /// @param progress keeps the results
    /// @param out takes a line for each of them
    public FuzzCampaign(
            FuzzPlan plan, FuzzResults results, Path failures, Progress progress, PrintWriter out) {
        this.plan = plan;
        this.results = results;
        this.failures = failures;
        this.progress = progress;
        this.out = out;
    }

    /// Reads files up to before `to`, or until the time is over.
    ///
    /// @param folder empty, to work in
    public void run(long to, Duration time, Path folder) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        if (results.begun() >= 0) {
            fail(results.begun(), "ended the process that read it");
            results.took(plan, results.begun(), 0, 0, 0);
        }
        ExecutorService reader =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        PrintStream error = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            boolean goesOn = true;
            while (goesOn && results.next() < to && System.nanoTime() < end) {
                goesOn = read(results.next(), reader, printed, folder);
                progress.keep(results);
            }
        } finally {
            System.setErr(error);
            reader.shutdownNow();
        }
    }

    /// Reads one file; false if it does not come back.
    private boolean read(
            long file, ExecutorService reader, ByteArrayOutputStream printed, Path folder)
            throws IOException, InterruptedException {
        Ready ready = ready(plan.format(file), folder);
        results.begins(file);
        progress.keep(results);
        printed.reset();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        Future<Outcome> reading = reader.submit(() -> ready.trial().broken(plan.seed(file)));
        String wrong = "";
        long faults = 0;
        boolean comesBack = true;
        try {
            Outcome outcome = reading.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
            faults = outcome.faults();
            wrong =
                    !outcome.complaints().isEmpty()
                            ? String.join("; ", outcome.complaints())
                            : outcome.spares(ready.whole()) ? "" : "a neighbour was not read whole";
        } catch (TimeoutException endless) {
            wrong = "not read after " + LONGEST.toSeconds() + " s; start again to go on behind it";
            comesBack = false;
        } catch (ExecutionException escaped) {
            wrong = sentence(escaped);
        }
        long nanos = System.nanoTime() - start;
        if (wrong.isEmpty() && printed.size() > 0) {
            wrong = "printed: " + printed.toString(StandardCharsets.UTF_8).strip();
        }
        if (!wrong.isEmpty()) {
            fail(file, wrong);
        }
        long bytes = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        results.took(plan, file, faults, nanos, bytes);
        return comesBack;
    }

    private Ready ready(HostileFormat format, Path folder) throws IOException {
        Ready ready = all.get(format);
        if (ready == null) {
            Path own = Files.createDirectories(folder.resolve(format.word()));
            Trial trial = Trial.of(mutants, own, format);
            ready = new Ready(trial, trial.whole());
            all.put(format, ready);
        }
        return ready;
    }

    private static String sentence(ExecutionException escaped) {
        Throwable cause = escaped.getCause();
        return cause == null
                ? "an exception"
                : cause.getClass().getName()
                        + Stream.of(cause.getStackTrace())
                                .limit(8)
                                .map(place -> " < " + place)
                                .collect(Collectors.joining());
    }

    /// Keeps the file, so that it can be looked at, and says how to read it again.
    private void fail(long file, String how) throws IOException {
        HostileFormat format = plan.format(file);
        long seed = plan.seed(file);
        Path name = Path.of(format.fileName(format.word() + "-" + seed)).getFileName();
        Files.createDirectories(failures);
        Path kept = failures.resolve(String.valueOf(name));
        Files.write(kept, mutants.mutant(format, seed));
        results.wrong(plan, file);
        out.println(format.word() + ":" + seed + " " + how + " (" + kept + ")");
        out.flush();
    }
}
