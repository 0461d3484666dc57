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

    /// A moment without a known offset.
    public static Moment of(Instant at) {
        return new Moment(at, null);
    }
}
