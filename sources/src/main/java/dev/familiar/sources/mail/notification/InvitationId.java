package dev.familiar.sources.mail.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The number of an invitation as a clock: its upper bits count milliseconds since 1970 UTC.
final class InvitationId {

    private static final int DIGITS = 19;
    private static final int CLOCK_SHIFT = 22;
    private static final Instant FIRST = Instant.parse("2003-05-05T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private InvitationId() {}

    /// When the invitation was sent; null if the number is one of the older, shorter ones, or gives
    /// a time at which LinkedIn did not exist.
    static @Nullable Instant sentAt(String id) {
        if (id.length() != DIGITS || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        long number;
        try {
            number = Long.parseLong(id);
        } catch (NumberFormatException tooLarge) {
            return null;
        }
        Instant sent = Instant.ofEpochMilli(number >> CLOCK_SHIFT);
        return sent.isBefore(FIRST) || sent.isAfter(LAST) ? null : sent;
    }
}
