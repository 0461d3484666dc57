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
            "Puts a backup in place of what is there: everything it holds, policy.toml too. What was there",
            "is kept in the home folder as familiar.db.before-restore and policy.toml.before-restore, and",
            "familiar restore brings that back as well. Archives dropped into the browser are only added."
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
