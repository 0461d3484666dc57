package dev.familiar.cli;

import dev.familiar.app.corrections.PairEvidence;
import dev.familiar.app.corrections.ReviewView;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.DateWords;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.traces.TieFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Two people who may be one, set side by side so that the eye can go from line to line.
final class PairText {

    /// The most values of one sort that help to tell two people apart; more make the page long.
    private static final int MOST = 3;

    private static final int LABEL = 9;
    private static final String BETWEEN = " │ ";

    private PairText() {}

    /// One line of the page: what it is about, and how a side's values are found.
    private record Row(String label, Function<PersonView, List<String>> values) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("name", PairText::names),
                    new Row("found in", view -> List.of(PersonText.records(view.person()))),
                    new Row("address", PairText::addresses),
                    new Row("account", PairText::accounts),
                    new Row("job", PairText::jobs),
                    new Row("place", PairText::places),
                    new Row("born", PairText::birthdays),
                    new Row("messages", view -> List.of(messages(view.tie().facts()))));

    /// The question's id and odds, both sides, then what agrees and what does not.
    static List<String> lines(ReviewView view, PairEvidence evidence, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        lines.add(
                terminal.paint(Style.BOLD, view.id())
                        + "  "
                        + terminal.paint(Style.YELLOW, Odds.words(view.weightBits()))
                        + (view.postponed() ? terminal.paint(Style.DIM, " · put off before") : ""));
        evidence(lines, evidence, terminal);
        int width = (terminal.width() - 2 - LABEL - BETWEEN.length()) / 2;
        for (Row row : ROWS) {
            List<String> left = wrapped(row.values().apply(view.one()), width);
            List<String> right = wrapped(row.values().apply(view.other()), width);
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                String label = Text.padRight(i == 0 ? row.label() : "", LABEL);
                String line =
                        "  "
                                + terminal.paint(Style.DIM, label)
                                + Text.padRight(at(left, i), width)
                                + BETWEEN
                                + at(right, i);
                lines.add(line.stripTrailing());
            }
        }
        return lines;
    }

    private static void evidence(List<String> lines, PairEvidence evidence, Terminal terminal) {
        List<String> against = new ArrayList<>(evidence.forbids());
        against.addAll(evidence.against());
        lines.addAll(indented("", evidence.summary(), terminal));
        lines.addAll(indented("agrees", String.join(" · ", evidence.agrees()), terminal));
        lines.addAll(indented("against", String.join(" · ", against), terminal));
    }

    /// Nothing for no words.
    private static List<String> indented(String label, String words, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        int indent = label.isEmpty() ? 0 : LABEL;
        if (!words.isEmpty()) {
            for (String part : Text.wrap(Text.plain(words), terminal.width() - 2 - indent)) {
                String start = Text.padRight(lines.isEmpty() ? label : "", indent);
                lines.add("  " + terminal.paint(Style.DIM, start) + part);
            }
        }
        return lines;
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    private static List<String> wrapped(List<String> values, int width) {
        // A name that differs from another in case alone tells nothing.
        Map<String, String> byFolded = new LinkedHashMap<>();
        for (String value : values) {
            String plain = Text.plain(value);
            byFolded.putIfAbsent(plain.toLowerCase(Locale.ROOT), plain);
        }
        List<String> distinct = List.copyOf(byFolded.values());
        int more = distinct.size() - MOST;
        return Stream.concat(
                        distinct.stream().limit(MOST),
                        more > 0 ? Stream.of("and " + more + " more") : Stream.empty())
                .flatMap(value -> Text.wrap(value, width).stream())
                .flatMap(line -> Text.chop(line, width).stream())
                .toList();
    }

    private static List<String> names(PersonView view) {
        Stream<String> all = view.person().names().stream().map(PersonName::text);
        return Stream.concat(Stream.of(view.name()), all).toList();
    }

    private static List<String> addresses(PersonView view) {
        return view.person().addresses().stream().map(EmailAddress::value).toList();
    }

    private static List<String> accounts(PersonView view) {
        return PersonText.phonesAndProfiles(view.person()).stream()
                .map(account -> account.replaceFirst("^https://(www\\.)?", ""))
                .toList();
    }

    private static List<String> jobs(PersonView view) {
        Stream<String> headlines =
                view.person().descriptions().stream()
                        .map(d -> d.biography().headline())
                        .filter(headline -> !headline.isEmpty());
        return Stream.concat(view.person().affiliations().map(PersonText::job), headlines).toList();
    }

    private static List<String> places(PersonView view) {
        return view.person().descriptions().stream()
                .map(d -> d.biography().place())
                .filter(place -> !place.isEmpty())
                .toList();
    }

    private static List<String> birthdays(PersonView view) {
        List<String> days = new ArrayList<>();
        for (PersonDescription description : view.person().descriptions()) {
            PartialDate birthday = description.biography().birthday();
            if (birthday != null) {
                days.add(DateWords.of(birthday));
            }
        }
        return days;
    }

    private static String messages(TieFacts facts) {
        int total = facts.written().total();
        LocalDate first = facts.period().first();
        LocalDate last = facts.period().last();
        if (total == 0 || first == null || last == null) {
            return total == 0 ? "none" : Amounts.count(total);
        }
        return Amounts.count(total)
                + ", "
                + first.getYear()
                + (first.getYear() == last.getYear() ? "" : "–" + last.getYear());
    }
}
