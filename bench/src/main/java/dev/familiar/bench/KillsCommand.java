package dev.familiar.bench;

import dev.familiar.bench.kills.Campaign;
import dev.familiar.bench.kills.Tally;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench/run kills`: what is left when the program is killed.
@Command(
        name = "kills",
        description = {
            "Kills the program at random moments of import, doctor --rebuild, decide, undo, merge, split,",
            "backup, restore and serve, and looks each time whether the home is whole and holds every word",
            "that was acknowledged. Prints a Markdown table; what is wrong is listed below it."
        },
        sortOptions = false)
final class KillsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FOLDER",
            description = "Where the made-up owner and the homes go; must not exist yet.")
    private Path folder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What everything drawn follows from. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many. Default: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "600",
            description = "Stops after so long, whatever was done. Default: ${DEFAULT-VALUE}.")
    private int minutes;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Messages of the owner. Default: ${DEFAULT-VALUE}.")
    private int messages;

    @Option(
            names = "--program",
            paramLabel = "FILE",
            defaultValue = "./familiar",
            description = "What starts the program. Default: ${DEFAULT-VALUE}.")
    private Path program;

    @Spec private CommandSpec spec;

    /// For picocli.
    KillsCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (kills < 1 || messages < 1 || minutes < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--kills is " + kills + ", expected a number from 1 on, like 200");
        }
        Path made = Files.createDirectory(folder).toAbsolutePath();
        Campaign campaign = new Campaign(made, program.toAbsolutePath(), seed, messages);
        long end = System.nanoTime() + minutes * 60_000_000_000L;
        for (int i = 0; i < kills && System.nanoTime() < end; i++) {
            campaign.kill();
        }
        return print(campaign);
    }

    private int print(Campaign campaign) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("| command | kills | in the middle | words acknowledged | faults |");
        out.println("| --- | --- | --- | --- | --- |");
        int faults = 0;
        for (var entry : campaign.tallies().entrySet()) {
            Tally tally = entry.getValue();
            faults += tally.faults().size();
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d |%n",
                    entry.getKey(),
                    tally.kills(),
                    tally.middle(),
                    tally.words(),
                    tally.faults().size());
        }
        campaign.tallies()
                .forEach((command, tally) ->
                        tally.faults().forEach(fault -> out.println(command + ": " + fault)));
        out.flush();
        return faults == 0 ? 0 : 1;
    }
}
