package dev.familiar.bench.ceiling;

import dev.familiar.bench.learning.OwnerFolder;
import dev.familiar.bench.truth.RealOwner;
import dev.familiar.bench.truth.RealOwners;
import dev.familiar.bench.truth.RealRequest;
import dev.familiar.triage.TriagePolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench/run ceiling`: how right anybody could be with the same facts.
@Command(
        name = "ceiling",
        description = {
            "Teaches boosted trees the facts of the requests of made-up owners that bench/run verdicts",
            "--keep left in TRAIN, and compares their advice with Familiar's on the owners in TEST. With",
            "--real also on real owners, each with trees that all the others taught."
        },
        sortOptions = false)
public final class CeilingCommand implements Callable<Integer> {

    @Parameters(paramLabel = "TRAIN", description = "A folder with kept owners to learn from.")
    private Path train = Path.of("");

    @Parameters(paramLabel = "TEST", description = "A folder with other kept owners.")
    private Path test = Path.of("");

    @Option(
            names = "--real",
            paramLabel = "FOLDER",
            arity = "1..*",
            description = "Truth folders of real owners, as for real-owners.")
    private List<Path> real = List.of();

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "Leave the homes of the real owners in DIR, and use those that are there.")
    private @Nullable Path keep;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "200",
            description = {
                "How many requests of made-up owners those of one real owner count for together, at the",
                "most. Default: ${DEFAULT-VALUE}."
            })
    private double most;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many trees. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Of what each tree sees. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            defaultValue = "2026-03-01",
            description = "The day of judging. Default: ${DEFAULT-VALUE}.")
    private LocalDate today;

    @Spec private CommandSpec spec;

    /// For picocli.
    public CeilingCommand() {}

    @Override
    public Integer call() throws IOException {
        InstantSource clock = InstantSource.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC));
        List<Sample> madeUp = madeUp(train, clock);
        CeilingTable table = new CeilingTable();
        List<Sample> unseen = madeUp(test, clock);
        Growth growth = Growth.of(rounds, seed);
        table.compare("made-up", unseen, Rival.taught(madeUp, growth).advised(unseen));
        if (!real.isEmpty()) {
            try (RealOwners owners = RealOwners.imported(real, keep, clock, this::read)) {
                compare(table, madeUp, owners.all(), growth);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        table.lines().forEach(out::println);
        out.flush();
        return 0;
    }

    private List<Sample> madeUp(Path folder, InstantSource clock) throws IOException {
        List<OwnerFolder> owners = OwnerFolder.below(List.of(folder));
        if (owners.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no owners in "
                            + folder
                            + "; bench/run verdicts --keep DIR makes and leaves them");
        }
        List<Sample> samples = new ArrayList<>();
        for (OwnerFolder owner : owners) {
            for (OwnerFolder.Answered one : owner.answered(clock)) {
                samples.add(
                        new Sample(
                                one.facts(), one.known(), 0, 1, one.advice(), one.probability()));
            }
            read(String.valueOf(owner.path().getFileName()));
        }
        return samples;
    }

    private void compare(
            CeilingTable table, List<Sample> madeUp, List<RealOwner> owners, Growth growth)
            throws IOException {
        List<List<Sample>> samples = new ArrayList<>();
        for (RealOwner owner : owners) {
            samples.add(samples(owner.judged(TriagePolicy.defaults())));
        }
        List<Sample> all = new ArrayList<>();
        List<Sample> allAdvised = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            List<Sample> others = new ArrayList<>(madeUp);
            for (int j = 0; j < samples.size(); j++) {
                if (j != i) {
                    others.addAll(samples.get(j));
                }
            }
            List<Sample> advised = Rival.taught(others, growth).advised(samples.get(i));
            table.compare(owners.get(i).folder().name(), samples.get(i), advised);
            all.addAll(samples.get(i));
            allAdvised.addAll(advised);
        }
        table.compare("all real", all, allAdvised);
    }

    private List<Sample> samples(List<RealRequest> requests) {
        double weight = Math.min(1, most / requests.size());
        List<Sample> samples = new ArrayList<>();
        for (RealRequest request : requests) {
            RealRequest.Said said = request.said();
            if (said != null) {
                samples.add(
                        new Sample(
                                said.facts(),
                                request.kind().known(),
                                request.kind().noise(),
                                weight,
                                said.advice(),
                                said.probability()));
            }
        }
        return samples;
    }

    private void read(String owner) {
        spec.commandLine().getErr().println(owner + " read");
        spec.commandLine().getErr().flush();
    }
}
