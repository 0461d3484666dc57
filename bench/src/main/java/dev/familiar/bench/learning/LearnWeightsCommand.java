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

    /// What made-up owners cannot teach: their lives hold no such contradictions, or the weight is
    /// an owner's own.
    private static final Set<String> KEPT = Set.of(Weights.OWN_PRIOR);

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders with kept owners.")
    private List<Path> folders = List.of();

    @Option(
            names = "--trust",
            paramLabel = "BITS",
            defaultValue = "0.5",
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
        return new WeightLearner(start, priors, Noise.TRUTH).learn(examples);
    }

    private void print(PrintWriter out, Map<String, Estimate> learned, int owners, int examples) {
        out.println("# kind\tbits\tstated\tdeviation\tcases\treason");
        out.printf(
                Locale.ROOT,
                "# Learned from %,d cases of %,d made-up owners (bench/run learn-weights), starting at the stated weights ± %.2f bits.%n",
                examples,
                owners,
                trust);
        for (WeightTable.Row row : WeightTable.shipped().rows()) {
            Estimate estimate =
                    learned.getOrDefault(
                            row.kind(), new Estimate(row.stated(), row.deviation(), 0));
            boolean seen = estimate.cases() > 0;
            out.printf(
                    Locale.ROOT,
                    "%s\t%.2f\t%.2f\t%.2f\t%d\t%s%n",
                    row.kind(),
                    seen ? estimate.bits() : row.stated(),
                    row.stated(),
                    seen ? estimate.deviation() : row.deviation(),
                    estimate.cases(),
                    row.reason());
        }
    }
}
