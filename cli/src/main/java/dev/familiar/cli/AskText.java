package dev.familiar.cli;

import dev.familiar.app.asking.AskView;
import dev.familiar.app.asking.Candidate;
import dev.familiar.app.introductions.FavourView;
import dev.familiar.app.paths.PathView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.AnswerWords;
import dev.familiar.network.favour.Burden;
import dev.familiar.network.favour.Favour;
import dev.familiar.network.introduction.Draft;
import dev.familiar.traces.Exchange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Whom the owner could ask, as text: a block for each, then who would be a cold call.
final class AskText {

    private static final int MOST_REASONS = 2;

    private final Terminal terminal;
    private final Invocation invocation;

    /// @param invocation for the commands suggested
    AskText(Terminal terminal, Invocation invocation) {
        this.terminal = terminal;
        this.invocation = invocation;
    }

    /// @param drafts to how many of them a draft is shown
    List<String> page(AskView view, int drafts) {
        List<String> lines = new ArrayList<>();
        if (!view.understood().isEmpty()) {
            wrapped(
                    lines,
                    "",
                    terminal.paint(Style.DIM, "Understood: " + plain(view.understood())));
        }
        if (view.isNobody()) {
            wrapped(lines, "", terminal.paint(Style.BOLD, view.sentence()));
        }
        for (int i = 0; i < view.candidates().size(); i++) {
            lines.add("");
            candidate(lines, i + 1, view.candidates().get(i), i < drafts);
        }
        if (view.known() > view.candidates().size()) {
            lines.add("");
            lines.add(
                    terminal.paint(
                            Style.DIM,
                            (view.known() - view.candidates().size())
                                    + " more fit and are known: --limit "
                                    + view.known()));
        }
        if (!view.strangers().isEmpty()) {
            lines.add("");
            wrapped(
                    lines,
                    "",
                    terminal.paint(
                            Style.DIM,
                            "Fit, but you would be calling cold: "
                                    + plain(
                                            view.strangers().stream()
                                                    .map(AskView.Stranger::name)
                                                    .collect(Collectors.joining(", ")))));
        }
        closer(lines, view);
        if (!view.gaps().isEmpty()) {
            wrapped(lines, "", terminal.paint(Style.DIM, plain(view.gaps())));
        }
        if (!view.candidates().isEmpty()) {
            Candidate first = view.candidates().getFirst();
            lines.add("");
            lines.add(
                    terminal.paint(
                            Style.DIM,
                            invocation.command(
                                    "ask TEXT --asked " + first.view().person().id().value())));
        }
        return lines;
    }

    /// Nobody known fits, so who stands closer to those who do.
    private void closer(List<String> lines, AskView view) {
        if (!view.isNobody() || view.strangers().isEmpty()) {
            return;
        }
        lines.add("");
        if (view.closer().isEmpty()) {
            wrapped(
                    lines,
                    "",
                    "Nothing in your archives shows that anybody you know stands closer to them.");
            return;
        }
        lines.add("Who stands closer to them:");
        for (PathView one : view.closer()) {
            PathView.Way way = one.ways().getFirst();
            wrapped(
                    lines,
                    "  ",
                    terminal.paint(Style.GREEN, "Ask " + plain(way.via().name()))
                            + " about "
                            + plain(one.target().name())
                            + terminal.paint(
                                    Style.DIM,
                                    ", "
                                            + Amounts.percent(way.probability())
                                            + " that it helps: "
                                            + invocation.command("path " + one.target().id())));
        }
    }

    private void candidate(List<String> lines, int place, Candidate one, boolean drafted) {
        lines.add(
                place
                        + ". "
                        + terminal.paint(Style.BOLD, plain(one.view().name()))
                        + terminal.paint(Style.DIM, "  " + one.view().person().id().value()));
        if (!one.view().life().isEmpty()) {
            wrapped(lines, "   ", plain(one.view().life()));
        }
        if (!one.why().isEmpty()) {
            wrapped(lines, "   ", "Fits: " + plain(one.why()));
        }
        wrapped(lines, "   ", "Answers: " + AnswerWords.chance(one.chance()) + ".");
        wrapped(lines, "   ", terminal.paint(Style.DIM, AnswerWords.reason(one.chance())));
        String rests =
                one.view().tie().reasons().stream()
                        .limit(MOST_REASONS)
                        .map(reason -> reason.text())
                        .collect(Collectors.joining("; "));
        wrapped(
                lines,
                "   ",
                "Tie " + Amounts.percent(one.view().tie().strength()) + ": " + plain(rests));
        Exchange last = one.last();
        if (last != null) {
            String about =
                    last.setting().subject().isEmpty() ? "" : ": " + last.setting().subject();
            wrapped(
                    lines,
                    "   ",
                    "Last "
                            + day(last.moment().at())
                            + ", "
                            + AnswerWords.ago(one.silent())
                            + plain(about));
        }
        for (Favour favour : one.before().favours()) {
            wrapped(
                    lines,
                    "   ",
                    "Asked "
                            + day(favour.asked())
                            + " for "
                            + plain(favour.what())
                            + ": "
                            + favour.answer().word());
        }
        Burden burden = one.before().burden();
        if (burden != null && one.before().tooOften()) {
            wrapped(
                    lines,
                    "   ",
                    terminal.paint(
                            Style.YELLOW,
                            "Asked "
                                    + Amounts.of(burden.times(), "time")
                                    + " in a year, last on "
                                    + day(burden.last())
                                    + ": think whether to ask again."));
        }
        Draft draft = one.draft();
        if (draft != null && drafted) {
            draft(lines, draft);
        }
    }

    private void draft(List<String> lines, Draft draft) {
        lines.add("");
        lines.add(terminal.paint(Style.DIM, "   Draft, yours to change and to send:"));
        lines.add("     Subject: " + plain(draft.subject()));
        for (String paragraph : draft.text().split("\n", -1)) {
            Text.wrap(plain(paragraph), room() - 5).forEach(line -> lines.add("     " + line));
        }
    }

    List<String> favours(List<FavourView> all) {
        Table table =
                new Table(
                        Table.Column.words("id", Style.CYAN),
                        Table.Column.words("asked", Style.DIM),
                        Table.Column.words("whom", Style.BOLD),
                        Table.Column.words("for", Style.GREEN),
                        Table.Column.words("answer", Style.YELLOW),
                        Table.Column.words("what", Style.DIM));
        for (FavourView view : all) {
            Favour favour = view.favour();
            table.add(
                    favour.id(),
                    day(favour.asked()),
                    favour.name(),
                    favour.purpose().word(),
                    favour.answer().word() + (view.hasWritten() ? " (wrote since)" : ""),
                    favour.what());
        }
        return table.lines(terminal);
    }

    private void wrapped(List<String> lines, String indent, String text) {
        Text.wrap(text, room() - indent.length()).forEach(line -> lines.add(indent + line));
    }

    private static String plain(String text) {
        return Text.plain(text);
    }

    private int room() {
        return Math.min(terminal.width(), 100);
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }
}
