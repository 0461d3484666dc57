package dev.familiar.testkit.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// An event in the owner's calendar.
///
/// @param title its summary
/// @param start when it begins
/// @param length how long it lasts
/// @param attendees who was invited beside the owner, by position in the population
/// @param outcome what became of it
public record Meeting(
        String title, Instant start, Duration length, List<Integer> attendees, Outcome outcome) {
    public Meeting {
        attendees = List.copyOf(attendees);
    }

    /// What became of an event.
    public enum Outcome {
        /// Owner and guests accepted.
        HELD,
        /// The guests did not accept, so it proves nothing.
        DECLINED,
        /// It was called off.
        CANCELLED
    }
}
