package dev.familiar.bench.network;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench/run network-domains`: how right questions for people are on real mail.
@Command(
        name = "network-domains",
        description = {
            "Asks a home with real mail who is at each of its largest domains, by the domain's name",
            "alone, and prints how many of those named have an address there, and how many are missed."
        },
        sortOptions = false)
public final class DomainsCommand implements Callable<Integer> {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            required = true,
            description = "A home with real mail.")
    private Path home;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            required = true,
            description = "Who is KNOWN in that home: CSV with the columns Class and Addresses.")
    private Path truth;

    @Spec private CommandSpec spec;

    /// For picocli.
    public DomainsCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        new DomainQuestions(home, truth).lines().forEach(out::println);
        out.flush();
        return 0;
    }
}
