package dev.familiar.sources.event;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.EventNote;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// From one VEVENT to its interactions.
///
/// @param survey of the same text
/// @param now the end of endless recurrences
/// @param said who says it, if it stands in a mail; null for what stands in the owner's calendar
/// @param sink takes the interactions and faults
record EventReader(Survey survey, Instant now, @Nullable Hearsay said, ReadingSink sink) {

    /// Methods of mails that ask for something and change no event (RFC 5546 sections 3.2.6 to
    /// 3.2.8).
    private static final Set<String> ASKING = Set.of("COUNTER", "DECLINECOUNTER", "REFRESH");

    /// The method where the calendar around an event names none.
    String method() {
        return said == null ? "" : said.method();
    }

    /// Reads one event.
    ///
    /// @param method of the calendar around it (iTIP, RFC 5546), empty if none
    void read(Piece.Whole piece, Position position, String method) {
        piece.flaws().forEach(flaw -> fault(flaw.code(), position, flaw.message()));
        Properties event = Properties.ofEvent(piece.text());
        boolean asks = said != null && ASKING.contains(method);
        if (isOwn(event) || asks) {
            if (said == null) {
                sink.accept(new Reading.Passed(PassedBy.OWN_OCCASION, position));
            }
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
        return event.text("UID").endsWith(EventText.OWN_UIDS)
                || event.text("DESCRIPTION").strip().endsWith(EventText.OWN_WORDS)
                        && event.named("ATTENDEE").findAny().isEmpty();
    }

    private void deliver(Properties event, DateValue first, Position position, String method) {
        Attendance attendance = new Attendance(said == null ? survey.owner() : null, said);
        attendance.add(event);
        if (attendance.unreadable() > 0) {
            fault(
                    FaultCode.VALUE_UNREADABLE,
                    position,
                    attendance.unreadable() + " attendees have neither address nor name; left out");
        }
        // Who answers comes only if the event itself names them; that they say so is a note.
        List<Participant> participants =
                attendance.participants().values().stream()
                        .filter(one ->
                                said == null
                                        || !method.equals("REPLY")
                                        || !attendance.answers().containsKey(one.handle().key()))
                        .toList();
        Property moved = event.named("RECURRENCE-ID").findFirst().orElse(null);
        List<EventNote> notes =
                new EventState(survey.zones(), said, method)
                        .of(event, moved, first, attendance.answers());
        // A ticket that somebody mailed is no event with people, and an answer for others none.
        if (said != null && (participants.isEmpty() || notes.isEmpty())) {
            return;
        }
        String uid = event.text("UID");
        Content words =
                new Content(
                        EventWords.subject(event),
                        EventWords.excerpt(event),
                        marks(event, method),
                        List.of());
        String series = series(uid, words);
        List<String> references = new ArrayList<>(List.of(series));
        notes.forEach(note -> references.add(note.text()));
        Content content = new Content(words.subject(), words.excerpt(), words.marks(), references);
        boolean single = moved != null || said != null && method.equals("CANCEL");
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
                                                series + date.instant(),
                                                Channel.EVENT,
                                                new Moment(date.instant(), date.offset()),
                                                participants,
                                                content),
                                        content.excerpt()),
                                position));
            }
        }
        if (!left && said == null) {
            sink.accept(new Reading.Passed(PassedBy.CALLED_OFF, position));
        }
    }

    /// What the keys of an event begin with, the start follows: `event:<UID>/`. A digest of the
    /// summary stands in for a missing UID.
    private static String series(String uid, Content content) {
        boolean usable = !uid.isEmpty() && uid.length() <= 300 && uid.indexOf('\n') < 0;
        String id =
                usable
                        ? uid
                        : UUID.nameUUIDFromBytes(
                                        (uid + content.subject()).getBytes(StandardCharsets.UTF_8))
                                .toString();
        return "event:" + id + "/";
    }

    private static Set<Mark> marks(Properties event, String method) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (EventState.isOff(event, method)) {
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
