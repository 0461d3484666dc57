package dev.familiar.app.occasion;

import java.time.LocalDate;
import java.util.List;

/// Further events for the calendar file, from whoever reckons other occasions.
@FunctionalInterface
public interface MoreEvents {

    /// There are no others.
    MoreEvents NONE = (from, to) -> List.of();

    /// The events on the days from one to another, both included.
    List<Due> between(LocalDate from, LocalDate to);

    /// One event of a day.
    ///
    /// @param key names it for good: lower-case letters, digits and hyphens; an event with the key
    ///   of an older one takes its place in a calendar
    /// @param on the day
    /// @param summary one line
    /// @param words further lines, may be empty
    /// @param changed the day since which it is so; later for a newer version of an event
    record Due(String key, LocalDate on, String summary, String words, LocalDate changed) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Due[" + key + ", " + on + "]";
        }
    }
}
