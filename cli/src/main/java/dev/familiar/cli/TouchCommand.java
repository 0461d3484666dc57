package dev.familiar.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `familiar touch`: keeping in touch with people.
@Command(
        name = "touch",
        description = {"Keeping in touch: whom you meet on a day, and what to know of them."},
        mixinStandardHelpOptions = true)
final class TouchCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Mixin private BriefOption brief;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    TouchCommand() {}

    @Override
    public Integer call() {
        if (!brief.isAsked()) {
            throw new ParameterException(spec.commandLine(), "Say --brief, or --brief DATE.");
        }
        return brief.print(spec, home, json);
    }
}
