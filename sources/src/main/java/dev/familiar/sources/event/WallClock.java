package dev.familiar.sources.event;

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

    /// Whether the offset while the clock shows `wall` is known, not only the best guess.
    default boolean isCertain(LocalDateTime wall) {
        return true;
    }

    /// The instant at which the clock shows `wall`.
    default Instant instant(LocalDateTime wall) {
        return wall.toInstant(offset(wall));
    }

    /// The clock of a zone of the tz database.
    static WallClock of(ZoneId zone) {
        return wall -> wall.atZone(zone).getOffset();
    }

    /// A clock of which nothing is known but a guess at its offset.
    static WallClock guess(WallClock guess) {
        return new WallClock() {
            @Override
            public ZoneOffset offset(LocalDateTime wall) {
                return guess.offset(wall);
            }

            @Override
            public boolean isCertain(LocalDateTime wall) {
                return false;
            }
        };
    }
}
