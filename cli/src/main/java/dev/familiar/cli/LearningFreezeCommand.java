package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.learning.LearningOrder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar learning freeze`.
@Command(
        name = "freeze",
        description = "Learns from no decision after this; familiar learning thaw takes it back.",
        mixinStandardHelpOptions = true)
final class LearningFreezeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    LearningFreezeCommand() {}

    @Override
    public Integer call() {
        try (Familiar familiar = home.open()) {
            LearningText.print(
                    new Output(spec), familiar.learning().obey(LearningOrder.FREEZE), json);
        }
        return ExitStatus.DONE;
    }
}
