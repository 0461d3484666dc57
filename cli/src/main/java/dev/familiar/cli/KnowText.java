package dev.familiar.cli;

import dev.familiar.app.asking.AskDesk;
import dev.familiar.app.asking.ListedName;
import dev.familiar.app.asking.NameList;
import dev.familiar.app.people.OwnerSelf;
import dev.familiar.app.requests.NameView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.KnownWords;
import dev.familiar.model.Person;
import dev.familiar.model.verdict.Searched;
import dev.familiar.traces.TieFacts;
import dev.familiar.triage.Judgement;
import dev.familiar.triage.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// How well somebody is known, as text: a page for one, a table for a list.
final class KnowText {

    private final Terminal terminal;
    private final VerdictText verdicts;
    private final Invocation invocation;

    /// @param invocation for the commands suggested
    KnowText(Terminal terminal, Invocation invocation) {
        this.terminal = terminal;
        this.verdicts = new VerdictText(terminal, invocation);
        this.invocation = invocation;
    }

    /// The answer, how it comes about, and what was searched.
    List<String> page(NameView view, boolean details) {
        Judgement judgement = view.judgement();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(terminal.paint(Style.BOLD, Text.plain(view.question().shown())));
        lines.addAll(Text.wrap(Text.plain(view.sentence()), Math.min(terminal.width(), 100)));
        if (view.self()) {
            return lines;
        }
        String last = lastSubject(view);
        if (!last.isEmpty()) {
            lines.add(Text.cut("About: " + last, Math.min(terminal.width(), 100)));
        }
        Person person = judgement.finding().person();
        if (person != null) {
            lines.add(
                    (view.group() == Known.Group.NOT_AT_ALL ? "Nearest by name: " : "Most likely ")
                            + Text.plain(view.found())
                            + terminal.paint(Style.DIM, "  " + person.id().value()));
        }
        lines.add("");
        verdicts.waterfall(lines, judgement, details);
        lines.add("");
        verdicts.searched(lines, judgement);
        if (person != null && view.group() != Known.Group.NOT_AT_ALL) {
            lines.add("");
            lines.add(
                    terminal.paint(Style.DIM, invocation.command("person " + person.id().value())));
        }
        return lines;
    }

    private static String lastSubject(NameView view) {
        TieFacts.Period last = view.answer().last();
        return last == null ? "" : Text.plain(last.lastSubject());
    }

    /// What the columns of a list were taken for, in one line.
    static String columns(NameList list) {
        if (!list.isTable()) {
            return "No header with a column of names: read as one person a line.";
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < list.header().size(); i++) {
            parts.add(list.header().get(i) + " = " + list.columns().get(i));
        }
        return "Columns: " + String.join(", ", parts);
    }

    /// What of a list could not be read, the first of it.
    static List<String> faults(AskDesk.ListReport report) {
        List<String> lines =
                new ArrayList<>(
                        report.faults().stream()
                                .limit(10)
                                .map(fault -> fault.position() + ": " + fault.message())
                                .toList());
        if (report.faultCount() > lines.size()) {
            lines.add("and " + (report.faultCount() - lines.size()) + " more like these");
        }
        return lines;
    }

    /// Those known, closest first; the others are counted.
    List<String> table(List<ListedName> known, AskDesk.ListReport report) {
        Table table =
                new Table(
                        Table.Column.words("known", Style.GREEN),
                        Table.Column.words("name", Style.BOLD),
                        Table.Column.numbers("sure"),
                        Table.Column.words("last", Style.DIM),
                        Table.Column.words("why", Style.DIM));
        known.stream()
                .sorted(
                        Comparator.comparing((ListedName name) -> name.view().group())
                                .thenComparingDouble(
                                        name -> -name.view().judgement().finding().strength()))
                .forEach(name ->
                        table.add(
                                KnownWords.group(name.view().group()),
                                name.view().question().shown(),
                                Amounts.percent(name.view().judgement().probability()),
                                last(name.view()),
                                name.view().self()
                                        ? OwnerSelf.SENTENCE
                                        : KnownWords.why(name.view().answer())));
        List<String> lines = new ArrayList<>(table.lines(terminal));
        lines.add(KnownWords.counts(report.people(), report.counts()));
        return lines;
    }

    /// What no answer rests on, in a sentence; empty if every kind of archive was imported.
    static String notSearched(NameView view) {
        String missing =
                view.judgement().finding().searched().stream()
                        .filter(searched -> searched.items() == 0)
                        .map(Searched::source)
                        .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : "Not searched, never imported: " + missing + ".";
    }

    private static String last(NameView view) {
        TieFacts.Period period = view.answer().last();
        LocalDate day = period == null ? null : period.last();
        return day == null ? "" : day.toString();
    }
}
