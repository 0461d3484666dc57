package dev.familiar.cli;

import dev.familiar.app.Familiar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar intro show`: one of them.
@Command(
        name = "show",
        description =
                "One introduction: its steps, what is due, and a draft of what to write next.",
        mixinStandardHelpOptions = true)
final class IntroShowCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "ID", description = "Its id, e.g. i-12.")
    private String id = "";

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    IntroShowCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.read(output)) {
            IntroCommand.print(output, home, familiar.introductions().show(id), json);
        }
        return ExitStatus.DONE;
    }
}
