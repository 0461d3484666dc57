package dev.familiar.cli;

import dev.familiar.app.people.PersonHistory;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PhoneNumber;
import dev.familiar.model.ProfileUrl;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A person's history in words for a terminal. Not made harmless yet, as [PersonText].
final class PersonHistoryText {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private PersonHistoryText() {}

    /// Introductions and changes of job, one a line.
    static List<String> lines(PersonHistory history) {
        List<String> lines = new ArrayList<>();
        for (PersonHistory.Introduction introduction : history.introductions()) {
            lines.add(
                    "introduced to you by "
                            + (introduction.by().isEmpty() ? "somebody" : introduction.by())
                            + " on "
                            + DAY.format(introduction.on()));
        }
        for (PersonHistory.Change change : history.changes()) {
            lines.add(change(change));
        }
        return lines;
    }

    private static String change(PersonHistory.Change change) {
        String before = job(change.before());
        String after = job(change.after());
        String by = " by " + MONTH.format(change.noticed());
        return switch (change.from()) {
            case "automatic-answer" -> "left " + before + by + ", says an automatic answer";
            case "signature" -> before + " → " + after + by + ", say signatures";
            default -> before + " → " + after + by;
        };
    }

    private static String job(Affiliation job) {
        if (job.title().isEmpty() || job.organisation().isEmpty()) {
            return job.title() + job.organisation();
        }
        return job.title() + ", " + job.organisation();
    }

    /// An address, and since when it no longer works.
    static String address(EmailAddress address, PersonHistory history) {
        return history.deadAddresses().stream()
                .filter(dead -> dead.address().equals(address))
                .findFirst()
                .map(dead -> address.value() + "  no longer works since " + month(dead.since()))
                .orElse(address.value());
    }

    private static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /// Phone numbers and profiles, with the months in which signatures showed them.
    static List<String> datedAccounts(Person person) {
        return person.handles().stream()
                .filter(handle -> handle instanceof PhoneNumber || handle instanceof ProfileUrl)
                .map(handle -> text(handle) + seen(person, handle))
                .toList();
    }

    private static String text(Handle handle) {
        return switch (handle) {
            case PhoneNumber phone -> phone.value();
            case ProfileUrl profile -> profile.url();
            case EmailAddress address -> address.value();
            case dev.familiar.model.PlatformName name -> name.name();
        };
    }

    private static String seen(Person person, Handle handle) {
        PartialDate first = null;
        PartialDate last = null;
        for (PersonDescription description : person.descriptions()) {
            Origin origin = description.origin();
            if (origin.kind() == Origin.Kind.SIGNATURE && description.handles().contains(handle)) {
                first = first == null || isBefore(origin.since(), first) ? origin.since() : first;
                last = last == null || isBefore(last, origin.until()) ? origin.until() : last;
            }
        }
        if (first == null || last == null) {
            return "";
        }
        return first.equals(last)
                ? "  in signatures of " + first
                : "  in signatures from " + first + " to " + last;
    }

    private static boolean isBefore(@Nullable PartialDate one, @Nullable PartialDate other) {
        return one != null && other != null && one.earliest().isBefore(other.earliest());
    }
}
