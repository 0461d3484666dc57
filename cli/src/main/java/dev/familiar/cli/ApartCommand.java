package dev.familiar.cli;

import dev.familiar.app.Familiar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar apart`: keeps two people from being taken for one.
@Command(
        name = "apart",
        description =
                "Keeps two people from ever being taken for one. familiar undo takes it back.",
        mixinStandardHelpOptions = true)
final class ApartCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(index = "0", paramLabel = "WHO", description = "A person's id, address or name.")
    private String who;

    @Parameters(index = "1", paramLabel = "WHO", description = "The other's.")
    private String other;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    ApartCommand() {}

    @Override
    public Integer call() {
        try (Familiar familiar = home.open(new Output(spec))) {
            CorrectionText.print(new Output(spec), familiar.corrections().apart(who, other), json);
        }
        return ExitStatus.DONE;
    }
}
