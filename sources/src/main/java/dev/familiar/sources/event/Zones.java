package dev.familiar.sources.event;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The clocks of one calendar file, by TZID.
///
/// The file's own VTIMEZONE is believed before anything. Else a TZID is, in this order: a name of
/// the tz database, alone or at the end of a path (`/mozilla.org/20070129_1/Europe/Berlin`); what
/// Windows or people call a zone, in many languages ([ZoneNames]); an offset (`GMT+0100`).
///
/// A VTIMEZONE that describes what the database has under the same name, if only for some year, is
/// a snapshot of it: most programs write the rules of the year of writing as if they had always
/// held, and the database knows the others.
final class Zones {

    private static final Pattern ESCAPED = Pattern.compile("\\\\+([,;:\"\\\\])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern COMMA = Pattern.compile(" ?, ?");

    private final Map<String, Observances> ofFile;
    private final Map<String, Optional<WallClock>> known = new HashMap<>();
    private final WallClock floating;

    /// @param ofFile clocks made from the file's VTIMEZONE components, by [#key]
    /// @param calendarZone `X-WR-TIMEZONE`, for times without any zone; empty for UTC
    Zones(Map<String, Observances> ofFile, String calendarZone) {
        this.ofFile = Map.copyOf(ofFile);
        WallClock utc = WallClock.of(ZoneOffset.UTC);
        this.floating =
                calendarZone.isBlank() ? utc : find(calendarZone).orElse(WallClock.guess(utc));
    }

    /// By what a TZID is compared: programs put quotes around it, escape its commas in one place
    /// and not in the other, and set blanks behind them as they like.
    static String key(String tzid) {
        String bare = Quoted.bare(ESCAPED.matcher(tzid.strip()).replaceAll("$1"));
        String blanks = BLANKS.matcher(bare).replaceAll(" ");
        return COMMA.matcher(blanks).replaceAll(", ").strip();
    }

    /// The clock of times without a zone: that of the calendar, else UTC. Uncertain where the
    /// calendar names a zone that nobody knows.
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
        String name = key(tzid);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Observances own = ofFile.get(name);
        if (own == null) {
            return inDatabase(name).or(() -> ZoneNames.find(name));
        }
        return inDatabase(name)
                .or(() -> ZoneNames.find(name))
                .filter(own::isSnapshotOf)
                .or(() -> Optional.of(own));
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
}
