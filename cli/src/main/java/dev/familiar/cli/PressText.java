package dev.familiar.cli;

import dev.familiar.app.pressing.Press;
import dev.familiar.app.pressing.PressView;
import dev.familiar.app.words.Amounts;
import java.util.ArrayList;
import java.util.List;

/// What is to be pressed as text: a heading for each group, under it each with its link and note.
final class PressText {

    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final Invocation invocation;

    /// @param invocation for the commands suggested
    PressText(Terminal terminal, Invocation invocation) {
        this.terminal = terminal;
        this.invocation = invocation;
    }

    /// @param left in the order of deciding; at least one
    List<String> list(List<PressView> left) {
        List<String> lines = new ArrayList<>();
        Press last = left.getFirst().press();
        for (Press press : Press.values()) {
            List<PressView> group = left.stream().filter(view -> view.press() == press).toList();
            if (!group.isEmpty()) {
                last = press;
                lines.add(
                        terminal.paint(
                                Style.BOLD, press.words() + ": " + Amounts.count(group.size())));
                group.forEach(view -> one(lines, view));
                lines.add("");
            }
        }
        lines.add("Pressed one:        " + invocation.command("press done ID"));
        lines.add("Pressed a group:    " + invocation.command("press done --all " + last.key()));
        return lines;
    }

    /// The link stands on a line of its own and is never cut: it is there to be opened.
    private void one(List<String> lines, PressView view) {
        lines.add(
                INDENT
                        + Text.cut(
                                Text.plain(view.name()),
                                Math.max(1, terminal.width() - view.request().length() - 4))
                        + INDENT
                        + terminal.paint(Style.CYAN, view.request()));
        lines.add(INDENT + INDENT + terminal.paint(Style.DIM, Text.plain(view.link())));
        if (!view.note().isBlank()) {
            Text.wrap(Text.plain(view.note()), terminal.width() - 4)
                    .forEach(line -> lines.add(INDENT + INDENT + line));
        }
    }
}
