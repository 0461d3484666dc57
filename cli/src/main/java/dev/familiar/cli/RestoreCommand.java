package dev.familiar.cli;

import dev.familiar.app.Familiar;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar restore`: brings a backup back.
@Command(
        name = "restore",
        description =
                "Puts a backup in place of what is there; the old state is kept aside in the same folder.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "FILE", description = "A file written by familiar backup.")
    private Path file;

    RestoreCommand() {}

    @Override
    public Integer call() {
        Familiar.restore(file, home.path());
        new Output(spec).say("Restored. What was there before is kept beside it.");
        return ExitStatus.DONE;
    }
}
