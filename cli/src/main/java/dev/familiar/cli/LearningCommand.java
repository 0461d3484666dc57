package dev.familiar.cli;

import dev.familiar.app.Familiar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar learning`: what the owner's decisions have taught.
@Command(
        name = "learning",
        description = {
            "What your decisions have taught: which kinds of evidence count more or less with you.",
            "Weights you set in policy.toml are never moved; familiar undo takes back the last decision",
            "and what it taught."
        },
        subcommands = {
            LearningFreezeCommand.class,
            LearningThawCommand.class,
            LearningResetCommand.class,
            LearningRestoreCommand.class
        },
        mixinStandardHelpOptions = true)
final class LearningCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    LearningCommand() {}

    @Override
    public Integer call() {
        try (Familiar familiar = home.read()) {
            LearningText.print(new Output(spec), familiar.learning().view(), json);
        }
        return ExitStatus.DONE;
    }
}
