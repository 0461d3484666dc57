package dev.familiar.sources.calendar;

import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Entry;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.component.ComponentReader;
import dev.familiar.sources.component.Piece;
import dev.familiar.sources.component.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Calendars in iCalendar form, one event in memory at a time.
///
/// Recurring events are delivered occurrence by occurrence, at most 60 each and none after now: the
/// first and the latest 59. Occurrences that were moved or called off have a VEVENT of their own
/// and replace the one the rule gives. A calendar called by an address (`X-WR-CALNAME`, as Google
/// exports the main calendar) tells the owner's. Gives no checkpoints.
public final class CalendarSource implements Source {

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

    private static final Recognition STARTS_WITH_A_CALENDAR = new Recognition(95);

    private final InstantSource clock;

    /// A source that expands recurring events up to the instant at which an entry is read.
    public CalendarSource(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "icalendar";
    }

    @Override
    public Recognition recognise(Entry entry) throws IOException {
        String head =
                new String(entry.head(), StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .replaceFirst("^(\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "")
                        .stripLeading()
                        .toUpperCase(Locale.ROOT);
        return head.startsWith("BEGIN:VCALENDAR") ? STARTS_WITH_A_CALENDAR : Recognition.NO;
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        Survey survey = Survey.of(entry);
        EmailAddress owner = survey.owner();
        if (owner != null) {
            sink.accept(
                    new Reading.Read(
                            new SourceRecord.Owned(described(owner)),
                            new Position(entry.name(), "calendar name")));
        }
        EventReader events = new EventReader(survey, clock.instant(), sink);
        String method = "";
        try (ComponentReader pieces = new ComponentReader(entry.open(0), SHAPE)) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                switch (piece) {
                    case Piece.Whole whole -> {
                        if (whole.name().equals("VEVENT")) {
                            events.read(whole, position(entry, "event", whole.number()), method);
                        }
                    }
                    case Piece.Broken(String name, int number, Piece.Flaw flaw) -> {
                        String part = name.equals("VEVENT") ? "event" : "time zone";
                        sink.accept(
                                new Reading.Skipped(
                                        flaw.code()
                                                .at(
                                                        position(entry, part, number),
                                                        flaw.message())));
                    }
                    case Piece.Outer outer -> {
                        method =
                                switch (outer.property()) {
                                    case "METHOD" -> outer.value().toUpperCase(Locale.ROOT);
                                    case "BEGIN" ->
                                            outer.value().equalsIgnoreCase("VCALENDAR")
                                                    ? ""
                                                    : method;
                                    default -> method;
                                };
                        if (isOther(outer)) {
                            sink.accept(
                                    new Reading.Passed(
                                            PassedBy.OTHER_ITEM,
                                            new Position(entry.name(), "line " + outer.number())));
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

    private static PersonDescription described(EmailAddress owner) {
        return new PersonDescription(
                "calendar:owner:" + owner.value(),
                Origin.of(Origin.Kind.CARD),
                List.of(),
                List.of(owner),
                Biography.NONE);
    }

    private static Position position(Entry entry, String part, int number) {
        return new Position(entry.name(), part + " " + number);
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_FILE;
    }
}
