package dev.familiar.cli;

import dev.familiar.app.people.PersonView;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.ProfileUrl;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is known of a person, in words for a terminal. Not made harmless yet: whoever prints it
/// passes it through [Text#plain] or a [Table].
final class PersonText {

    private PersonText() {}

    /// A job or school with its years.
    static String job(Affiliation job) {
        String what =
                job.title().isEmpty()
                        ? job.organisation()
                        : job.title() + ", " + job.organisation();
        if (job.span().isUnknown()) {
            return what;
        }
        return what
                + " ("
                + (job.span().from() == null ? "" : job.span().from())
                + " – "
                + (job.span().to() == null ? "" : job.span().to())
                + ")";
    }

    /// Phone numbers and profile pages.
    static List<String> phonesAndProfiles(Person person) {
        return person.handles().stream()
                .map(handle ->
                        switch (handle) {
                            case PhoneNumber phone -> phone.value();
                            case ProfileUrl profile -> profile.url();
                            case dev.familiar.model.EmailAddress _,
                                    dev.familiar.model.PlatformName _ ->
                                    "";
                        })
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// Where a record comes from.
    static String record(PersonDescription description) {
        return switch (description.origin().kind()) {
            case CARD -> "your address book";
            case SAVED_CONTACT -> "an uploaded address book";
            case CONNECTION -> "your LinkedIn connections";
            case FRIEND -> "your Facebook friends";
            case FOLLOWED -> "those you follow";
            case CORRESPONDENT -> "messages and events";
            case TABLE_ROW -> "a table";
            case REQUESTER -> "requests";
            case SIGNATURE -> "mail signatures";
            case DEPARTURE -> "automatic answers";
            case BOUNCE -> "reports of undelivered mail";
            case DELIVERY -> "notes of delivery";
        };
    }

    /// Where all records of a person come from, e.g. `messages and events × 2, your address book`.
    static String records(Person person) {
        Map<String, Long> counts =
                person.descriptions().stream()
                        .map(PersonText::record)
                        .collect(
                                Collectors.groupingBy(
                                        kind -> kind, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry ->
                        entry.getKey() + (entry.getValue() > 1 ? " × " + entry.getValue() : ""))
                .collect(Collectors.joining(", "));
    }

    /// People with what it takes to tell them apart, one row each.
    static Table table(List<PersonView> people) {
        Table table =
                new Table(
                        Table.Column.words("person", Style.DIM),
                        Table.Column.words("name", Style.BOLD),
                        Table.Column.words("life", Style.DIM),
                        Table.Column.words("records", Style.GREEN));
        for (PersonView view : people) {
            table.add(view.person().id().value(), view.name(), view.life(), records(view.person()));
        }
        return table;
    }
}
