package dev.familiar.bench;

import dev.familiar.app.policy.ReliabilityDiagram;
import dev.familiar.bench.verdict.Judged;
import dev.familiar.bench.verdict.OwnerTrial;
import dev.familiar.bench.verdict.VerdictTables;
import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.WorldPlan;
import dev.familiar.triage.calibration.Calibration;
import dev.familiar.triage.calibration.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench/run verdicts`: how right the verdicts are on made-up owners of all kinds.
@Command(
        name = "verdicts",
        description = {
            "Makes owners of all kinds, imports the archives of each with the real program, triages",
            "their requests and prints Markdown tables of how right the verdicts and probabilities",
            "are, each kind of owner and in total, against three rules that need no program."
        },
        sortOptions = false)
final class VerdictsCommand implements Callable<Integer> {
    @Option(
            names = "--owners",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many owners, the kinds by turns. Default: ${DEFAULT-VALUE}.")
    private int owners;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "200",
            description = "Requests per owner. Default: ${DEFAULT-VALUE}.")
    private int requests;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "6000",
            description =
                    "Messages of the ordinary owner; others have more or fewer. Default: ${DEFAULT-VALUE}.")
    private int messages;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "400",
            description =
                    "People of the ordinary owner; others have more or fewer. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "The first owner's seed; each next one's is one more. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Leave the archives and homes in DIR, one folder per owner.")
    private @Nullable Path keep;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Draw the reliability diagram of all requests as FILE.")
    private @Nullable Path svg;

    @Spec private CommandSpec spec;

    /// For picocli.
    VerdictsCommand() {}

    @Override
    public Integer call() throws IOException {
        if (owners < 1 || requests < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--owners is "
                            + owners
                            + " and --requests is "
                            + requests
                            + ", expected numbers from 1 on, like 20 and 200");
        }
        List<Judged> judged = new ArrayList<>();
        List<OwnerKind> kinds = OwnerKind.lifelike();
        for (int i = 0; i < owners; i++) {
            OwnerKind kind = kinds.get(i % kinds.size());
            judged.addAll(judge(i, plan(kind).withSeed(seed + i)));
        }
        PrintWriter out = spec.commandLine().getOut();
        new VerdictTables(judged).lines().forEach(out::println);
        out.flush();
        if (svg != null) {
            Files.writeString(svg, diagram(judged));
        }
        return 0;
    }

    private static String diagram(List<Judged> judged) {
        List<Outcome> outcomes =
                judged.stream().map(j -> new Outcome(j.probability(), j.truth().known())).toList();
        return ReliabilityDiagram.svg("Judged and so", Calibration.of(outcomes));
    }

    private WorldPlan plan(OwnerKind kind) {
        try {
            return kind.of(
                    WorldPlan.demo()
                            .withPeople(people)
                            .withMessages(messages)
                            .withRequests(requests));
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(
                    spec.commandLine(), String.valueOf(outOfRange.getMessage()), outOfRange);
        }
    }

    private List<Judged> judge(int number, WorldPlan plan) throws IOException {
        Stopwatch watch = Stopwatch.start();
        Path kept = keep;
        Path folder =
                kept == null
                        ? Files.createTempDirectory("familiar-verdicts-" + name(plan))
                        : fresh(kept.resolve(name(plan)));
        try {
            OwnerTrial trial = OwnerTrial.run(plan, folder);
            progress(number, plan, trial, watch);
            return trial.judged();
        } finally {
            if (kept == null) {
                delete(folder);
            }
        }
    }

    private void progress(int number, WorldPlan plan, OwnerTrial trial, Stopwatch watch) {
        String unseen =
                trial.unseen() == 0 ? "" : ", " + trial.unseen() + " requests were not shown";
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                Locale.ROOT,
                "%d of %d, %s: %d requests judged, owner and import included in %.1f s%s%n",
                number + 1,
                owners,
                name(plan),
                trial.judged().size(),
                watch.seconds(),
                unseen);
        err.flush();
    }

    private static String name(WorldPlan plan) {
        String kind = plan.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return kind + "-" + plan.seed();
    }

    /// A home that is there already would be judged with what it holds.
    private static Path fresh(Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        return Files.createDirectories(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
