package dev.familiar.cli;

import dev.familiar.app.DecisionView;
import dev.familiar.app.Familiar;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar undo`: takes the last decision back.
@Command(
        name = "undo",
        description =
                "Takes the last decision back, and the card it wrote; call again for the one before.",
        mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    UndoCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.open()) {
            Optional<DecisionView> undone = familiar.undo();
            if (undone.isEmpty()) {
                output.say("There is no decision to take back.");
                return ExitStatus.LOOK;
            }
            DecideCommand.print(output, undone.get(), json, "Taken back: " + undone.get().word());
        }
        return ExitStatus.DONE;
    }
}
