package dev.familiar.sources.calendar;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.model.PlatformName;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.sources.component.Properties;
import dev.familiar.sources.component.Property;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who took part in an event, from ORGANIZER and ATTENDEE (RFC 5545 sections 3.8.4.1 and 3.8.4.3).
///
/// Somebody named twice is counted once, the organizer first. Those who declined, rooms, equipment,
/// distribution lists and group calendars are left out. One event, one thread.
final class Attendance {

    private static final Set<String> NOT_PEOPLE = Set.of("ROOM", "RESOURCE", "GROUP");

    private final @Nullable EmailAddress owner;
    private final Map<String, Participant> byHandle = new LinkedHashMap<>();
    private int unreadable;

    /// @param owner whose calendar it is, null if unknown
    Attendance(@Nullable EmailAddress owner) {
        this.owner = owner;
    }

    /// Adds everybody named in the event.
    void add(Properties event) {
        event.named("ORGANIZER").forEach(organizer -> add(organizer, Role.ORGANIZER));
        event.named("ATTENDEE").forEach(this::attendee);
    }

    /// Those who took part, in the order of the event.
    Map<String, Participant> participants() {
        return byHandle;
    }

    /// How many were named by neither an address nor a name.
    int unreadable() {
        return unreadable;
    }

    /// Whether an address belongs to a calendar, not to a person: rooms, group calendars, imported
    /// events of Google, whose organizer is `unknownorganizer@calendar.google.com`.
    static boolean isNobody(EmailAddress address) {
        String domain = address.domain();
        return domain.equals("calendar.google.com") || domain.endsWith(".calendar.google.com");
    }

    private void attendee(Property attendee) {
        String answer = attendee.parameter("PARTSTAT").toUpperCase(Locale.ROOT);
        String kind = attendee.parameter("CUTYPE").toUpperCase(Locale.ROOT);
        if (!answer.equals("DECLINED") && !NOT_PEOPLE.contains(kind)) {
            add(attendee, answer.equals("ACCEPTED") ? Role.ATTENDEE : Role.INVITED);
        }
    }

    private void add(Property property, Role role) {
        EmailAddress address = address(property).orElse(null);
        if (address != null && isNobody(address)) {
            return;
        }
        PersonName name = name(property);
        Handle handle = address;
        if (handle == null && !name.isEmpty()) {
            handle = new PlatformName("calendar", name.text());
        }
        if (handle == null) {
            unreadable++;
            return;
        }
        boolean self = handle.equals(owner);
        byHandle.putIfAbsent(handle.key(), new Participant(role, name, handle, self));
    }

    /// The address: of the value (`mailto:`, `MAILTO:` or bare), else of the EMAIL parameter (Apple
    /// writes `urn:uuid:` values), else a CN that is an address.
    private static Optional<EmailAddress> address(Property property) {
        String value = property.text();
        int open = value.lastIndexOf('<');
        String bare = open >= 0 && value.endsWith(">") ? value.substring(open) : value;
        boolean other = bare.toLowerCase(Locale.ROOT).matches("(urn|invalid|https?|/|tel).*");
        return (other ? Optional.<EmailAddress>empty() : EmailAddress.parse(bare))
                .or(() -> EmailAddress.parse(property.parameter("EMAIL")))
                .or(() -> EmailAddress.parse(commonName(property)));
    }

    private static PersonName name(Property property) {
        String name = commonName(property);
        String value = property.text();
        int open = value.lastIndexOf('<');
        if (name.isEmpty() && open > 0) {
            name = value.substring(0, open).replace("\"", "");
        }
        return EmailAddress.parse(name).isPresent() ? PersonName.NONE : PersonName.of(name);
    }

    private static String commonName(Property property) {
        return Quoted.bare(property.parameter("CN"));
    }
}
