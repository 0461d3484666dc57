package dev.familiar.cli;

import dev.familiar.app.Familiar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `familiar intro start`: somebody asks to be introduced.
@Command(
        name = "start",
        description = {
            "Begins an introduction: A would like to meet B. It drafts the question to B, which obliges",
            "to nothing; only after a yes it drafts the mail to both."
        },
        mixinStandardHelpOptions = true)
final class IntroStartCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "A",
            description = "Who asks: a person's id, address or name.")
    private String from = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "B",
            description = "Whom they would like to meet: id, address or name.")
    private String to = "";

    @Option(
            names = "--why",
            required = true,
            paramLabel = "TEXT",
            description = "Why, for A; B is told.")
    private String why = "";

    @Option(names = "--why-them", paramLabel = "TEXT", description = "Why it is good for B.")
    private String whyThem = "";

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    IntroStartCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.open(output)) {
            IntroCommand.print(
                    output, home, familiar.introductions().start(from, to, why, whyThem), json);
        } catch (IllegalArgumentException long_) {
            throw new ParameterException(spec.commandLine(), String.valueOf(long_.getMessage()));
        }
        return ExitStatus.DONE;
    }
}
