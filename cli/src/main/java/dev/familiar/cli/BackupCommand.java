package dev.familiar.cli;

import dev.familiar.app.Familiar;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar backup`: the whole home in one file.
@Command(
        name = "backup",
        description = "Writes everything Familiar keeps into one new file.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist yet.")
    private Path file;

    BackupCommand() {}

    @Override
    public Integer call() {
        try (Familiar familiar = home.open()) {
            familiar.backup(file);
        }
        new Output(spec)
                .say(
                        "Backed up to "
                                + file
                                + ". It holds your archives' content: keep it as safe as them.");
        return ExitStatus.DONE;
    }
}
