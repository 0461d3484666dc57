package dev.familiar.cli;

import dev.familiar.app.touch.PaceView;
import dev.familiar.app.touch.TouchList;
import dev.familiar.app.touch.TouchView;
import dev.familiar.app.words.Amounts;
import dev.familiar.network.touch.Pace;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Who is due, as text: a paragraph for each, with the draft below.
final class TouchText {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Terminal terminal;
    private final Invocation invocation;

    /// @param invocation for the commands suggested
    TouchText(Terminal terminal, Invocation invocation) {
        this.terminal = terminal;
        this.invocation = invocation;
    }

    List<String> list(TouchList list) {
        List<String> lines = new ArrayList<>();
        list.notes().forEach(note -> lines.addAll(Text.wrap(Text.plain(note), room())));
        for (TouchView view : list.due()) {
            person(lines, view);
        }
        lines.add("");
        lines.addAll(Text.wrap(end(list), room()));
        if (!list.due().isEmpty()) {
            String id = list.due().getFirst().id();
            lines.add(
                    terminal.paint(
                            Style.DIM,
                            invocation.command("touch done " + id + "   (or snooze, never)")));
        }
        return lines;
    }

    private static String end(TouchList list) {
        if (list.due().isEmpty() && list.more() == 0) {
            return list.handled() == 0
                    ? list.notes().isEmpty()
                            ? "Nobody is due: with everybody close it is as it usually is."
                            : "Nobody is due."
                    : "Nobody else is due today.";
        }
        if (list.due().isEmpty()) {
            return "You have seen to "
                    + people(list.handled())
                    + " today, and that is enough for a day. "
                    + others(list.more())
                    + " due; --limit shows them.";
        }
        return list.more() == 0
                ? "That is all for today."
                : others(list.more()) + " due on other days; --limit shows more.";
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : Amounts.count(count) + " people";
    }

    private static String others(int count) {
        return count == 1 ? "1 more is" : Amounts.count(count) + " more are";
    }

    private void person(List<String> lines, TouchView view) {
        lines.add("");
        lines.add(
                terminal.paint(Style.BOLD, Text.plain(view.name()))
                        + terminal.paint(Style.DIM, "  " + view.id()));
        view.signs().forEach(sign -> indented(lines, Text.plain(sign)));
        TouchView.LastExchange last = view.last();
        if (last != null) {
            String on = DAY.format(LocalDate.ofInstant(last.at(), ZoneOffset.UTC));
            String subject = Text.plain(last.subject());
            indented(
                    lines,
                    "Last exchange: " + on + (subject.isEmpty() ? "" : ", “" + subject + "”"));
        }
        if (view.draft().text().isEmpty()) {
            indented(lines, Text.plain(view.draft().whyNot()));
            return;
        }
        indented(lines, "Draft:");
        for (String paragraph : view.draft().text().split("\n", -1)) {
            for (String line : Text.wrap(Text.plain(paragraph), room() - 6)) {
                lines.add(line.isEmpty() ? "" : "    " + terminal.paint(Style.DIM, line));
            }
        }
    }

    private void indented(List<String> lines, String text) {
        Text.wrap(text, room() - 2).forEach(line -> lines.add("  " + line));
    }

    private int room() {
        return Math.min(terminal.width(), 100);
    }

    List<String> paces(List<PaceView> paces) {
        Table table =
                new Table(
                        Table.Column.words("id", Style.CYAN),
                        Table.Column.words("who", Style.BOLD),
                        Table.Column.words("how often", Style.GREEN));
        for (PaceView view : paces) {
            Pace pace = view.pace();
            table.add(
                    view.id(),
                    view.tag() ? "those tagged " + view.name() : view.name(),
                    pace == null
                            ? "never"
                            : "every "
                                    + Amounts.of(pace.every(), "day")
                                    + (pace.atMost() == pace.every()
                                            ? ""
                                            : ", at most " + Amounts.of(pace.atMost(), "day")));
        }
        return table.lines(terminal);
    }
}
