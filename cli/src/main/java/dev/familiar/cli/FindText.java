package dev.familiar.cli;

import dev.familiar.app.people.FindView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.FindWords;
import dev.familiar.network.organisation.OwnerOrganisations;
import dev.familiar.network.search.Answer;
import dev.familiar.network.search.Fit;
import dev.familiar.network.search.Part;
import dev.familiar.network.search.Question;
import dev.familiar.network.search.Someone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who answers a question, in words for a terminal: what was understood, the people with why, those
/// whom the owner does not know folded, and what is not known.
final class FindText {

    private static final int WIDEST = 100;
    private static final String INDENT = "     ";

    private static final Map<Part, String> PATH_OPTIONS =
            Map.of(
                    Part.ROLE,
                    "--role ",
                    Part.ORGANISATION,
                    "--company ",
                    Part.KIND,
                    "--kind ",
                    Part.PLACE,
                    "--place ");

    private final Terminal terminal;
    private final Invocation invocation;
    private final boolean strangers;

    /// @param invocation for the commands suggested
    /// @param strangers whether people whom the owner does not know are listed as well
    FindText(Terminal terminal, Invocation invocation, boolean strangers) {
        this.terminal = terminal;
        this.invocation = invocation;
        this.strangers = strangers;
    }

    List<String> page(FindView view) {
        List<String> lines = new ArrayList<>();
        Answer answer = view.answer();
        understood(lines, view.asked(), answer.understood());
        boolean unfolded = strangers || FindWords.isUnfolded(answer);
        List<FindView.Hit> shown =
                view.people().stream().filter(hit -> unfolded || isKnown(hit.fit())).toList();
        if (answer.isNobody()) {
            wrapped(lines, Style.BOLD, nobody(answer));
        }
        for (FindView.Hit hit : shown) {
            person(lines, hit);
        }
        if (!unfolded) {
            folded(lines, answer.counts());
        }
        String perhaps = FindWords.perhaps(answer.counts());
        if (!perhaps.isEmpty()) {
            wrapped(lines, Style.YELLOW, perhaps + " (--drop time shows them)");
        }
        int listed = unfolded ? answer.counts().people() : answer.counts().known();
        if (listed > shown.size()) {
            wrapped(
                    lines,
                    Style.DIM,
                    Amounts.count(listed - shown.size()) + " more: --limit " + listed);
        }
        if (answer.isNobody() && answer.counts().people() > 0) {
            wayOn(lines, answer.understood());
        }
        akin(lines, answer);
        similar(lines, answer.similar());
        if (!answer.understood().isEmpty()) {
            wrapped(lines, Style.DIM, FindWords.searched(answer));
        }
        return lines;
    }

    /// Nobody known fits, and others do: who stands closer to them.
    private void wayOn(List<String> lines, Question asked) {
        String options =
                Stream.of(Part.values())
                        .filter(PATH_OPTIONS::containsKey)
                        .flatMap(part ->
                                asked.text(part).stream()
                                        .map(text ->
                                                PATH_OPTIONS.get(part)
                                                        + Invocation.quoted(
                                                                Text.plain(words(text)))))
                        .collect(Collectors.joining(" "));
        if (!options.isEmpty()) {
            lines.add(
                    terminal.paint(
                            Style.DIM,
                            "Who stands closer to them: " + invocation.command("path " + options)));
        }
    }

    /// As it was asked, without how it was understood, which stands behind it in brackets.
    private static String words(String text) {
        int bracket = text.indexOf(" (");
        return bracket > 0 ? text.substring(0, bracket) : text;
    }

    private static boolean isKnown(Fit fit) {
        return fit.person().closeness().known() != Someone.Acquaintance.NOT_AT_ALL;
    }

    private void understood(List<String> lines, Question asked, Question left) {
        List<Question.Shown> parts = asked.shown();
        if (parts.isEmpty()) {
            return;
        }
        String text =
                parts.stream()
                        .map(part ->
                                part.part().word()
                                        + " "
                                        + Text.plain(part.text())
                                        + (left.text(part.part()).isEmpty() ? " (dropped)" : ""))
                        .collect(Collectors.joining(" · "));
        String hint = parts.size() > 1 ? " (leave one out: --drop " + drops(parts) + ")" : "";
        wrapped(lines, Style.DIM, "Understood: " + text + hint);
    }

    private static String drops(List<Question.Shown> parts) {
        return parts.stream()
                .map(Question.Shown::part)
                .map(Part::word)
                .collect(Collectors.joining("|"));
    }

    private static String nobody(Answer answer) {
        return answer.understood().isEmpty() ? "Nobody is in your archives." : "Nobody.";
    }

    private void person(List<String> lines, FindView.Hit hit) {
        Someone who = hit.fit().person();
        String last =
                who.closeness().last() == null ? "" : ", last contact " + who.closeness().last();
        lines.add(
                String.format(Locale.ROOT, "%3d  ", Math.round(100 * who.closeness().strength()))
                        + terminal.paint(Style.BOLD, Text.plain(hit.view().name()))
                        + terminal.paint(
                                Style.DIM,
                                "  "
                                        + who.id().value()
                                        + "  "
                                        + FindWords.known(who.closeness().known())
                                        + last));
        List<String> why = FindWords.why(hit.fit().matched());
        why.forEach(line -> indented(lines, Style.GREEN, line));
        if (why.isEmpty() && !hit.view().life().isEmpty()) {
            indented(lines, Style.DIM, hit.view().life());
        }
    }

    private void folded(List<String> lines, Answer.Counts counts) {
        String folded = FindWords.folded(counts);
        if (!folded.isEmpty()) {
            wrapped(lines, Style.YELLOW, folded + " (--all shows them)");
        }
    }

    private void similar(List<String> lines, List<Fit> similar) {
        if (similar.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Similar spellings:");
        for (Fit fit : similar) {
            indented(lines, Style.DIM, fit.person().name() + "  " + fit.person().id().value());
        }
    }

    private void akin(List<String> lines, Answer answer) {
        if (!answer.akin().isEmpty()) {
            String names =
                    answer.akin().stream()
                            .map(one -> one.value() + " (" + Amounts.count(one.people()) + ")")
                            .collect(Collectors.joining(", "));
            wrapped(lines, Style.YELLOW, "Ask by the whole name of an organisation: " + names);
        }
    }

    /// What could not be read of the owner's list.
    static List<String> faults(FindView view) {
        return view.faults().stream().map(FindText::fault).toList();
    }

    private static String fault(OwnerOrganisations.Fault fault) {
        String what =
                switch (fault.code()) {
                    case NAME_MISSING -> "has no name";
                    case KIND_UNKNOWN ->
                            "has a kind that is not known, expected one like bank or law firm";
                    case DOMAIN_BROKEN -> "has a broken domain, expected one like acme.example.com";
                    case TOO_MANY_COLUMNS -> "has too many columns, expected name, kind, domain";
                };
        return "organisations.tsv line "
                + fault.line()
                + " "
                + what
                + "; it was passed over ("
                + fault.code()
                + ").";
    }

    private void indented(List<String> lines, Style style, String text) {
        int width = Math.min(terminal.width(), WIDEST) - INDENT.length();
        Text.wrap(Text.plain(text), width)
                .forEach(line -> lines.add(INDENT + terminal.paint(style, line)));
    }

    private void wrapped(List<String> lines, Style style, String text) {
        Text.wrap(Text.plain(text), Math.min(terminal.width(), WIDEST))
                .forEach(line -> lines.add(terminal.paint(style, line)));
    }
}
