package dev.familiar.bench;

import dev.familiar.bench.answer.AnswersCommand;
import dev.familiar.bench.ceiling.CeilingCommand;
import dev.familiar.bench.learning.LearnWeightsCommand;
import dev.familiar.bench.learning.TasteCommand;
import dev.familiar.bench.network.DomainsCommand;
import dev.familiar.bench.network.NetworkCommand;
import dev.familiar.bench.network.PathsCommand;
import dev.familiar.bench.network.RosterCommand;
import dev.familiar.bench.occasion.OccasionsCommand;
import dev.familiar.bench.places.GazetteerCommand;
import dev.familiar.bench.rhythm.RhythmsCommand;
import dev.familiar.bench.rhythm.TouchYearCommand;
import dev.familiar.bench.titles.TitlesCommand;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The program `bench/run`: the command that holds all others.
@Command(
        name = "bench/run",
        description = "Measures Familiar, and makes the data to measure on.",
        mixinStandardHelpOptions = true,
        // What a measurement must name beside its figures.
        version = "Java ${java.version}, ${os.name} ${os.arch}",
        scope = ScopeType.INHERIT,
        sortOptions = false,
        subcommands = {
            PeopleTableCommand.class,
            NamePairsCommand.class,
            TitlesCommand.class,
            GazetteerCommand.class,
            MailWorldCommand.class,
            MailQuestionsCommand.class,
            SearchLatencyCommand.class,
            NetworkLatencyCommand.class,
            VerdictLatencyCommand.class,
            WebLoadCommand.class,
            KillsCommand.class,
            VerdictsCommand.class,
            RealOwnersCommand.class,
            NetworkCommand.class,
            DomainsCommand.class,
            PathsCommand.class,
            RosterCommand.class,
            OccasionsCommand.class,
            LearnWeightsCommand.class,
            TasteCommand.class,
            AnswersCommand.class,
            RhythmsCommand.class,
            TouchYearCommand.class,
            CeilingCommand.class,
            FuzzCommand.class,
            JmhCommand.class
        })
public final class BenchCommand implements Runnable {
    /// Exit status of a command that could not be done.
    private static final int FAILED = 3;

    @Spec private CommandSpec spec;

    /// For picocli.
    public BenchCommand() {}

    /// Without a command there is nothing to do but to show which there are.
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// Runs the program and ends the process with its exit status.
    ///
    /// @param arguments as typed
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// The whole command tree, ready to run.
    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    // Anything but a file that cannot be written is a fault of the bench itself.
                    if (!(failure instanceof IOException file)) {
                        throw failure;
                    }
                    line.getErr().println("bench/run: " + sentence(file));
                    line.getErr().flush();
                    return FAILED;
                });
    }

    private static String sentence(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException e ->
                    e.getMessage() + " exists already; choose another name";
            case NoSuchFileException e ->
                    e.getMessage() + " is not there and cannot be made; is its folder there?";
            case NotDirectoryException e -> e.getMessage() + " is no folder";
            case AccessDeniedException e -> e.getMessage() + " may not be written";
            default -> failure.getClass().getSimpleName() + ": " + failure.getMessage();
        };
    }
}
