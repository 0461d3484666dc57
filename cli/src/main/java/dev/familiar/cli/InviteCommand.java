package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.OutgoingJson;
import dev.familiar.app.outgoing.InviteView;
import dev.familiar.network.outgoing.InviteNote;
import java.util.ArrayList;
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

/// `familiar invite`: the note for an outgoing request.
@Command(
        name = "invite",
        description = {
            "The one sentence to send with a connection request: how you know each other, as they",
            "will remember it, in the language you write each other in. Nothing is sent. Where",
            "there is no trace of each other it says so: follow instead."
        },
        mixinStandardHelpOptions = true)
final class InviteCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "WHO", description = "A person's id, address or name.")
    private String who = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "The most characters the platform takes: 300 with a paid account of LinkedIn,"
                            + " 200 without. Default: ${DEFAULT-VALUE}.")
    private int limit = InviteNote.LIMIT;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    InviteCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        InviteView view;
        try (Familiar familiar = home.read(output)) {
            view = familiar.outgoing().invite(who, limit);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
        }
        if (json) {
            output.line(OutgoingJson.line(view));
        } else {
            output.lines(page(view));
        }
        return view.note() == null ? ExitStatus.LOOK : ExitStatus.DONE;
    }

    private List<String> page(InviteView view) {
        Terminal terminal = Terminal.ofOutput();
        Invocation invocation = home.invocation();
        List<String> lines = new ArrayList<>();
        String name = Text.plain(view.name());
        @Nullable InviteNote note = view.note();
        int room = Math.min(terminal.width(), 100);
        if (view.isConnected()) {
            lines.add(terminal.paint(Style.DIM, "You are connected with " + name + " already."));
        }
        if (note == null) {
            lines.addAll(Text.wrap(view.refusal().words(name), room));
            String whom = view.person().isEmpty() ? view.name() : view.person();
            lines.add(
                    terminal.paint(
                            Style.DIM,
                            invocation.command("follow " + Invocation.quoted(Text.plain(whom)))));
            return lines;
        }
        lines.addAll(Text.wrap(Text.plain(note.text()), room));
        lines.add("");
        lines.add(terminal.paint(Style.DIM, note.units() + " of " + view.limit() + " characters."));
        if (!view.address().isEmpty()) {
            lines.add(terminal.paint(Style.CYAN, view.address()));
        }
        return lines;
    }
}
