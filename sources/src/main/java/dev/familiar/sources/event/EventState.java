package dev.familiar.sources.event;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.EventNote;
import dev.familiar.sources.component.Properties;
import dev.familiar.sources.component.Property;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which state of an event a VEVENT shows: the count of its changes (SEQUENCE, RFC 5545 section
/// 3.8.7.4), whether it was called off, or who answers (RFC 5546 section 3.2).
///
/// @param zones the clocks of the text
/// @param said who says it, null for the owner's calendar
/// @param method of the calendar around it, in upper case
record EventState(Zones zones, @Nullable Hearsay said, String method) {

    /// Larger numbers are broken or a trick to be the last for good.
    private static final long MOST_CHANGES = 1_000_000;

    private static final int MOST_ANSWERS = 20;

    /// Whether the event does not take place.
    static boolean isOff(Properties event, String method) {
        String status = event.text("STATUS").toUpperCase(Locale.ROOT);
        return status.equals("CANCELLED")
                || status.equals("CANCELED")
                || method.equals("CANCEL")
                || CalledOff.says(EventWords.subject(event));
    }

    /// What is said; nothing if it is an answer of nobody who may give one.
    ///
    /// @param moved RECURRENCE-ID, null if there is none
    /// @param first DTSTART
    /// @param answers whether those who speak for themselves accept, by account
    List<EventNote> of(
            Properties event,
            @Nullable Property moved,
            DateValue first,
            Map<String, Boolean> answers) {
        long slot = slot(moved, first);
        long sequence = sequence(event.text("SEQUENCE"));
        long when = said(event);
        List<EventNote> notes = new ArrayList<>();
        if (!method.equals("REPLY")) {
            boolean again =
                    event.named("RRULE").findAny().isPresent()
                            || event.named("RDATE").findAny().isPresent();
            EventNote.Kind kind =
                    isOff(event, method)
                            ? EventNote.Kind.OFF
                            : again && moved == null ? EventNote.Kind.SERIES : EventNote.Kind.ONCE;
            EmailAddress organizer = Attendance.organizer(event).orElse(null);
            boolean mayChange = said == null || speaks(event, organizer);
            // Whoever passes an invitation on can show the event and not change it.
            if (mayChange || kind != EventNote.Kind.OFF) {
                notes.add(
                        new EventNote(
                                kind,
                                slot,
                                mayChange ? sequence : 0,
                                when,
                                organizer == null ? "" : organizer.key()));
            }
            // A calendar says who comes as of now, and mails of others answer for nobody. Of large
            // events nobody counts the answers.
            if (said != null || answers.size() > MOST_ANSWERS) {
                return notes;
            }
        }
        answers.forEach((account, accepts) ->
                notes.add(
                        new EventNote(
                                accepts ? EventNote.Kind.YES : EventNote.Kind.NO,
                                slot,
                                sequence,
                                when,
                                account)));
        return notes;
    }

    /// Whether the mail is of the organizer, or of the one who sends for them (SENT-BY, RFC 5545
    /// section 3.2.18, which a mail can only say of itself).
    private boolean speaks(Properties event, @Nullable EmailAddress organizer) {
        Hearsay hearsay = said;
        if (hearsay == null || organizer == null) {
            return false;
        }
        boolean deputy =
                event.named("ORGANIZER")
                        .map(property -> property.parameter("SENT-BY"))
                        .flatMap(sentBy -> EmailAddress.parse(sentBy).stream())
                        .anyMatch(hearsay.senders()::contains);
        return deputy || hearsay.senders().contains(organizer);
    }

    /// ADD tells of one time more (RFC 5546 section 3.2.4).
    private long slot(@Nullable Property moved, DateValue first) {
        if (moved == null) {
            return method.equals("ADD") ? first.instant().getEpochSecond() : EventNote.WHOLE;
        }
        return DateValue.of(moved, zones)
                .map(DateValue::instant)
                .orElse(first.instant())
                .getEpochSecond();
    }

    private static long sequence(String text) {
        return text.matches("\\d{1,7}") ? Math.min(Long.parseLong(text), MOST_CHANGES) : 0;
    }

    /// A mail was sent when it was sent. In a calendar DTSTAMP is often the time of the export.
    private long said(Properties event) {
        if (said != null) {
            return said.at().getEpochSecond();
        }
        return stamp(event, "LAST-MODIFIED")
                .or(() -> stamp(event, "DTSTAMP"))
                .map(Instant::getEpochSecond)
                .orElse(0L);
    }

    private Optional<Instant> stamp(Properties event, String name) {
        return event.named(name)
                .findFirst()
                .flatMap(property -> DateValue.of(property, zones))
                .map(DateValue::instant);
    }
}
