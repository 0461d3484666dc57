package dev.familiar.sources.calendar;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The clocks of one calendar file, by TZID.
///
/// A TZID is, in this order: a name of the tz database, alone or at the end of a path
/// (`/mozilla.org/20070129_1/Europe/Berlin`); a Windows name; an offset (`GMT+0100`, `(UTC+01:00)
/// Berlin`); else whatever the file's own VTIMEZONE says. The database goes first because the
/// VTIMEZONE of many exports knows only the rules of the year it was written in.
final class Zones {

    private static final Pattern OFFSET =
            Pattern.compile("\\(?(?:GMT|UTC)\\s*([+-]\\d{1,2}):?(\\d{2})?\\)?.*");

    private final Map<String, WallClock> ofFile;
    private final Map<String, Optional<WallClock>> known = new HashMap<>();
    private final WallClock floating;

    /// @param ofFile clocks made from the file's VTIMEZONE components
    /// @param calendarZone `X-WR-TIMEZONE`, for times without any zone; empty for UTC
    Zones(Map<String, WallClock> ofFile, String calendarZone) {
        this.ofFile = Map.copyOf(ofFile);
        this.floating = find(calendarZone).orElse(WallClock.of(ZoneOffset.UTC));
    }

    /// The clock of times without a zone: that of the calendar, else UTC.
    WallClock floating() {
        return floating;
    }

    /// The clock of a TZID, empty if nobody knows it.
    Optional<WallClock> find(String tzid) {
        if (known.size() > 1000) {
            known.clear();
        }
        return known.computeIfAbsent(tzid, this::resolve);
    }

    private Optional<WallClock> resolve(String tzid) {
        String name = Quoted.bare(tzid.strip());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return inDatabase(name)
                .or(() -> inDatabase(WindowsZones.find(name)))
                .or(() -> Optional.ofNullable(ofFile.get(name)))
                .or(() -> offset(name));
    }

    private static Optional<WallClock> inDatabase(String name) {
        String rest = name;
        while (!rest.isEmpty()) {
            if (ZoneId.getAvailableZoneIds().contains(rest)) {
                return Optional.of(WallClock.of(ZoneId.of(rest)));
            }
            int slash = rest.indexOf('/');
            rest = slash < 0 ? "" : rest.substring(slash + 1);
        }
        return Optional.empty();
    }

    private static Optional<WallClock> offset(String name) {
        Matcher found = OFFSET.matcher(name.toUpperCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        int hours = Integer.parseInt(found.group(1));
        int minutes = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        try {
            ZoneOffset offset =
                    ZoneOffset.ofHoursMinutes(
                            hours, found.group(1).startsWith("-") ? -minutes : minutes);
            return Optional.of(_ -> offset);
        } catch (DateTimeException noSuchOffset) {
            return Optional.empty();
        }
    }
}
