package dev.familiar.cli;

import dev.familiar.app.following.FollowChange;
import dev.familiar.app.following.FollowView;
import dev.familiar.app.following.FollowWords;
import dev.familiar.app.words.Amounts;
import dev.familiar.network.follow.Follow;
import java.util.ArrayList;
import java.util.List;

/// Follows as text: one after a change, and the list.
final class FollowText {

    private static final int WIDEST = 100;
    private static final int INDENT = 2;

    private final Terminal terminal;
    private final Invocation invocation;

    /// @param invocation for the commands suggested
    FollowText(Terminal terminal, Invocation invocation) {
        this.terminal = terminal;
        this.invocation = invocation;
    }

    /// What a wish came to, and what there is to press.
    List<String> changed(FollowChange change) {
        FollowView view = change.view();
        String name = Text.plain(view.name());
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (change.outcome()) {
                    case BEGUN -> "You follow " + name + ".";
                    case CHANGED -> "Noted: what you say of following " + name + ".";
                    case UNCHANGED ->
                            "You follow "
                                    + name
                                    + " already, since "
                                    + FollowWords.day(view.follow().since())
                                    + ".";
                });
        if (view.person().isEmpty()) {
            wrapped(lines, Style.DIM, "Nobody of your archives: only what you said is kept.");
        }
        if (change.outcome() == FollowChange.Outcome.BEGUN && !view.address().isEmpty()) {
            wrapped(lines, Style.DIM, "Press Follow there yourself: " + view.address());
        }
        return lines;
    }

    static String passedBy(FollowView view) {
        return "You leave it at following " + Text.plain(view.name()) + ".";
    }

    /// All of them, with what there is to do about each.
    List<String> list(List<FollowView> all) {
        List<String> lines = new ArrayList<>();
        if (all.isEmpty()) {
            return lines;
        }
        long answered = all.stream().filter(view -> view.news().answer() != null).count();
        lines.add(
                "You follow "
                        + people(all.size())
                        + (answered == 0
                                ? "."
                                : "; " + Amounts.count(answered) + " of them came back to you."));
        all.forEach(view -> one(lines, view));
        return lines;
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : Amounts.count(count) + " people";
    }

    private void one(List<String> lines, FollowView view) {
        Follow.Said said = view.follow().said();
        lines.add("");
        lines.add(
                terminal.paint(Style.BOLD, Text.plain(view.name()))
                        + terminal.paint(Style.DIM, "  " + Text.plain(view.id())));
        if (!view.work().isEmpty()) {
            indented(lines, Style.DIM, view.work());
        }
        String where = FollowWords.where(view);
        indented(
                lines,
                Style.DIM,
                "since "
                        + FollowWords.day(view.follow().since())
                        + (where.isEmpty() ? "" : " on " + where)
                        + (FollowWords.known(view).isEmpty()
                                ? ""
                                : "; " + FollowWords.known(view)));
        labelled(lines, "Why: ", said.why());
        labelled(lines, "Would connect when: ", said.connectWhen());
        labelled(lines, "Note: ", said.note());
        if (view.isConnected()) {
            indented(lines, Style.GREEN, "You are connected on LinkedIn.");
        }
        if (view.proposal() != null) {
            indented(lines, Style.GREEN, FollowWords.proposal(view));
            indented(
                    lines,
                    Style.DIM,
                    "Connect? " + invocation.command("invite " + Invocation.quoted(view.id())));
            indented(
                    lines,
                    Style.DIM,
                    "Leave it at following? "
                            + invocation.command(
                                    "follow " + Invocation.quoted(view.id()) + " --pass-by"));
        } else {
            indented(lines, Style.GREEN, FollowWords.news(view));
        }
        if (!view.address().isEmpty()) {
            lines.add(Text.spaces(INDENT) + terminal.paint(Style.CYAN, view.address()));
        }
    }

    private void labelled(List<String> lines, String label, String words) {
        if (!words.isEmpty()) {
            Text.wrap(Text.plain(label + words), Math.min(terminal.width(), WIDEST) - INDENT)
                    .forEach(line -> lines.add(Text.spaces(INDENT) + line));
        }
    }

    private void indented(List<String> lines, Style style, String text) {
        if (!text.isEmpty()) {
            Text.wrap(Text.plain(text), Math.min(terminal.width(), WIDEST) - INDENT)
                    .forEach(line -> lines.add(Text.spaces(INDENT) + terminal.paint(style, line)));
        }
    }

    private void wrapped(List<String> lines, Style style, String text) {
        Text.wrap(Text.plain(text), Math.min(terminal.width(), WIDEST))
                .forEach(line -> lines.add(terminal.paint(style, line)));
    }
}
