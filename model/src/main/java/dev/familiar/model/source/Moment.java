package dev.familiar.model.source;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// When something happened, and what the sender's clock said.
///
/// @param at the instant
/// @param offset the zone offset the sender's program wrote, a hint of where they were; null if the
///   archive gives none or converts to UTC
public record Moment(Instant at, @Nullable ZoneOffset offset) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /// Whether anything in an archive can have happened then: from 1900 and before 2200. What
    /// claims another time is broken or a trick, and years of five digits are more than databases
    /// and formats of dates bear.
    public static boolean isPlausible(Instant at) {
        return !at.isBefore(EARLIEST) && at.isBefore(LATEST);
    }

    /// A moment without a known offset.
    public static Moment of(Instant at) {
        return new Moment(at, null);
    }
}
