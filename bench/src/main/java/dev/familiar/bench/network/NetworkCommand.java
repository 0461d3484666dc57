package dev.familiar.bench.network;

import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench/run network`: how right the answers to questions for people are.
@Command(
        name = "network",
        description = {
            "Makes owners, imports the archives of each with the real program, asks questions for",
            "people in seven languages and prints how many of those named are right, how many that",
            "the archives hold are named, and how often nobody is said when nobody fits."
        },
        sortOptions = false)
public final class NetworkCommand implements Callable<Integer> {

    @Option(
            names = "--owners",
            paramLabel = "N",
            defaultValue = "4",
            description = "How many owners, the kinds by turns. Default: ${DEFAULT-VALUE}.")
    private int owners;

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "200",
            description =
                    "Questions of each kind that somebody fits, and as many that nobody does, over"
                            + " all owners. Default: ${DEFAULT-VALUE}.")
    private int questions;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "400",
            description = "People of the ordinary owner. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Messages of the ordinary owner. Default: ${DEFAULT-VALUE}.")
    private int messages;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "7001",
            description =
                    "The first owner's seed; each next one's is one more. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description =
                    "Leave the archives and homes in DIR, and ask those that are there already.")
    private @Nullable Path keep;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write the questions that were not answered as they should be into FILE.")
    private @Nullable Path log;

    @Spec private CommandSpec spec;

    /// For picocli.
    public NetworkCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Tally tally = new Tally();
        Phrasing phrasing = Phrasing.read();
        Path notes = log;
        try (@Nullable PrintWriter wrong =
                notes == null ? null : new PrintWriter(Files.newBufferedWriter(notes))) {
            for (int i = 0; i < owners; i++) {
                List<OwnerKind> kinds = OwnerKind.lifelike();
                OwnerKind kind = kinds.get(i % kinds.size());
                WorldPlan plan =
                        kind.of(
                                        WorldPlan.demo()
                                                .withPeople(people)
                                                .withMessages(messages)
                                                .withRequests(20))
                                .withSeed(seed + i);
                ask(plan, phrasing, tally, wrong);
            }
        }
        tally.lines().forEach(out::println);
        out.flush();
        return 0;
    }

    private void ask(WorldPlan plan, Phrasing phrasing, Tally tally, @Nullable PrintWriter wrong)
            throws IOException {
        World world = World.create(plan);
        try (MadeHome home =
                MadeHome.open(world, keep, folder -> WorldArchives.write(world, folder))) {
            HomeQuestions asking = new HomeQuestions(home.familiar(), world, phrasing, wrong);
            PrintWriter err = spec.commandLine().getErr();
            err.printf(
                    Locale.ROOT,
                    "%s: %d people identified%n",
                    MadeHome.name(plan),
                    asking.identified());
            err.flush();
            asking.ask(Math.max(1, questions / owners), tally);
        }
    }
}
