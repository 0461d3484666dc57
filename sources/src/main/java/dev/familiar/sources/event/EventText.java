package dev.familiar.sources.event;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Position;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.component.ComponentReader;
import dev.familiar.sources.component.Piece;
import dev.familiar.sources.component.Shape;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text in iCalendar form, surveyed and ready to be read.
///
/// One event in memory at a time. Recurring events are delivered occurrence by occurrence, at most
/// 60 each and none after a given instant: the first and the latest 59. Occurrences that were moved
/// or called off have a VEVENT of their own and replace the one the rule gives.
public final class EventText {

    /// What the UIDs of events end with that Familiar wrote itself, from birthdays and the like.
    /// They come back with the calendar they were put into, and are passed by: nobody was met
    /// there.
    public static final String OWN_UIDS = "@occasions.familiar.invalid";

    /// The last line of their description, for calendar programs that give events UIDs of their
    /// own.
    public static final String OWN_WORDS = "Written by Familiar from your own archives.";

    static final Shape SHAPE =
            new Shape(
                    Set.of("VEVENT", "VTIMEZONE"),
                    Set.of("STANDARD", "DAYLIGHT"),
                    Set.of("ATTACH", "X-ALT-DESC", "X-APPLE-STRUCTURED-LOCATION", "IMAGE"));

    /// Tasks and the like, which stand beside the events of a calendar.
    private static final Set<String> NO_EVENTS =
            Set.of("VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY", "VPOLL");

    /// The most events of one mail. An invitation has one, a series with its exceptions a few
    /// dozen; a whole calendar that somebody attached is not the owner's.
    private static final int MOST_OF_A_MAIL = 100;

    private final Entry entry;
    private final Survey survey;

    private EventText(Entry entry, Survey survey) {
        this.entry = entry;
        this.survey = survey;
    }

    /// Surveys the whole text once.
    public static EventText of(Entry entry) throws IOException {
        return new EventText(entry, Survey.of(entry));
    }

    /// The address that the calendar is called by, as Google calls the main one; empty if it has
    /// another name.
    public Optional<EmailAddress> owner() {
        return Optional.ofNullable(survey.owner());
    }

    /// Reads the owner's calendar.
    ///
    /// @param now the end of endless recurrences
    public void read(Instant now, ReadingSink sink) throws IOException {
        read(new EventReader(survey, now, null, sink), null, sink);
    }

    /// Reads what a mail says of events. Of a series it gives the first time, and those before the
    /// mail was sent: what lies ahead may never have come, and the calendar has it.
    ///
    /// @param said who says it
    /// @param place of the mail
    public void read(Hearsay said, Position place, ReadingSink sink) throws IOException {
        read(new EventReader(survey, said.at(), said, sink), place, sink);
    }

    /// @param place of all that is in it; null where each event has its own
    private void read(EventReader events, @Nullable Position place, ReadingSink sink)
            throws IOException {
        String method = events.method();
        try (ComponentReader pieces = new ComponentReader(entry.open(0), SHAPE)) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                switch (piece) {
                    case Piece.Whole whole -> {
                        if (!whole.name().equals("VEVENT")) {
                            continue;
                        }
                        Position at = place == null ? position("event " + whole.number()) : place;
                        if (place != null && whole.number() > MOST_OF_A_MAIL) {
                            sink.accept(
                                    new Reading.Skipped(
                                            FaultCode.TOO_LONG.at(
                                                    place,
                                                    "the mail holds more than "
                                                            + MOST_OF_A_MAIL
                                                            + " events; the rest was left out")));
                            return;
                        }
                        events.read(whole, at, method);
                    }
                    case Piece.Broken(String name, int number, Piece.Flaw flaw) -> {
                        String part = name.equals("VEVENT") ? "event " : "time zone ";
                        Position at = place == null ? position(part + number) : place;
                        sink.accept(new Reading.Skipped(flaw.code().at(at, flaw.message())));
                    }
                    case Piece.Outer outer -> {
                        method = method(outer, method, events.method());
                        if (place == null && isOther(outer)) {
                            sink.accept(
                                    new Reading.Passed(
                                            PassedBy.OTHER_ITEM,
                                            position("line " + outer.number())));
                        }
                    }
                }
            }
        }
    }

    private static boolean isOther(Piece.Outer outer) {
        return outer.property().equals("BEGIN")
                && NO_EVENTS.contains(outer.value().toUpperCase(Locale.ROOT));
    }

    /// @param before that of the calendar so far
    /// @param outside what holds where a calendar names none
    private static String method(Piece.Outer outer, String before, String outside) {
        return switch (outer.property()) {
            case "METHOD" -> outer.value().toUpperCase(Locale.ROOT);
            case "BEGIN" -> outer.value().equalsIgnoreCase("VCALENDAR") ? outside : before;
            default -> before;
        };
    }

    private Position position(String part) {
        return new Position(entry.name(), part);
    }
}
