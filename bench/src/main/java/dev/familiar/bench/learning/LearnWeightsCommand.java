package dev.familiar.bench.learning;

import dev.familiar.triage.evidence.WeightTable;
import dev.familiar.triage.evidence.Weights;
import dev.familiar.triage.learning.Estimate;
import dev.familiar.triage.learning.Example;
import dev.familiar.triage.learning.Noise;
import dev.familiar.triage.learning.WeightLearner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
            "Learns the weights of evidence from made-up owners that bench/run verdicts --keep left, and",
            "prints the table the program ships (triage, evidence/weights.tsv). Learning starts at the",
            "stated weights; those of no owner's case stay there."
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

    /// Holds a weight at nothing.
    private static final double FIRM = 1e-3;

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
            names = "--today",
            paramLabel = "DATE",
            defaultValue = "2026-03-01",
            description = "The day the archives were taken. Default: ${DEFAULT-VALUE}.")
    private LocalDate today;

    @Spec private CommandSpec spec;

    /// For picocli.
    public LearnWeightsCommand() {}

    @Override
    public Integer call() throws IOException {
        Instant now = today.atStartOfDay().toInstant(ZoneOffset.UTC);
        List<Example> examples = new ArrayList<>();
        List<OwnerFolder> owners = OwnerFolder.below(folders);
        if (owners.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no owners there; bench/run verdicts --keep DIR makes and leaves them");
        }
        for (OwnerFolder owner : owners) {
            examples.addAll(owner.examples(InstantSource.fixed(now)));
            spec.commandLine().getErr().println(owner.path().getFileName() + " read");
        }
        Map<String, Estimate> learned = learned(examples);
        print(spec.commandLine().getOut(), learned, owners.size(), examples.size());
        return 0;
    }

    /// Made-up owners may weaken what is stated, and not turn it round: a weight that would change
    /// its sign is held at nothing, and the others are learned again.
    private Map<String, Estimate> learned(List<Example> examples) {
        Map<String, Estimate> priors = new LinkedHashMap<>();
        Map<String, Double> stated = new LinkedHashMap<>();
        for (WeightTable.Row row : WeightTable.shipped().rows()) {
            stated.put(row.kind(), row.stated());
            if (!KEPT.contains(row.kind())) {
                priors.put(row.kind(), Estimate.prior(row.stated(), trust));
            }
        }
        Weights start = Weights.defaults().with(stated);
        while (true) {
            Map<String, Estimate> learned =
                    new WeightLearner(start, priors, Noise.TRUTH).learn(examples);
            List<String> turned =
                    learned.entrySet().stream()
                            .filter(weight ->
                                    weight.getValue().bits() * start.of(weight.getKey()) < 0
                                            && Math.abs(weight.getValue().bits()) > FIRM)
                            .map(Map.Entry::getKey)
                            .toList();
            if (turned.isEmpty()) {
                return learned;
            }
            turned.forEach(kind -> priors.put(kind, Estimate.prior(0, FIRM)));
        }
    }

    /// The shipped file with other numbers.
    private void print(PrintWriter out, Map<String, Estimate> learned, int owners, int examples) {
        for (String line : WeightTable.shippedLines()) {
            if (line.startsWith(LEARNED)) {
                out.printf(
                        Locale.ROOT,
                        LEARNED
                                + "%,d cases of %d made-up owners, from the stated weights ± %.2f%n",
                        examples,
                        owners,
                        trust);
            } else if (line.startsWith("#") || line.isBlank()) {
                out.println(line);
            } else {
                WeightTable.parse(Stream.of(line)).rows().stream()
                        .map(row -> WeightTable.line(renewed(row, learned)))
                        .forEach(out::println);
            }
        }
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
                        estimate.deviation() > FIRM ? estimate.deviation() : trust,
                        estimate.cases(),
                        row.reason());
    }
}
