package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.TouchJson;
import dev.familiar.app.touch.TouchAnswer;
import dev.familiar.app.touch.TouchList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `familiar touch`: with whom to be in touch again today.
@Command(
        name = "touch",
        description = {
            "With whom to be in touch again: close people with whom it has been silent for longer than is",
            "usual for the two of you, and those with a birthday, an anniversary or a new job. At most five a",
            "day, each with the reason and a draft that goes on from your last exchange, where there is one.",
            "Nothing is ever sent. --brief says whom you meet on a day."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            TouchDoneCommand.class,
            TouchSnoozeCommand.class,
            TouchNeverCommand.class,
            TouchEveryCommand.class,
            TouchFreeCommand.class,
            TouchSettingsCommand.class
        })
final class TouchCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Mixin private BriefOption brief;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "How many at most, whatever was done today (default: as many as you want a day).")
    private @Nullable Integer limit;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    TouchCommand() {}

    @Override
    public Integer call() {
        if (brief.isAsked()) {
            return brief.print(spec, home, json);
        }
        Output output = new Output(spec);
        Integer most = limit;
        if (most != null && most < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 or more");
        }
        TouchList list;
        try (Familiar familiar = home.read(output)) {
            list = most == null ? familiar.touch().today() : familiar.touch().today(most);
        }
        if (json) {
            list.notes().forEach(output::say);
            list.due().forEach(view -> output.line(TouchJson.line(view)));
            return ExitStatus.DONE;
        }
        output.lines(new TouchText(Terminal.ofOutput(), home.invocation()).list(list));
        return ExitStatus.DONE;
    }

    /// What every command that notes something prints.
    static void print(Output output, TouchAnswer answer, boolean json) {
        output.line(
                json
                        ? TouchJson.line(answer)
                        : Text.plain(answer.name())
                                + ": "
                                + answer.words()
                                + ". familiar undo takes it back.");
    }
}
