package dev.familiar.cli;

import dev.familiar.app.Familiar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar touch never`: somebody is never to be suggested.
@Command(
        name = "never",
        description = "Never suggests somebody for keeping in touch, for whatever reason.",
        mixinStandardHelpOptions = true)
final class TouchNeverCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "WHO", description = "A person's id, address or name.")
    private String who = "";

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    TouchNeverCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.open(output)) {
            TouchCommand.print(output, familiar.touch().never(who), json);
        }
        return ExitStatus.DONE;
    }
}
