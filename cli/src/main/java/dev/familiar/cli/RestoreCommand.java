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
        description = {
            "Puts a backup in place of what is there, which is kept in the home folder:",
            "as familiar.db.before-restore, which familiar restore takes as well, and",
            "policy.toml.before-restore. Archives dropped into the browser are added,",
            "none is replaced."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "FILE", description = "A file written by familiar backup.")
    private Path file;

    RestoreCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        Familiar.restore(file, home.path()).forEach(output::say);
        return ExitStatus.DONE;
    }
}
