package dev.familiar.network.answer;

import dev.familiar.model.source.Channel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The owner wrote to somebody, and they answered or not.
///
/// @param at when
/// @param channel the way it took
/// @param circumstances what was known then
/// @param closing whether it answered what they had written: unless they go on, it may have said
///   all there was to say
/// @param answered after what time they answered in that conversation; null if they did not, as far
///   as the archive goes
public record Approach(
        Instant at,
        Channel channel,
        Circumstances circumstances,
        boolean closing,
        @Nullable Duration answered) {

    /// One that is no answer.
    public Approach(
            Instant at, Channel channel, Circumstances circumstances, @Nullable Duration answered) {
        this(at, channel, circumstances, false, answered);
    }
}
