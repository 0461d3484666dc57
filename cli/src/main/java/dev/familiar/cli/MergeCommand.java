package dev.familiar.cli;

import dev.familiar.app.Familiar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar merge`: makes one person of two.
@Command(
        name = "merge",
        description =
                "Makes one person of two, for good: no new import parts them. familiar undo takes it back.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(index = "0", paramLabel = "WHO", description = "A person's id, address or name.")
    private String who;

    @Parameters(index = "1", paramLabel = "WHO", description = "The other's.")
    private String other;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    MergeCommand() {}

    @Override
    public Integer call() {
        try (Familiar familiar = home.open(new Output(spec))) {
            CorrectionText.print(new Output(spec), familiar.corrections().merge(who, other), json);
        }
        return ExitStatus.DONE;
    }
}
