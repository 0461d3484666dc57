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

/// `familiar owner add`.
@Command(
        name = "add",
        description =
                "Makes addresses yours: messages from them count as sent. familiar owner remove takes it back.",
        mixinStandardHelpOptions = true)
final class OwnerAddCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "ADDRESS", arity = "1..*", description = "E-mail addresses.")
    private List<String> addresses = List.of();

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    OwnerAddCommand() {}

    @Override
    public Integer call() {
        List<EmailAddress> parsed = OwnerText.addresses(spec, addresses);
        try (Familiar familiar = home.open(new Output(spec))) {
            OwnerView view = familiar.owner().view();
            for (EmailAddress address : parsed) {
                view = familiar.owner().add(address);
            }
            OwnerText.print(new Output(spec), view, json);
        }
        return ExitStatus.DONE;
    }
}
