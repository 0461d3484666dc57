package dev.familiar.bench;

import dev.familiar.bench.truth.RealOwner;
import dev.familiar.bench.truth.RealOwners;
import dev.familiar.bench.truth.RealRequest;
import dev.familiar.bench.truth.RealTables;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench/run real-owners`: how right the verdicts are on mailboxes of real owners.
@Command(
        name = "real-owners",
        description = {
            "Imports the mailbox of each truth folder (mail.mbox or mail.mbox.xz, owner.txt,",
            "requests.csv, truth.csv) with the real program, judges its requests and prints Markdown",
            "tables of verdicts by class, and of probabilities, each owner and in total."
        },
        sortOptions = false)
final class RealOwnersCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Truth folders.")
    private List<Path> folders = List.of();

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Leave the homes in DIR, and use those that are there.")
    private @Nullable Path keep;

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day of judging. Default: today.")
    private @Nullable LocalDate today;

    @Spec private CommandSpec spec;

    /// For picocli.
    RealOwnersCommand() {}

    @Override
    public Integer call() throws IOException {
        InstantSource clock =
                today == null
                        ? InstantSource.system()
                        : InstantSource.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC));
        PrintWriter err = spec.commandLine().getErr();
        List<RealRequest> requests = new ArrayList<>();
        try (RealOwners owners =
                RealOwners.imported(folders, keep, clock, name -> told(err, name))) {
            for (RealOwner owner : owners.all()) {
                requests.addAll(owner.judged(TriagePolicy.defaults()));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        new RealTables("shipped weights", requests).lines().forEach(out::println);
        out.flush();
        return 0;
    }

    private static void told(PrintWriter err, String name) {
        err.println(name + " imported");
        err.flush();
    }
}
