package dev.familiar.web;

import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.DateWords;
import dev.familiar.app.words.PlainText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.PlatformName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.traces.TieFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is known of a person, row by row, so that the eye can compare two.
final class SideFacts {

    /// More of one sort tell no more.
    private static final int MOST = 4;

    private SideFacts() {}

    static List<ReviewPage.Fact> of(PersonView view) {
        List<PersonDescription> records = view.person().descriptions();
        List<ReviewPage.Fact> facts = new ArrayList<>();
        add(
                facts,
                "Names",
                Stream.concat(
                        Stream.of(view.name()),
                        view.person().names().stream().map(PersonName::text)));
        add(facts, "Found in", records(records).stream());
        add(
                facts,
                "Addresses",
                view.person().handles().stream()
                        .filter(SideFacts::isAddress)
                        .map(TracePages::words));
        add(facts, "Profile", view.person().handles().stream().flatMap(SideFacts::profile));
        add(
                facts,
                "Work",
                Stream.concat(
                        view.person().affiliations().map(SideFacts::job),
                        records.stream().map(record -> record.biography().headline())));
        add(facts, "Place", records.stream().map(record -> record.biography().place()));
        add(
                facts,
                "Birthday",
                records.stream()
                        .map(record -> record.biography().birthday())
                        .filter(Objects::nonNull)
                        .map(DateWords::of));
        facts.add(new ReviewPage.Fact("Messages", messages(view.tie().facts())));
        return facts;
    }

    private static void add(List<ReviewPage.Fact> facts, String label, Stream<String> values) {
        // A name that differs from another in case alone tells nothing.
        Map<String, String> distinct = new LinkedHashMap<>();
        values.map(PlainText::line)
                .filter(value -> !value.isEmpty())
                .forEach(value -> distinct.putIfAbsent(value.toLowerCase(Locale.ROOT), value));
        if (distinct.isEmpty()) {
            return;
        }
        int more = distinct.size() - MOST;
        String words = String.join(" · ", distinct.values().stream().limit(MOST).toList());
        facts.add(
                new ReviewPage.Fact(
                        label, more > 0 ? words + " and " + Amounts.count(more) + " more" : words));
    }

    /// Whether somebody can be reached by it; the name on a platform is among the names already.
    private static boolean isAddress(Handle handle) {
        return switch (handle) {
            case EmailAddress _, PhoneNumber _ -> true;
            case ProfileUrl _, PlatformName _ -> false;
        };
    }

    private static Stream<String> profile(Handle handle) {
        return handle instanceof ProfileUrl profile
                ? Stream.of(profile.url().replaceFirst("^https?://(www\\.)?", ""))
                : Stream.empty();
    }

    private static String job(Affiliation job) {
        return Stream.of(job.title(), job.organisation())
                .filter(part -> !part.isEmpty())
                .reduce((title, organisation) -> title + ", " + organisation)
                .orElse("");
    }

    /// The kinds of records, each with how many there are if several.
    private static List<String> records(List<PersonDescription> records) {
        Map<String, Integer> kinds = new TreeMap<>();
        records.forEach(record -> kinds.merge(kind(record), 1, Integer::sum));
        return kinds.entrySet().stream()
                .map(kind ->
                        kind.getValue() == 1
                                ? kind.getKey()
                                : kind.getKey() + " (" + Amounts.count(kind.getValue()) + ")")
                .toList();
    }

    private static String kind(PersonDescription record) {
        return switch (record.origin().kind()) {
            case CARD -> "your address book";
            case SAVED_CONTACT -> "an uploaded address book";
            case CONNECTION -> "LinkedIn connections";
            case FRIEND -> "Facebook friends";
            case FOLLOWED -> "those you follow";
            case CORRESPONDENT -> "messages and events";
            case TABLE_ROW -> "a table";
            case REQUESTER -> "a request";
            case SIGNATURE -> "signatures";
            case DEPARTURE -> "automatic answers";
            case BOUNCE -> "undeliverable mail";
            case DELIVERY -> "marks of delivery";
        };
    }

    private static String messages(TieFacts facts) {
        int total = facts.written().total();
        LocalDate first = facts.period().first();
        LocalDate last = facts.period().last();
        if (total == 0 || first == null || last == null) {
            return total == 0 ? "none" : Amounts.of(total, "message");
        }
        return Amounts.of(total, "message")
                + ", "
                + (first.getYear() == last.getYear()
                        ? "in " + first.getYear()
                        : first.getYear() + " to " + last.getYear());
    }
}
