package dev.familiar.sources.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// What a clock on the wall of one time zone shows, turned into instants.
@FunctionalInterface
interface WallClock {

    /// The offset from UTC while the clock shows `wall`; in the hour that is skipped in spring the
    /// one before it, in the hour that is shown twice the earlier one.
    ZoneOffset offset(LocalDateTime wall);

    /// The instant at which the clock shows `wall`.
    default Instant instant(LocalDateTime wall) {
        return wall.toInstant(offset(wall));
    }

    /// The clock of a zone of the tz database.
    static WallClock of(ZoneId zone) {
        return wall -> wall.atZone(zone).getOffset();
    }
}
