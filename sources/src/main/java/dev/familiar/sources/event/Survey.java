package dev.familiar.sources.event;

import dev.familiar.model.EmailAddress;
import dev.familiar.sources.Entry;
import dev.familiar.sources.component.ComponentReader;
import dev.familiar.sources.component.Piece;
import dev.familiar.sources.component.Properties;
import dev.familiar.sources.component.Property;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What must be known of a calendar file before its first event can be read.
///
/// @param zones the clocks
/// @param moved `<UID>/<instant>` of the occurrences that have a VEVENT of their own
///   (RECURRENCE-ID); the rule of their event must not give them again
/// @param owner the address the calendar is called by, null if it has another name
record Survey(Zones zones, Set<String> moved, @Nullable EmailAddress owner) {

    /// More moved occurrences than this are not remembered; they would be delivered twice.
    private static final int MOST_MOVED = 100_000;

    private static final int MOST_ZONES = 500;

    private record Moved(String uid, Property recurrenceId) {}

    /// Whether the occurrence of an event at `instant` has a VEVENT of its own.
    boolean isMoved(String uid, Instant instant) {
        return moved.contains(uid + "/" + instant);
    }

    /// Reads the whole entry once.
    static Survey of(Entry entry) throws IOException {
        Map<String, Observances> clocks = new HashMap<>();
        List<Moved> moved = new ArrayList<>();
        String name = "";
        String zone = "";
        try (ComponentReader pieces = new ComponentReader(entry.open(0), EventText.SHAPE)) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                switch (piece) {
                    case Piece.Whole whole -> {
                        if (whole.name().equals("VTIMEZONE") && clocks.size() < MOST_ZONES) {
                            clock(whole, clocks);
                        } else if (whole.text().contains("RECURRENCE-ID")
                                && moved.size() < MOST_MOVED) {
                            moved(whole, moved);
                        }
                    }
                    case Piece.Outer outer -> {
                        name = outer.property().equals("X-WR-CALNAME") ? outer.value() : name;
                        zone = outer.property().equals("X-WR-TIMEZONE") ? outer.value() : zone;
                    }
                    case Piece.Broken _ -> {
                        // Said once, when the events are read.
                    }
                }
            }
        }
        Zones zones = new Zones(clocks, zone);
        Set<String> keys = new HashSet<>();
        for (Moved one : moved) {
            DateValue.of(one.recurrenceId(), zones)
                    .ifPresent(date -> keys.add(one.uid() + "/" + date.instant()));
        }
        return new Survey(zones, keys, owner(name));
    }

    private static void clock(Piece.Whole timezone, Map<String, Observances> clocks)
            throws IOException {
        String id = Zones.key(Properties.ofEvent(timezone.text()).text("TZID"));
        Observances.parse(timezone.text()).ifPresent(clock -> clocks.putIfAbsent(id, clock));
    }

    private static void moved(Piece.Whole event, List<Moved> moved) {
        Properties properties = Properties.ofEvent(event.text());
        properties
                .named("RECURRENCE-ID")
                .findFirst()
                .ifPresent(id -> moved.add(new Moved(properties.text("UID"), id)));
    }

    private static @Nullable EmailAddress owner(String calendarName) {
        return EmailAddress.parse(calendarName.replace("\\,", ","))
                .filter(address -> !Attendance.isNobody(address))
                .orElse(null);
    }
}
