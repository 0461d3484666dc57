package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.learning.LearningOrder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar learning restore`.
@Command(
        name = "restore",
        description = "Takes the last reset back: the earlier decisions count again.",
        mixinStandardHelpOptions = true)
final class LearningRestoreCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    LearningRestoreCommand() {}

    @Override
    public Integer call() {
        try (Familiar familiar = home.open()) {
            LearningText.print(
                    new Output(spec), familiar.learning().obey(LearningOrder.RESTORE), json);
        }
        return ExitStatus.DONE;
    }
}
