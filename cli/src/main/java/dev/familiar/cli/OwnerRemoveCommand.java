package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.OwnerView;
import dev.familiar.model.EmailAddress;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar owner remove`.
@Command(
        name = "remove",
        description =
                "Makes addresses not yours, whatever your archives say. familiar owner add takes it back.",
        mixinStandardHelpOptions = true)
final class OwnerRemoveCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "ADDRESS", arity = "1..*", description = "E-mail addresses.")
    private List<String> addresses = List.of();

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    OwnerRemoveCommand() {}

    @Override
    public Integer call() {
        List<EmailAddress> parsed = OwnerText.addresses(spec, addresses);
        try (Familiar familiar = home.open(new Output(spec))) {
            OwnerView view = familiar.owner().view();
            for (EmailAddress address : parsed) {
                view = familiar.owner().remove(address);
            }
            OwnerText.print(new Output(spec), view, json);
        }
        return ExitStatus.DONE;
    }
}
