package dev.familiar.bench.network;

import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.society.Company;
import dev.familiar.testkit.society.Society;
import dev.familiar.testkit.world.Holding;
import dev.familiar.testkit.world.OwnerKind;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench/run network-paths`: how right it is whom to ask about somebody.
@Command(
        name = "network-paths",
        description = {
            "Makes owners whose people know each other or do not, imports what of it reaches the owner",
            "with the real program, and asks who stands closer to people the owner never wrote with.",
            "Prints how often the first and one of the first three know them in truth, beside two",
            "naive rules, how often nobody is said, and how true the chances on the edges are."
        },
        sortOptions = false)
public final class PathsCommand implements Callable<Integer> {

    @Option(
            names = "--owners",
            paramLabel = "N",
            defaultValue = "9",
            description =
                    "How many owners, the kinds that have mail by turns. Default: ${DEFAULT-VALUE}.")
    private int owners;

    @Option(
            names = "--targets",
            paramLabel = "N",
            defaultValue = "80",
            description = "People asked about for each owner, at most. Default: ${DEFAULT-VALUE}.")
    private int targets;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "400",
            description = "People of the ordinary owner. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "2000",
            description =
                    "Messages of the ordinary owner, and as many with others on them. Default:"
                            + " ${DEFAULT-VALUE}.")
    private int messages;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "6001",
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
            description =
                    "Write the people whose first answer is wrong, and need not be, into FILE.")
    private @Nullable Path log;

    @Spec private CommandSpec spec;

    /// For picocli.
    public PathsCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<OwnerKind> kinds =
                OwnerKind.lifelike().stream().filter(kind -> kind.holds(Holding.MAIL)).toList();
        List<PathTrial> trials = new ArrayList<>();
        Path notes = log;
        try (@Nullable PrintWriter wrong =
                notes == null ? null : new PrintWriter(Files.newBufferedWriter(notes))) {
            for (int i = 0; i < owners; i++) {
                trials.add(trial(plan(kinds.get(i % kinds.size()), seed + i), wrong));
            }
        }
        PathTables.lines(trials).forEach(out::println);
        out.flush();
        return 0;
    }

    private WorldPlan plan(OwnerKind kind, long ofSeed) {
        WorldPlan ordinary =
                WorldPlan.demo().withPeople(people).withMessages(messages).withRequests(0);
        return kind.of(ordinary).withSeed(ofSeed);
    }

    private PathTrial trial(WorldPlan plan, @Nullable PrintWriter wrong) throws IOException {
        World world = World.create(plan);
        Company company = Company.of(Society.of(world), plan.messages());
        try (MadeHome home =
                MadeHome.open(world, keep, folder -> WorldArchives.write(company, folder))) {
            SeenTogether seen = new SeenTogether(world);
            for (String mbox : List.of("mail.mbox", "takeout.mbox", "company.mbox")) {
                Path file = home.folder().resolve("archives").resolve(mbox);
                if (Files.exists(file)) {
                    seen.read(file);
                }
            }
            if (plan.kind().holds(Holding.CALENDAR)) {
                seen.meet(company.meetings());
                seen.meet(world.meetings());
            }
            String name = MadeHome.name(plan);
            PathTrial trial = new PathTrial(name, home.familiar(), company, seen, wrong);
            trial.ask(targets);
            PrintWriter err = spec.commandLine().getErr();
            err.println(name + ": " + trial.cases().size() + " asked about, of " + company);
            err.flush();
            return trial;
        }
    }
}
