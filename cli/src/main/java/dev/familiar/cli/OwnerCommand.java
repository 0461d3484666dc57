package dev.familiar.cli;

import dev.familiar.app.Familiar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar owner`: lists the owner's accounts.
@Command(
        name = "owner",
        description = {
            "Lists your accounts, said by you or found in your archives, and addresses that may be yours.",
            "Sent and received can be told apart only by them."
        },
        subcommands = {OwnerAddCommand.class, OwnerRemoveCommand.class},
        mixinStandardHelpOptions = true)
final class OwnerCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    OwnerCommand() {}

    @Override
    public Integer call() {
        try (Familiar familiar = home.read(new Output(spec))) {
            OwnerText.print(new Output(spec), familiar.owner().view(), json);
        }
        return ExitStatus.DONE;
    }
}
