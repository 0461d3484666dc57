package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.PressJson;
import dev.familiar.app.pressing.PressView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar press`: what was decided and is still to be pressed.
@Command(
        name = "press",
        description = {
            "Lists what you decided and have still to press on LinkedIn, in the order of deciding, each with",
            "its link and the note. A newer LinkedIn export closes by itself what was pressed elsewhere:",
            "whoever is a connection now, and whose invitation is gone from Invitations.csv."
        },
        mixinStandardHelpOptions = true,
        subcommands = PressDoneCommand.class)
final class PressCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    PressCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        List<PressView> left;
        try (Familiar familiar = home.read(output)) {
            left = familiar.pressing().left();
        }
        if (json) {
            left.forEach(view -> output.line(PressJson.line(view)));
        } else if (left.isEmpty()) {
            output.say("Nothing is left to press.");
        } else {
            output.lines(new PressText(Terminal.ofOutput(), home.invocation()).list(left));
        }
        return ExitStatus.DONE;
    }
}
