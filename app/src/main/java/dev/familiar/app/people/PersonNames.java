package dev.familiar.app.people;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Picks the name to show for a person known under several.
public final class PersonNames {

    /// From the owner's own writing to what people call themselves: a card beats a profile, and
    /// both beat what a mail program once put beside an address.
    private static final List<Origin.Kind> TRUSTED =
            List.of(
                    Origin.Kind.CARD,
                    Origin.Kind.CONNECTION,
                    Origin.Kind.FRIEND,
                    Origin.Kind.SAVED_CONTACT,
                    Origin.Kind.FOLLOWED,
                    Origin.Kind.CORRESPONDENT);

    private PersonNames() {}

    /// What [#said] gives; else an address or handle.
    public static String best(Person person) {
        return said(person)
                .orElseGet(() ->
                        person.handles().stream()
                                .map(PersonNames::shown)
                                .findFirst()
                                .orElse(person.id().value()));
    }

    /// The main name of the most trusted record that has one which is no address; empty if no
    /// record says how they are called.
    public static Optional<String> said(Person person) {
        return person.descriptions().stream()
                .sorted(Comparator.comparingInt(PersonNames::trust))
                .map(PersonDescription::name)
                // Mail programs write the address for the name where they know none.
                .filter(name -> !name.isEmpty() && !name.text().contains("@"))
                .map(PersonName::text)
                .findFirst();
    }

    /// The place among the trusted; everything else comes last, all alike.
    private static int trust(PersonDescription description) {
        int at = TRUSTED.indexOf(description.origin().kind());
        return at < 0 ? TRUSTED.size() : at;
    }

    private static String shown(Handle handle) {
        return handle instanceof EmailAddress address ? address.value() : handle.key();
    }
}
