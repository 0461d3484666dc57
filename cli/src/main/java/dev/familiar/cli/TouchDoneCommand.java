package dev.familiar.cli;

import dev.familiar.app.Familiar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar touch done`: the owner was in touch with somebody.
@Command(
        name = "done",
        description = "Notes that you were in touch with somebody: their clock begins anew.",
        mixinStandardHelpOptions = true)
final class TouchDoneCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "WHO", description = "A person's id, address or name.")
    private String who = "";

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    TouchDoneCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.open(output)) {
            TouchCommand.print(output, familiar.touch().done(who), json);
        }
        return ExitStatus.DONE;
    }
}
