package dev.familiar.cli;

import dev.familiar.app.requests.AuditView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Kinds;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.traces.Coverage;
import dev.familiar.triage.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// How well the owner knows their connections, in words for a terminal: the counts first, then what
/// was not searched, because a group without traces means no more than that; then the people.
final class AuditText {

    private static final int WIDEST = 100;

    private final Terminal terminal;

    AuditText(Terminal terminal) {
        this.terminal = terminal;
    }

    List<String> page(AuditView view) {
        if (view.connections() == 0) {
            return List.of(
                    "No connection of yours is known: the list comes with your LinkedIn export.",
                    "Ask LinkedIn for it (Settings, Data privacy, Get a copy of your data), then:",
                    "familiar import your LinkedIn export");
        }
        List<String> lines = new ArrayList<>();
        wrapped(lines, Style.BOLD, counts(view));
        if (view.entries() > view.connections()) {
            wrapped(
                    lines,
                    Style.DIM,
                    "Your export lists "
                            + Amounts.count(view.entries())
                            + ": some people are on it more than once.");
        }
        searched(lines, view.searched());
        people(lines, view);
        return lines;
    }

    private static String counts(AuditView view) {
        int strangers = view.count(Known.Group.NOT_AT_ALL);
        String found = strangers == view.withoutTrace() ? "no trace" : "little or no trace";
        String rest = strangers == 0 ? "" : "; of " + share(view, Known.Group.NOT_AT_ALL);
        return "You have "
                + Amounts.of(view.connections(), "connection")
                + ": "
                + share(view, Known.Group.WELL)
                + " you know well, "
                + share(view, Known.Group.SOMEWHAT)
                + " somewhat"
                + (rest.isEmpty() ? "." : rest + " " + found + " was found.");
    }

    private static String share(AuditView view, Known.Group group) {
        int count = view.count(group);
        double share = (double) count / view.connections();
        return Amounts.count(count)
                + (count == 0 || count == view.connections()
                        ? ""
                        : " (" + Amounts.percent(share) + ")");
    }

    private void searched(List<String> lines, List<Coverage> searched) {
        String looked =
                searched.stream()
                        .filter(kind -> kind.items() > 0)
                        .map(AuditText::reach)
                        .collect(Collectors.joining("; "));
        String missing =
                searched.stream()
                        .filter(kind -> kind.items() == 0)
                        .map(kind -> Kinds.within(kind.source()))
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            wrapped(
                    lines,
                    Style.YELLOW,
                    "Not searched, because never imported: "
                            + missing
                            + ". People you know from there may be among those without a trace.");
        }
        wrapped(lines, Style.DIM, "Searched: " + looked + ".");
    }

    private static String reach(Coverage kind) {
        String items = Kinds.within(kind.source()) + " " + Amounts.count(kind.items());
        return kind.from() == null || kind.to() == null
                ? items
                : items + " (" + kind.from().getYear() + "–" + kind.to().getYear() + ")";
    }

    private void people(List<String> lines, AuditView view) {
        int all = view.count(view.group());
        lines.add("");
        if (all == 0) {
            lines.add(nobody(view.group()));
            return;
        }
        if (!view.rows().isEmpty()) {
            lines.addAll(table(view).lines(terminal));
        }
        int more = all - view.rows().size();
        if (more > 0) {
            lines.add(
                    terminal.paint(
                            Style.DIM,
                            Amounts.count(more) + " more of this group: --limit " + all));
        }
        lines.add("");
        if (view.group() == Known.Group.NOT_AT_ALL) {
            wrapped(
                    lines,
                    Style.DIM,
                    "Whom of them you do not recognise you could follow instead, or let go; it is"
                            + " done on their page, by you. Nothing is done for you, and keeping them"
                            + " is fine too.");
        }
        lines.add(terminal.paint(Style.DIM, "What is known of somebody: familiar person ID"));
    }

    private static String nobody(Known.Group group) {
        return switch (group) {
            case WELL -> "Nobody is known well by what was searched.";
            case SOMEWHAT -> "Nobody is known somewhat: all are known well, or not at all.";
            case NOT_AT_ALL -> "There is some trace of everybody you are connected with.";
        };
    }

    private static Table table(AuditView view) {
        Table table =
                new Table(
                        Table.Column.numbers("tie"),
                        Table.Column.words("person", Style.DIM),
                        Table.Column.words("name", Style.BOLD),
                        Table.Column.words("why", Style.GREEN),
                        Table.Column.words("life", Style.DIM));
        for (AuditView.Row row : view.rows()) {
            table.add(
                    String.valueOf(Math.round(100 * row.known().strength())),
                    row.person().value(),
                    row.name(),
                    row.followWhy().isEmpty()
                            ? row.known().reason().map(Evidence::text).orElse("no trace")
                            : "follow instead: " + row.followWhy(),
                    row.life());
        }
        return table;
    }

    private void wrapped(List<String> lines, Style style, String text) {
        Text.wrap(Text.plain(text), Math.min(terminal.width(), WIDEST))
                .forEach(line -> lines.add(terminal.paint(style, line)));
    }
}
