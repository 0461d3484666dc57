package dev.familiar.sources.event;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.model.PlatformName;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.sources.ExchangeAddress;
import dev.familiar.sources.component.Properties;
import dev.familiar.sources.component.Property;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who took part in an event, from ORGANIZER and ATTENDEE (RFC 5545 sections 3.8.4.1 and 3.8.4.3).
///
/// Somebody named twice is counted once, the organizer first. Those who declined, rooms, equipment,
/// distribution lists and group calendars are left out. Of what a mail says, each is believed about
/// themselves only ([Hearsay]). One event, one thread.
final class Attendance {

    private static final Set<String> NOT_PEOPLE = Set.of("ROOM", "RESOURCE", "GROUP");

    private static final String MAILTO = "mailto:";

    private static final Pattern ESCAPED = Pattern.compile("\\\\+([,;:\"])");

    private final @Nullable EmailAddress owner;
    private final Map<String, Participant> byHandle = new LinkedHashMap<>();
    private final Map<String, Boolean> answers = new LinkedHashMap<>();
    private final @Nullable Hearsay said;
    private int unreadable;

    /// @param owner whose calendar it is, null if unknown
    /// @param said who says it in a mail, null for a calendar
    Attendance(@Nullable EmailAddress owner, @Nullable Hearsay said) {
        this.owner = owner;
        this.said = said;
    }

    /// Adds everybody named in the event.
    void add(Properties event) {
        event.named("ORGANIZER").forEach(organizer -> add(organizer, Role.ORGANIZER));
        event.named("ATTENDEE").forEach(this::attendee);
    }

    /// The address that calls the event, if it is one.
    static Optional<EmailAddress> organizer(Properties event) {
        return event.named("ORGANIZER").findFirst().flatMap(Attendance::address);
    }

    /// Those who took part, in the order of the event.
    Map<String, Participant> participants() {
        return byHandle;
    }

    /// Whether those who may speak for themselves accept, by the keys of their accounts.
    Map<String, Boolean> answers() {
        return answers;
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
        if (NOT_PEOPLE.contains(kind)) {
            return;
        }
        boolean accepts = answer.equals("ACCEPTED");
        address(attendee)
                .filter(address -> speaksForItself(address) && isAnswer(answer))
                .ifPresent(address -> answers.putIfAbsent(address.key(), accepts));
        if (!answer.equals("DECLINED")) {
            add(attendee, accepts ? Role.ATTENDEE : Role.INVITED);
        }
    }

    /// In a mail who does not accept takes back that they did. A calendar shows those who have not
    /// answered yet as well, and of them nothing is known.
    private boolean isAnswer(String answer) {
        return said != null || answer.equals("ACCEPTED") || answer.equals("DECLINED");
    }

    private boolean speaksForItself(EmailAddress address) {
        return said == null || said.senders().contains(address);
    }

    private void add(Property property, Role role) {
        Handle exchange = ExchangeAddress.find(uri(property)).orElse(null);
        EmailAddress address =
                exchange == null
                        ? address(property).orElse(null)
                        : exchange instanceof EmailAddress wrapped ? wrapped : null;
        if (address != null && isNobody(address)) {
            return;
        }
        PersonName name = name(property);
        Handle handle = exchange == null ? address : exchange;
        if (handle == null && !name.isEmpty()) {
            handle = new PlatformName("calendar", name.text());
        }
        if (handle == null) {
            unreadable++;
            return;
        }
        boolean believed = said == null || address != null && speaksForItself(address);
        Role held = believed ? role : Role.INVITED;
        boolean self = handle.equals(owner);
        byHandle.putIfAbsent(handle.key(), new Participant(held, name, handle, self));
    }

    /// The address: of the value (`mailto:`, `MAILTO:` or bare), else of the EMAIL parameter (Apple
    /// writes `urn:uuid:` values), else a CN that is an address.
    private static Optional<EmailAddress> address(Property property) {
        String bare = uri(property);
        boolean other = bare.toLowerCase(Locale.ROOT).matches("(urn|invalid|https?|/|tel).*");
        return (other ? Optional.<EmailAddress>empty() : EmailAddress.parse(bare))
                .or(() -> EmailAddress.parse(uri(property.parameter("EMAIL"))))
                .or(() -> EmailAddress.parse(uri(commonName(property))));
    }

    private static String uri(Property property) {
        return uri(property.text());
    }

    /// The address in the forms of programs: `mailto:mailto:a@…` and `MAILTO: a@…` (converters that
    /// add what is there), `mailto:a@…?subject=`, `mailto:a%40…` (RFC 6068), `'a@…'`, `A <a@…>`,
    /// and behind a colon of a name that was not quoted.
    private static String uri(String value) {
        int scheme = value.toLowerCase(Locale.ROOT).lastIndexOf(MAILTO);
        String bare = scheme < 0 ? value : value.substring(scheme + MAILTO.length());
        int open = bare.lastIndexOf('<');
        int close = bare.indexOf('>', Math.max(open, 0));
        if (open >= 0 && close > open) {
            bare = bare.substring(open + 1, close);
        }
        int query = scheme < 0 ? -1 : bare.indexOf('?');
        bare = query < 0 ? bare : bare.substring(0, query);
        return Quoted.bare(bare.replaceFirst("(?i)%40", "@").strip()).strip();
    }

    private static PersonName name(Property property) {
        String name = commonName(property);
        String value = property.text();
        int scheme = value.toLowerCase(Locale.ROOT).indexOf(MAILTO);
        int open = value.lastIndexOf('<');
        if (name.isEmpty() && open > 0 && scheme < 0) {
            name = value.substring(0, open).replace("\"", "").strip();
        }
        return EmailAddress.parse(uri(name)).isPresent() ? PersonName.NONE : PersonName.of(name);
    }

    /// The name, whole although its comma or colon is not quoted, as it must be (RFC 5545 section
    /// 3.2): `CN=Example, Ada:mailto:…`.
    private static String commonName(Property property) {
        String name = property.wholeParameter("CN");
        String value = property.text();
        int scheme = value.toLowerCase(Locale.ROOT).indexOf(":" + MAILTO);
        boolean cut = !name.isEmpty() && scheme > 0 && value.indexOf('@') > scheme;
        boolean doubled = value.regionMatches(true, 0, MAILTO, 0, MAILTO.length());
        String whole = cut && !doubled ? name + ":" + value.substring(0, scheme) : name;
        return Quoted.bare(ESCAPED.matcher(whole).replaceAll("$1").strip()).strip();
    }
}
