package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.durable.DurableList;
import dev.familiar.app.durable.DurableView;
import dev.familiar.app.durable.DurableWords;
import dev.familiar.app.json.OutgoingJson;
import dev.familiar.app.words.Amounts;
import dev.familiar.network.durable.DurableDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `familiar durable`: close ties that would be lost.
@Command(
        name = "durable",
        description = {
            "Close ties that would be lost: reachable only at work, only on a platform, or at dead",
            "addresses, the most to lose first, each with a letter that asks for a personal"
                    + " address.",
            "Nothing is sent."
        },
        mixinStandardHelpOptions = true)
final class DurableCommand implements Callable<Integer> {

    private static final int INDENT = 2;

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many people. Default: ${DEFAULT-VALUE}.")
    private int limit = 10;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    DurableCommand() {}

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--limit is " + limit + ", expected 1 or more.");
        }
        Output output = new Output(spec);
        DurableList list;
        try (Familiar familiar = home.read(output)) {
            list = familiar.durable().all(limit);
        }
        if (json) {
            list.views().forEach(view -> output.line(OutgoingJson.line(view)));
        } else {
            output.lines(page(list));
        }
        return ExitStatus.DONE;
    }

    private static List<String> page(DurableList list) {
        Terminal terminal = Terminal.ofOutput();
        int room = Math.min(terminal.width(), 100);
        List<String> lines = new ArrayList<>(Text.wrap(DurableWords.summary(list), room));
        for (DurableView view : list.views()) {
            lines.add("");
            lines.add(
                    terminal.paint(Style.BOLD, Text.plain(view.name()))
                            + terminal.paint(Style.DIM, "  " + view.person()));
            String why =
                    DurableWords.why(view)
                            + " Your tie: "
                            + Amounts.percent(view.strength())
                            + ". "
                            + DurableWords.where(view);
            Text.wrap(Text.plain(why), room - INDENT)
                    .forEach(line ->
                            lines.add(Text.spaces(INDENT) + terminal.paint(Style.YELLOW, line)));
            DurableDraft draft = view.draft();
            if (draft != null) {
                for (String paragraph : draft.text().split("\n", -1)) {
                    Text.wrap(Text.plain(paragraph), room - 2 * INDENT)
                            .forEach(line ->
                                    lines.add(
                                            line.isEmpty() ? "" : Text.spaces(2 * INDENT) + line));
                }
            }
        }
        int more = list.total() - list.views().size();
        if (more > 0) {
            lines.add("");
            lines.add(
                    terminal.paint(
                            Style.DIM, Amounts.count(more) + " more: --limit " + list.total()));
        }
        return lines;
    }
}
