package dev.familiar.sources.calendar;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.component.Piece;
import dev.familiar.sources.component.Properties;
import dev.familiar.sources.component.Property;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// From one VEVENT to its interactions.
///
/// @param survey of the same file
/// @param now the end of endless recurrences
/// @param sink takes the interactions and faults
record EventReader(Survey survey, Instant now, ReadingSink sink) {

    /// Reads one event.
    ///
    /// @param method of the calendar around it (iTIP, RFC 5546), empty if none
    void read(Piece.Whole piece, Position position, String method) {
        piece.flaws().forEach(flaw -> fault(flaw.code(), position, flaw.message()));
        Properties event = Properties.ofEvent(piece.text());
        if (isOwn(event)) {
            sink.accept(new Reading.Passed(PassedBy.OWN_OCCASION, position));
            return;
        }
        if (event.unreadable() > 0) {
            fault(
                    FaultCode.SYNTAX_BROKEN,
                    position,
                    event.unreadable() + " lines cannot be taken apart; the event was kept");
        }
        Property start = event.named("DTSTART").findFirst().orElse(null);
        if (start == null || start.text().isEmpty()) {
            fault(FaultCode.DATE_MISSING, position, "the event has no DTSTART; skipped");
            return;
        }
        DateValue first = DateValue.of(start, survey.zones()).orElse(null);
        if (first == null) {
            fault(
                    FaultCode.DATE_UNREADABLE,
                    position,
                    "DTSTART has no known form, expected one like 20260301T091200Z; skipped");
            return;
        }
        if (!Moment.isPlausible(first.instant())) {
            fault(
                    FaultCode.DATE_UNREADABLE,
                    position,
                    "DTSTART is before 1900 or after 2199; skipped");
            return;
        }
        if (event.named("RRULE").anyMatch(rule -> Rule.parse(rule.raw()).isEmpty())) {
            fault(
                    FaultCode.VALUE_UNREADABLE,
                    position,
                    "the recurrence rule cannot be followed; only the dates named were kept");
        }
        deliver(event, first, position, method);
    }

    /// Whether Familiar wrote it: what it learned would count as a meeting otherwise.
    private static boolean isOwn(Properties event) {
        return event.text("UID").endsWith(CalendarSource.OWN_UIDS)
                || event.text("DESCRIPTION").strip().endsWith(CalendarSource.OWN_WORDS)
                        && event.named("ATTENDEE").findAny().isEmpty();
    }

    private void deliver(Properties event, DateValue first, Position position, String method) {
        Attendance attendance = new Attendance(survey.owner());
        attendance.add(event);
        if (attendance.unreadable() > 0) {
            fault(
                    FaultCode.VALUE_UNREADABLE,
                    position,
                    attendance.unreadable() + " attendees have neither address nor name; left out");
        }
        List<Participant> participants = List.copyOf(attendance.participants().values());
        Content content =
                new Content(
                        EventText.subject(event),
                        EventText.excerpt(event),
                        marks(event, method),
                        List.of());
        String uid = event.text("UID");
        boolean single = event.named("RECURRENCE-ID").findAny().isPresent();
        List<DateValue> dates =
                single ? List.of(first) : new Occurrences(first, now).of(event, survey.zones());
        if (dates.stream().anyMatch(date -> !date.isCertain())) {
            fault(
                    FaultCode.VALUE_UNREADABLE,
                    position,
                    "nobody knows the time zone; the time may be wrong by some hours");
        }
        boolean left = false;
        for (DateValue date : dates) {
            // Further dates (RDATE) are read without a word on each.
            if (!Moment.isPlausible(date.instant())) {
                continue;
            }
            if (single || !survey.isMoved(uid, date.instant())) {
                left = true;
                sink.accept(
                        new Reading.Read(
                                new SourceRecord.Happened(
                                        new Interaction(
                                                key(uid, content, date),
                                                Channel.EVENT,
                                                new Moment(date.instant(), date.offset()),
                                                participants,
                                                content),
                                        content.excerpt()),
                                position));
            }
        }
        if (!left) {
            sink.accept(new Reading.Passed(PassedBy.CALLED_OFF, position));
        }
    }

    /// `event:<UID>/<start>`; a digest of the summary stands in for a missing UID. An answer names
    /// only the one who gave it, so it must not stand in for the event itself.
    private static String key(String uid, Content content, DateValue date) {
        String id =
                uid.isEmpty() || uid.length() > 300
                        ? UUID.nameUUIDFromBytes(
                                        (uid + content.subject()).getBytes(StandardCharsets.UTF_8))
                                .toString()
                        : uid;
        String answer = content.marks().contains(Mark.CALENDAR_REPLY) ? "/reply" : "";
        return "event:" + id + "/" + date.instant() + answer;
    }

    private static Set<Mark> marks(Properties event, String method) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        String status = event.text("STATUS").toUpperCase(Locale.ROOT);
        boolean calledOff = status.equals("CANCELLED") || status.equals("CANCELED");
        if (calledOff || method.equals("CANCEL") || CalledOff.says(EventText.subject(event))) {
            marks.add(Mark.CANCELLED);
        }
        if (method.equals("REPLY")) {
            marks.add(Mark.CALENDAR_REPLY);
        }
        return marks;
    }

    private void fault(FaultCode code, Position position, String message) {
        sink.accept(new Reading.Skipped(code.at(position, message)));
    }
}
