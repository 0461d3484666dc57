package dev.familiar.sources.mail.outlook;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.model.PlatformName;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.EventNote;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An appointment of Outlook's as an event. Of one that recurs, only the first time is known. Rooms
/// and those who declined are left out. Source: [MS-OXOCAL].
///
/// @param item the appointment
/// @param names of properties in its file
/// @param addresses known so far
/// @param recipients who was invited, with answers
record AppointmentItem(
        Properties item, NamedProperties names, Addresses addresses, List<Recipient> recipients) {

    private static final int SUBJECT = 0x0037;
    private static final int ORGANIZER_NAME = 0x0042;
    private static final int BODY = 0x1000;
    private static final int LOCATION_NAME = 0x8208;
    private static final int START_NAME = 0x820d;
    private static final int CHANGES_NAME = 0x8201;
    private static final int STATE_NAME = 0x8217;
    private static final int CALLED_OFF = 4;
    private static final int LONGEST_SUBJECT = 300;
    private static final int ORGANIZED = 1;
    private static final int ACCEPTED = 3;
    private static final int DECLINED = 4;

    static boolean isAppointment(String kind) {
        return kind.equals("ipm.appointment") || kind.startsWith("ipm.appointment.");
    }

    /// The event, empty if it has no time.
    ///
    /// @param texts whether what was written in it is wanted
    Optional<SourceRecord> read(boolean texts) throws IOException {
        Instant start = item.time(names.number(NamedProperties.APPOINTMENT, START_NAME));
        if (start == null) {
            return Optional.empty();
        }
        String subject = MailItem.subject(item.text(SUBJECT)).replaceAll("\\s+", " ").strip();
        String place = item.text(names.number(NamedProperties.APPOINTMENT, LOCATION_NAME));
        String body = texts ? item.text(BODY, Content.LONGEST_TEXT) : "";
        String text = (place.strip() + "\n" + body).strip();
        int state = item.number(names.number(NamedProperties.APPOINTMENT, STATE_NAME), 0);
        String series = "event:" + EventId.of(item, names, subject) + "/";
        boolean off = (state & CALLED_OFF) != 0;
        Content content =
                new Content(
                        subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)),
                        text,
                        off ? Set.of(Mark.CANCELLED) : Set.of(),
                        off ? calledOff(start).in(series) : List.of());
        String key = series + start;
        Interaction event =
                new Interaction(key, Channel.EVENT, Moment.of(start), participants(), content);
        return Optional.of(new SourceRecord.Happened(event, text));
    }

    /// That it does not take place from then on.
    private EventNote calledOff(Instant start) throws IOException {
        int changes = item.number(names.number(NamedProperties.APPOINTMENT, CHANGES_NAME), 0);
        long when = start.getEpochSecond();
        return new EventNote(
                EventNote.Kind.OFF, EventNote.WHOLE, Math.clamp(changes, 0, 1_000_000), when, "");
    }

    /// The organizer first, everybody once.
    private List<Participant> participants() throws IOException {
        Map<String, Participant> found = new LinkedHashMap<>();
        boolean meeting = !recipients.isEmpty();
        if (meeting) {
            String address = addresses.find(item, Addresses.Fields.AUTHOR);
            add(found, Role.ORGANIZER, item.text(ORGANIZER_NAME), address);
        }
        for (Recipient recipient : recipients) {
            boolean room = recipient.kind() == Recipient.BCC;
            if (!room && recipient.answer() != DECLINED) {
                Role role =
                        switch (recipient.answer()) {
                            case ORGANIZED -> Role.ORGANIZER;
                            case ACCEPTED -> Role.ATTENDEE;
                            default -> Role.INVITED;
                        };
                add(found, role, recipient.name(), recipient.address());
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(
            Map<String, Participant> found, Role role, String name, String address) {
        Handle handle = EmailAddress.parse(address).orElse(null);
        boolean named = !name.isBlank() && EmailAddress.parse(name).isEmpty();
        if (handle == null && named) {
            handle = new PlatformName("calendar", name);
        }
        if (handle != null) {
            PersonName shown = named ? PersonName.of(name) : PersonName.NONE;
            found.putIfAbsent(handle.key(), new Participant(role, shown, handle, false));
        }
    }

    /// Hides the appointment.
    @Override
    public String toString() {
        return "AppointmentItem[hidden]";
    }
}
