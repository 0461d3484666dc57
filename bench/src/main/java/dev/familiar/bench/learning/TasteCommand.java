package dev.familiar.bench.learning;

import dev.familiar.app.learning.OwnersTaste;
import dev.familiar.triage.TriagePolicy;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.learning.Example;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench/run taste`: how fast verdicts adapt to an owner with another taste.
@Command(
        name = "taste",
        description = {
            "Gives made-up owners that bench/run verdicts --keep left tastes of their own: other weights,",
            "other prices, another share of people they know. They decide on some of their requests;",
            "on the others the regret of following the advice is measured, in the unit of their prices,",
            "without and with what was learned."
        },
        sortOptions = false)
public final class TasteCommand implements Callable<Integer> {

    private static final List<Integer> STEPS = List.of(0, 10, 25, 50, 100);

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders with kept owners.")
    private List<Path> folders = List.of();

    @Option(
            names = "--tastes",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many tastes each owner is given. Default: ${DEFAULT-VALUE}.")
    private int tastes;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            defaultValue = "2026-03-01",
            description = "The day the archives were taken. Default: ${DEFAULT-VALUE}.")
    private LocalDate today;

    @Spec private CommandSpec spec;

    /// For picocli.
    public TasteCommand() {}

    @Override
    public Integer call() throws IOException {
        InstantSource clock = InstantSource.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC));
        double[] regrets = new double[STEPS.size()];
        long judged = 0;
        int owners = 0;
        for (OwnerFolder owner : OwnerFolder.below(folders)) {
            List<Case> cases = owner.examples(clock).stream().map(Example::facts).toList();
            for (int taste = 0; taste < tastes; taste++) {
                judged += measure(cases, new Random(31L * owners + taste), regrets);
            }
            owners++;
        }
        print(spec.commandLine().getOut(), regrets, judged, owners);
        return 0;
    }

    /// Adds the regret of the cases after the last step, learned from as many before it as each
    /// step says.
    private static long measure(List<Case> cases, Random random, double[] regrets) {
        MadeUpTaste taste = MadeUpTaste.of(random);
        List<Case> mixed = new ArrayList<>(cases);
        Collections.shuffle(mixed, random);
        int most = Math.min(STEPS.getLast(), mixed.size() / 2);
        TriagePolicy advice = TriagePolicy.defaults();
        List<Case> rest = mixed.subList(most, mixed.size());
        List<Example> decisions = new ArrayList<>();
        for (int i = 0; i < regrets.length; i++) {
            // What they decide by is what the decisions up to the step before taught.
            while (decisions.size() < Math.min(most, STEPS.get(i))) {
                decisions.add(taste.decided(mixed.get(decisions.size()), advice, random));
            }
            advice = OwnersTaste.taught(TriagePolicy.defaults(), decisions);
            for (Case facts : rest) {
                regrets[i] += taste.regret(facts, advice.weights(), advice.prices());
            }
        }
        return rest.size();
    }

    private static void print(PrintWriter out, double[] regrets, long judged, int owners) {
        out.println("| decisions | mean regret | of the default |");
        out.println("| --- | --- | --- |");
        for (int i = 0; i < regrets.length; i++) {
            out.printf(
                    Locale.ROOT,
                    "| %d | %.3f | %.0f %% |%n",
                    STEPS.get(i),
                    regrets[i] / judged,
                    100 * regrets[i] / regrets[0]);
        }
        out.printf("%n%,d verdicts on %d owners%n", judged, owners);
    }
}
