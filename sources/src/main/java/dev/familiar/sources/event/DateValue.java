package dev.familiar.sources.event;

import dev.familiar.sources.component.Property;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date or time of an event on the clock it was written for (RFC 5545 sections 3.3.4 and 3.3.5).
///
/// @param wall what the clock shows; midnight for a day
/// @param clock turns it into an instant; UTC for days, so that the same day has the same key in
///   every export
/// @param form how it was written
record DateValue(LocalDateTime wall, WallClock clock, Form form) {

    /// How a date was written.
    enum Form {
        /// A day without a time.
        DAY,
        /// With `Z`.
        UTC,
        /// In a zone, or in the calendar's.
        ZONED
    }

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:\\.\\d+)?(Z?))?");

    /// The instant meant.
    Instant instant() {
        return clock.instant(wall);
    }

    /// The offset the clock had, null where the file gives UTC or a day.
    @Nullable ZoneOffset offset() {
        return form == Form.ZONED ? clock.offset(wall) : null;
    }

    /// The same clock at another time.
    DateValue at(LocalDateTime other) {
        return new DateValue(other, clock, form);
    }

    /// The date of a property such as DTSTART; empty if it has no known form. A zone that nobody
    /// knows is read as the calendar's.
    static Optional<DateValue> of(Property property, Zones zones) {
        String value = property.text();
        return parse(value.substring(afterZone(value)), clock(property, zones));
    }

    /// Whether it is certain which instant is meant.
    boolean isCertain() {
        return form != Form.ZONED || clock.isCertain(wall);
    }

    /// The TZID of a property, whole although its commas and its colon are not quoted:
    /// `DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20200701T100000`. Empty if there is none.
    static String zone(Property property) {
        String named = property.wholeParameter("TZID");
        String value = property.text();
        int cut = afterZone(value);
        return cut == 0 ? named : named + ":" + value.substring(0, cut - 1);
    }

    /// Where the dates begin behind the end of a zone's name that was cut off at a colon; 0 where
    /// none was. Dates hold no letters but T and Z.
    private static int afterZone(String value) {
        int colon = value.lastIndexOf(':');
        for (int i = 0; i < colon; i++) {
            char c = value.charAt(i);
            if (c == ')' || (Character.isLetter(c) && "TZ".indexOf(c) < 0)) {
                return colon + 1;
            }
        }
        return 0;
    }

    /// The dates of a list such as EXDATE; those of no known form are left out. Of a period
    /// (`start/end`) the start.
    static List<DateValue> listOf(Property property, Zones zones) {
        List<DateValue> dates = new ArrayList<>();
        WallClock clock = clock(property, zones);
        String raw = property.raw();
        for (String text : raw.substring(afterZone(raw)).split(",", -1)) {
            int slash = text.indexOf('/');
            parse(slash < 0 ? text : text.substring(0, slash), clock).ifPresent(dates::add);
        }
        return dates;
    }

    /// The date in `text`.
    ///
    /// @param clock for a time without `Z`
    static Optional<DateValue> parse(String text, WallClock clock) {
        Matcher found = WRITTEN.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        WallClock utc = WallClock.of(ZoneOffset.UTC);
        try {
            LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            if (found.group(4) == null) {
                return Optional.of(new DateValue(day.atStartOfDay(), utc, Form.DAY));
            }
            int second = Math.min(number(found, 6), 59);
            LocalDateTime wall = day.atTime(number(found, 4), number(found, 5), second);
            return Optional.of(
                    found.group(7).isEmpty()
                            ? new DateValue(wall, clock, Form.ZONED)
                            : new DateValue(wall, utc, Form.UTC));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    /// A zone that nobody knows is a guess at the calendar's own.
    private static WallClock clock(Property property, Zones zones) {
        String zone = zone(property);
        WallClock floating = zones.floating();
        return zone.isEmpty() ? floating : zones.find(zone).orElse(WallClock.guess(floating));
    }
}
