package dev.familiar.app.occasion;

import dev.familiar.app.paths.PathView.Who;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whom the owner meets on a day.
///
/// @param day where the owner is
/// @param appointments the smallest first, then by time
public record BriefView(LocalDate day, List<Appointment> appointments) {

    /// Copies the list.
    public BriefView {
        appointments = List.copyOf(appointments);
    }

    /// One event with others.
    ///
    /// @param trace key of the event
    /// @param title as the calendar has it; may be a stranger's text
    /// @param begins on the owner's clock; null where it lasts all day
    /// @param others how many are called to it besides the owner
    /// @param people those told of, the closest first; of a large event only whom the owner knows
    public record Appointment(
            String trace,
            String title,
            @Nullable LocalDateTime begins,
            int others,
            List<Attendee> people) {

        /// Copies the list.
        public Appointment {
            people = List.copyOf(people);
        }

        /// Hides the title.
        @Override
        public String toString() {
            return "Appointment[" + begins + ", " + others + ", hidden]";
        }
    }

    /// Somebody who is called to it.
    ///
    /// @param id of the person, empty where the archives know nobody of that account
    /// @param name a stranger's text
    /// @param life their latest job and place, may be empty; a stranger's text
    /// @param strength the owner's tie to them, 0 to 1
    /// @param last the last real exchange before that day, null if there was none
    /// @param promises what one of the two promised the other, the newest first
    /// @param common whom both know, the surest first
    public record Attendee(
            String id,
            String name,
            String life,
            double strength,
            @Nullable LastTime last,
            List<Promised> promises,
            List<Who> common) {

        /// Copies the lists.
        public Attendee {
            promises = List.copyOf(promises);
            common = List.copyOf(common);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Attendee[" + id + "]";
        }
    }

    /// The last exchange.
    ///
    /// @param on the day
    /// @param met whether the two met, and did not only write
    /// @param byOwner whether the owner wrote it
    /// @param about subject or title, may be empty; a stranger's text
    /// @param trace key of the message or event
    public record LastTime(LocalDate on, boolean met, boolean byOwner, String about, String trace) {

        /// Hides the subject.
        @Override
        public String toString() {
            return "LastTime[" + on + ", hidden]";
        }
    }

    /// A promise.
    ///
    /// @param byOwner whether the owner gave it
    /// @param sentence as it was written; may be a stranger's text
    /// @param on the day
    /// @param trace key of the message
    public record Promised(boolean byOwner, String sentence, LocalDate on, String trace) {

        /// Hides the sentence.
        @Override
        public String toString() {
            return "Promised[" + on + ", hidden]";
        }
    }
}
