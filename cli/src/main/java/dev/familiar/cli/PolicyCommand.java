package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.PolicyJson;
import dev.familiar.app.policy.PolicyView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar policy`: where the owner's policy is and what it says.
@Command(
        name = "policy",
        description =
                "Shows where policy.toml is and what it says: thresholds, interests, weights.",
        subcommands = PolicyTestCommand.class,
        mixinStandardHelpOptions = true)
final class PolicyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    PolicyCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        PolicyView view;
        try (Familiar familiar = home.read()) {
            view = familiar.policy().view();
        }
        if (json) {
            output.line(PolicyJson.line(view));
        } else {
            output.lines(PolicyText.lines(view, Terminal.ofOutput()));
        }
        return ExitStatus.DONE;
    }
}
