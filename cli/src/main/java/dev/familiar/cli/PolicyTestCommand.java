package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.PolicyJson;
import dev.familiar.app.policy.PolicyTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar policy test`: what another policy would change.
@Command(
        name = "test",
        description = {
            "Judges every incoming request under your policy and under another, and lists what would differ.",
            "Changes nothing."
        },
        mixinStandardHelpOptions = true)
final class PolicyTestCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Written like policy.toml (default: the policy as shipped).")
    private @Nullable Path file;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    PolicyTestCommand() {}

    @Override
    public Integer call() throws IOException {
        Output output = new Output(spec);
        Path tried = file;
        PolicyTrial trial;
        try (Familiar familiar = home.read(output)) {
            trial =
                    tried == null
                            ? familiar.policy().tryShipped()
                            : familiar.policy().tryFile(tried);
        }
        if (json) {
            output.line(PolicyJson.line(trial));
        } else {
            output.lines(new PolicyTrialText(Terminal.ofOutput()).lines(trial));
        }
        return ExitStatus.DONE;
    }
}
