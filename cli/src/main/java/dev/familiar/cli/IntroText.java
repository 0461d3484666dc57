package dev.familiar.cli;

import dev.familiar.app.introductions.IntroductionView;
import dev.familiar.app.introductions.RuleView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.IntroductionWords;
import dev.familiar.network.introduction.Draft;
import dev.familiar.network.introduction.Introduction;
import dev.familiar.network.introduction.Introduction.Side;
import dev.familiar.network.introduction.Standing;
import dev.familiar.network.introduction.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Introductions as text: a table, a page for one, and how they went.
final class IntroText {

    private final Terminal terminal;
    private final Invocation invocation;

    /// @param invocation for the commands suggested
    IntroText(Terminal terminal, Invocation invocation) {
        this.terminal = terminal;
        this.invocation = invocation;
    }

    List<String> table(List<IntroductionView> views) {
        Table table =
                new Table(
                        Table.Column.words("id", Style.CYAN),
                        Table.Column.words("state", Style.GREEN),
                        Table.Column.words("since", Style.DIM),
                        Table.Column.words("from", Style.BOLD),
                        Table.Column.words("to", Style.BOLD),
                        Table.Column.words("due", Style.YELLOW));
        for (IntroductionView view : views) {
            Introduction introduction = view.introduction();
            table.add(
                    introduction.id(),
                    introduction.state().word(),
                    day(introduction.last().at()),
                    introduction.asker().name(),
                    introduction.wanted().name(),
                    view.due());
        }
        return table.lines(terminal);
    }

    /// One with all its steps, what is due, and the draft of what could be written next.
    List<String> page(IntroductionView view) {
        Introduction introduction = view.introduction();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                terminal.paint(
                                Style.BOLD,
                                Text.plain(introduction.asker().name())
                                        + " → "
                                        + Text.plain(introduction.wanted().name()))
                        + terminal.paint(Style.DIM, "  " + introduction.id()));
        reason(lines, introduction.asker());
        reason(lines, introduction.wanted());
        lines.add("");
        for (Introduction.Step step : introduction.steps()) {
            lines.add(
                    "  "
                            + day(step.at())
                            + "  "
                            + Text.padRight(step.state().word(), 11)
                            + (step.isFound()
                                    ? terminal.paint(
                                            Style.DIM,
                                            "found in your mail; familiar undo takes it back")
                                    : "")
                            + (step.note().isEmpty() ? "" : Text.plain(step.note())));
        }
        if (!view.due().isEmpty()) {
            lines.add("");
            wrapped(lines, terminal.paint(Style.YELLOW, Text.plain(view.due()) + "."));
        }
        view.warnings().forEach(warning -> wrapped(lines, Text.plain(warning)));
        view.drafts().forEach(draft -> draft(lines, draft));
        String next =
                introduction.state().next().stream()
                        .map(State::word)
                        .collect(Collectors.joining(" | "));
        lines.add("");
        lines.add(
                terminal.paint(
                        Style.DIM,
                        invocation.command("intro set " + introduction.id() + " " + next)));
        return lines;
    }

    private void reason(List<String> lines, Side side) {
        if (!side.reason().isEmpty()) {
            wrapped(lines, "Why for " + Text.plain(side.name() + ": " + side.reason()));
        }
    }

    private void draft(List<String> lines, Draft draft) {
        lines.add("");
        lines.add("Draft to " + Text.plain(String.join(" and ", draft.to())));
        wrapped(lines, terminal.paint(Style.DIM, "For you alone: " + Text.plain(draft.reason())));
        lines.add("");
        lines.add("  Subject: " + Text.plain(draft.subject()));
        for (String paragraph : draft.text().split("\n", -1)) {
            Text.wrap(Text.plain(paragraph), room() - 2).forEach(line -> lines.add("  " + line));
        }
    }

    private void wrapped(List<String> lines, String text) {
        lines.addAll(Text.wrap(text, room()));
    }

    private int room() {
        return Math.min(terminal.width(), 100);
    }

    List<String> rules(List<RuleView> rules) {
        Table table =
                new Table(
                        Table.Column.words("id", Style.CYAN),
                        Table.Column.words("name", Style.BOLD),
                        Table.Column.words("may be asked", Style.GREEN),
                        Table.Column.words("since", Style.DIM));
        rules.forEach(
                rule -> table.add(rule.person(), rule.name(), rule.rule().word(), day(rule.at())));
        return table.lines(terminal);
    }

    /// How they went, in a few lines.
    static List<String> standing(Standing standing) {
        List<String> lines = new ArrayList<>();
        lines.add(IntroductionWords.sentence(standing));
        counts(lines, "Asked too often in a year", standing.oftenAsked());
        counts(lines, "Never thanked", standing.thankless());
        return lines;
    }

    private static void counts(List<String> lines, String what, List<Standing.Count> counts) {
        if (!counts.isEmpty()) {
            lines.add(
                    what
                            + ": "
                            + counts.stream()
                                    .map(count ->
                                            Text.plain(count.side().name())
                                                    + " ("
                                                    + Amounts.of(count.times(), "time")
                                                    + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}
