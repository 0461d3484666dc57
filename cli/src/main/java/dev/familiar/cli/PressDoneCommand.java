package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.PressJson;
import dev.familiar.app.pressing.Press;
import dev.familiar.app.pressing.PressView;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar press done`: ticks what was pressed.
@Command(
        name = "done",
        description = {
            "Says that you pressed it: takes one off the list, or all of a group at once.",
            "familiar undo puts it back, all of a group together."
        },
        mixinStandardHelpOptions = true)
final class PressDoneCommand implements Callable<Integer> {

    /// The groups there are, for the help page and for completion.
    static final class Groups implements Iterable<String> {

        /// For picocli.
        Groups() {}

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Press.values()).map(Press::key).iterator();
        }
    }

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "The request's id, as familiar press shows it, or the name.")
    private @Nullable String who;

    @Option(
            names = "--all",
            paramLabel = "GROUP",
            completionCandidates = Groups.class,
            description = "All of a group: ${COMPLETION-CANDIDATES}.")
    private @Nullable String group;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    PressDoneCommand() {}

    @Override
    public Integer call() {
        String one = who;
        String all = group;
        if ((one == null) == (all == null)) {
            throw new ParameterException(
                    spec.commandLine(), "give the id of one, or --all with a group");
        }
        Output output = new Output(spec);
        List<PressView> ticked;
        try (Familiar familiar = home.open(output)) {
            ticked =
                    one != null
                            ? List.of(familiar.pressing().tick(one))
                            : sweep(familiar, press(String.valueOf(all)));
        }
        if (json) {
            ticked.forEach(view -> output.line(PressJson.line(view)));
            return ExitStatus.DONE;
        }
        if (ticked.isEmpty()) {
            output.say("Nothing of that group is left to press.");
            return ExitStatus.DONE;
        }
        ticked.forEach(view ->
                output.line(
                        "Pressed: "
                                + view.press().words()
                                + " · "
                                + Text.plain(view.name())
                                + " · "
                                + view.request()));
        output.say(home.invocation().command("undo") + " puts it back.");
        return ExitStatus.DONE;
    }

    private static List<PressView> sweep(Familiar familiar, Press press) {
        List<String> all =
                familiar.pressing().left().stream()
                        .filter(view -> view.press() == press)
                        .map(PressView::request)
                        .toList();
        return familiar.pressing().tick(press, all);
    }

    private Press press(String group) {
        return Press.ofKey(group)
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "there is no group of that name; expected one of "
                                        + String.join(", ", new Groups())));
    }
}
