package dev.familiar.bench.network;

import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench/run network-roster`: how fast questions for people are answered by themselves.
@Command(
        name = "network-roster",
        description = {
            "Makes people ready without archives and times questions to them, in milliseconds: each",
            "is asked once unmeasured, then again."
        },
        sortOptions = false)
public final class RosterCommand implements Callable<Integer> {

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "55000",
            description = "How many people. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(
            names = "--questions",
            paramLabel = "N",
            defaultValue = "200",
            description = "Questions of each kind. Default: ${DEFAULT-VALUE}.")
    private int questions;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "7001",
            description = "What the people follow from. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Spec private CommandSpec spec;

    /// For picocli.
    public RosterCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        World many = World.create(WorldPlan.demo().withPeople(people).withSeed(seed));
        new MadeRoster(many).lines(questions).forEach(out::println);
        out.flush();
        return 0;
    }
}
