package dev.familiar.sources.facebook;

import dev.familiar.model.PartialDate;
import dev.familiar.model.source.Moment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// Facebook's points in time: seconds in lists, milliseconds in threads, seconds in the threads of
/// 2018.
final class Timestamps {

    /// The year 1973 in milliseconds, the year 5138 in seconds: what is below counts seconds.
    private static final long LEAST_MILLIS = 100_000_000_000L;

    private Timestamps() {}

    /// The instant; empty for 0 and for what no archive can hold.
    static Optional<Instant> instant(long timestamp) {
        if (timestamp <= 0) {
            return Optional.empty();
        }
        Instant at =
                timestamp < LEAST_MILLIS
                        ? Instant.ofEpochSecond(timestamp)
                        : Instant.ofEpochMilli(timestamp);
        return Optional.of(at).filter(Moment::isPlausible);
    }

    /// The day in UTC.
    static Optional<PartialDate> day(long timestamp) {
        return instant(timestamp)
                .map(at -> PartialDate.of(at.atOffset(ZoneOffset.UTC).toLocalDate()));
    }
}
