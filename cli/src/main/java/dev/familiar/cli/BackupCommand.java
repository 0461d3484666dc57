package dev.familiar.cli;

import dev.familiar.app.BackupRequest;
import dev.familiar.app.Familiar;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar backup`: the whole home in one file.
@Command(
        name = "backup",
        description = {
            "Writes what Familiar keeps into one file, also while familiar serve runs.",
            "In it: what your archives say, who is who, your decisions and notes, and",
            "policy.toml. Not in it: the index of words, which familiar restore makes again",
            "from the beginnings of messages, and the files you imported."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            paramLabel = "FILE",
            description = "The file to write; it must not exist yet, but see --replace.")
    private Path file;

    @Option(
            names = "--replace",
            description =
                    "Replaces an earlier backup of that name, once the new one is whole; never any other file.")
    private boolean replace;

    @Option(
            names = "--with-archives",
            description = "Also packs the archives that were dropped into the browser.")
    private boolean withArchives;

    BackupCommand() {}

    @Override
    public Integer call() {
        List<String> said;
        try (Familiar familiar = home.read()) {
            said = familiar.backup(new BackupRequest(file, replace, withArchives));
        }
        Output output = new Output(spec);
        said.forEach(output::say);
        return ExitStatus.DONE;
    }
}
