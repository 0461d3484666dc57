package dev.familiar.bench.learning;

import dev.familiar.bench.truth.RealOwners;
import dev.familiar.bench.truth.RealRequest;
import dev.familiar.bench.truth.RealTables;
import dev.familiar.triage.evidence.WeightTable;
import dev.familiar.triage.evidence.Weights;
import dev.familiar.triage.learning.Estimate;
import dev.familiar.triage.learning.Example;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench/run learn-weights`: the table of weights, learned from made-up owners.
@Command(
        name = "learn-weights",
        description = {
            "Learns the weights of evidence from made-up owners that bench/run verdicts --keep left and",
            "from real ones, and prints the table the program ships (triage, evidence/weights.tsv).",
            "Learning starts at the stated weights; those of no owner's case stay there. Each real",
            "owner is also judged with what all the others teach; how right that is goes to standard",
            "error."
        },
        sortOptions = false)
public final class LearnWeightsCommand implements Callable<Integer> {

    /// What made-up owners cannot teach: what their mail is about has nothing to do with anybody's
    /// occupation and names no authors or politicians, nobody among them starts out at an
    /// impossible age, and one weight is an owner's own.
    private static final Set<String> KEPT =
            Set.of(
                    Weights.OWN_PRIOR,
                    Weights.OWNERS_WORD,
                    "field.contradicts",
                    "life.contradicts",
                    "work.far",
                    "mention.by-others");

    /// One of those that real owners do teach.
    private static final String OF_REAL_MAIL = "mention.by-others";

    private static final String LEARNED = "# Learned by bench/run learn-weights from ";

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders with kept owners.")
    private List<Path> folders = List.of();

    @Option(
            names = "--trust",
            paramLabel = "BITS",
            defaultValue = "0.4",
            description = {
                "How far the stated weights may be off, a standard deviation. Made-up owners are not",
                "real ones, so they must not outvote the literature. Default: ${DEFAULT-VALUE}."
            })
    private double trust;

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
            names = "--today",
            paramLabel = "DATE",
            defaultValue = "2026-03-01",
            description = "The day of judging. Default: ${DEFAULT-VALUE}.")
    private LocalDate today;

    @Spec private CommandSpec spec;

    /// For picocli.
    public LearnWeightsCommand() {}

    @Override
    public Integer call() throws IOException {
        InstantSource clock = InstantSource.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC));
        List<Example> examples = new ArrayList<>();
        List<OwnerFolder> owners = OwnerFolder.below(folders);
        if (owners.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no owners there; bench/run verdicts --keep DIR makes and leaves them");
        }
        for (OwnerFolder owner : owners) {
            examples.addAll(owner.examples(clock));
            read(owner.path().getFileName().toString());
        }
        WeightTeacher teacher = new WeightTeacher(trust, kept());
        if (!real.isEmpty()) {
            try (RealOwners all = RealOwners.imported(real, keep, clock, this::read)) {
                examples.addAll(
                        taught(
                                new LeaveOneOut(
                                        teacher, examples, all.all(), new RealLessons(most))));
            }
        }
        print(teacher.learned(examples), owners.size(), examples.size());
        return 0;
    }

    /// The examples of all real owners, after having said how well they would do without.
    private List<Example> taught(LeaveOneOut owners) throws IOException {
        List<List<RealRequest>> shipped = owners.shipped();
        List<List<Example>> taught = owners.taught(shipped);
        PrintWriter err = spec.commandLine().getErr();
        new RealTables("shipped weights", shipped.stream().flatMap(List::stream).toList())
                .lines()
                .forEach(err::println);
        new RealTables("weights learned from the others", owners.judged(taught))
                .lines()
                .forEach(err::println);
        err.flush();
        return taught.stream().flatMap(List::stream).toList();
    }

    private void read(String owner) {
        spec.commandLine().getErr().println(owner + " read");
        spec.commandLine().getErr().flush();
    }

    private Set<String> kept() {
        Set<String> kept = new HashSet<>(KEPT);
        if (!real.isEmpty()) {
            kept.remove(OF_REAL_MAIL);
        }
        return kept;
    }

    /// The shipped file with other numbers.
    private void print(Map<String, Estimate> learned, int owners, int examples) {
        PrintWriter out = spec.commandLine().getOut();
        for (String line : WeightTable.shippedLines()) {
            if (line.startsWith(LEARNED)) {
                out.printf(
                        Locale.ROOT,
                        LEARNED
                                + "%,d cases of %d made-up%s owners, from the stated weights ± %.2f%n",
                        examples,
                        owners,
                        real.isEmpty() ? "" : " and " + real.size() + " real",
                        trust);
            } else if (line.startsWith("#") || line.isBlank()) {
                out.println(line);
            } else {
                WeightTable.parse(Stream.of(line)).rows().stream()
                        .map(row -> WeightTable.line(renewed(row, learned)))
                        .forEach(out::println);
            }
        }
        out.flush();
    }

    private WeightTable.Row renewed(WeightTable.Row row, Map<String, Estimate> learned) {
        Estimate estimate = learned.get(row.kind());
        return estimate == null || estimate.cases() == 0
                ? new WeightTable.Row(
                        row.kind(), row.stated(), row.stated(), row.deviation(), 0, row.reason())
                : new WeightTable.Row(
                        row.kind(),
                        Math.abs(estimate.bits()) < 0.005 ? 0 : estimate.bits(),
                        row.stated(),
                        estimate.deviation() > WeightTeacher.FIRM ? estimate.deviation() : trust,
                        estimate.cases(),
                        row.reason());
    }
}
