package dev.familiar.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar intro list`: all of them, the latest first.
@Command(
        name = "list",
        description = "Lists introductions, the latest first, what is due, and how they went.",
        mixinStandardHelpOptions = true)
final class IntroListCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--open", description = "Only those that go on.")
    private boolean open;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    IntroListCommand() {}

    @Override
    public Integer call() {
        return IntroCommand.list(new Output(spec), home, json, open);
    }
}
