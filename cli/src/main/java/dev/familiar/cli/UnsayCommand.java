package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.SaidView;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar unsay`: takes back the owner's word on a person.
@Command(
        name = "unsay",
        description = "Takes back what you said of a person with familiar say.",
        mixinStandardHelpOptions = true)
final class UnsayCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            index = "0",
            paramLabel = "WHO",
            description =
                    "A person's id, address or name, or the key that familiar say lists for somebody who is gone.")
    private String who;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    UnsayCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        Optional<SaidView> said;
        try (Familiar familiar = home.open(output)) {
            said = familiar.sayings().unsay(who);
        }
        if (said.isEmpty()) {
            output.say("You said nothing of them.");
            return ExitStatus.LOOK;
        }
        SayingText.printUnsaid(output, said.get(), json);
        return ExitStatus.DONE;
    }
}
