package dev.familiar.bench;

import dev.familiar.bench.hostile.FuzzCampaign;
import dev.familiar.bench.hostile.FuzzPlan;
import dev.familiar.bench.hostile.FuzzResults;
import dev.familiar.bench.hostile.HostileFormats;
import dev.familiar.testkit.hostile.HostileFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench/run fuzz`: reads broken files of every kind by the thousand.
@Command(
        name = "fuzz",
        description = {
            "Reads broken files of every kind, each between two whole ones, in 300 MB of heap.",
            "Wrong is what takes over 20 seconds, needs more memory, ends in an exception, prints",
            "anything, or spoils a neighbour; such a file is kept. What needs more memory, or does",
            "not come back, ends the command: the same again, with --resume, goes on behind it.",
            "Exit status 1 if anything was wrong."
        },
        sortOptions = false)
final class FuzzCommand implements Callable<Integer> {

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The number everything follows from. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--files",
            paramLabel = "N",
            defaultValue = "200000",
            description = "How many, of all kinds together. Default: ${DEFAULT-VALUE}.")
    private long files;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "40",
            description = "Stops after so long. Default: ${DEFAULT-VALUE}.")
    private int minutes;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Goes on where the campaign that wrote FILE stopped, and writes it.")
    private @Nullable Path resume;

    @Option(
            names = "--only",
            paramLabel = "FORMAT:SEED",
            description = "Makes and reads this one file again.")
    private @Nullable String only;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            defaultValue = "fuzz-failures",
            description = "Where wrong files are put. Default: ${DEFAULT-VALUE}.")
    private Path keep;

    @Spec private CommandSpec spec;

    /// For picocli.
    FuzzCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path progress = resume;
        FuzzResults results =
                progress == null || only != null
                        ? new FuzzResults()
                        : FuzzResults.read(progress, seed);
        Path folder = Files.createTempDirectory("fuzz");
        try {
            if (only != null) {
                one(only, results, folder);
            } else {
                campaign(new FuzzPlan(seed), results)
                        .run(files, Duration.ofMinutes(minutes), folder);
            }
        } finally {
            delete(folder);
        }
        results.print(out);
        return results.wrong() == 0 ? 0 : 1;
    }

    private FuzzCampaign campaign(FuzzPlan plan, FuzzResults results) {
        Path progress = only == null ? resume : null;
        return new FuzzCampaign(
                plan,
                results,
                keep,
                soFar -> {
                    if (progress != null) {
                        soFar.write(progress, plan.first());
                    }
                },
                spec.commandLine().getOut());
    }

    private void one(String named, FuzzResults results, Path folder)
            throws IOException, InterruptedException {
        int colon = named.indexOf(':');
        try {
            HostileFormat format = HostileFormats.named(named.substring(0, Math.max(0, colon)));
            FuzzPlan plan = new FuzzPlan(Long.parseLong(named.substring(colon + 1)));
            long file = plan.file(format, plan.first());
            results.startAt(file);
            campaign(plan, results).run(file + 1, Duration.ofMinutes(5), folder);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--only is "
                            + named
                            + ", expected a kind and a seed, like mbox:17; "
                            + unknown.getMessage(),
                    unknown);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
