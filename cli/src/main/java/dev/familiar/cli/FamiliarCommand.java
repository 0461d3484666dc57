package dev.familiar.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The program `familiar`: the command that holds all others.
@Command(
        name = "familiar",
        description = "Do I know this person? Answers from your own archives, on your own machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class FamiliarCommand implements Runnable {

    @Spec private CommandSpec spec;

    /// For picocli.
    public FamiliarCommand() {}

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

    /// The whole command tree, ready to run; also read by the reference page's test.
    public static CommandLine commandLine() {
        return new CommandLine(new FamiliarCommand());
    }
}
