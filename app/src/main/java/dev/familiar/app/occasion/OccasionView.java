package dev.familiar.app.occasion;

import dev.familiar.model.PersonId;
import dev.familiar.network.occasion.Occasion;
import java.time.LocalDate;
import java.util.List;

/// An occasion of somebody, as it is shown.
///
/// @param key names the occasion for good, whoever is who: of the record it is read from, the kind
///   and the year
/// @param person whose
/// @param name how they are called: a stranger's text
/// @param life their latest job and place, may be empty; a stranger's text
/// @param strength the owner's tie to them, 0 to 1
/// @param occasion which, and when
/// @param words one sentence
/// @param signs what shows it, one sentence each, the weightiest first
public record OccasionView(
        String key,
        PersonId person,
        String name,
        String life,
        double strength,
        Occasion occasion,
        String words,
        List<Sign> signs) {

    /// Copies the list.
    public OccasionView {
        signs = List.copyOf(signs);
    }

    /// Whether it is sure. A birthday or an anniversary is as sure as the record that says so; a
    /// new job that one sign shows is not.
    public boolean isSure() {
        return switch (occasion) {
            case Occasion.NewJob job -> job.change().isSure();
            case Occasion.Anniversary _, Occasion.Birthday _ -> true;
        };
    }

    /// What shows an occasion.
    ///
    /// @param kind stable word, e.g. `profile`
    /// @param text one sentence
    /// @param on the day it was seen
    /// @param trace key of the record
    public record Sign(String kind, String text, LocalDate on, String trace) {

        /// Hides the trace.
        @Override
        public String toString() {
            return "Sign[" + kind + ", " + on + "]";
        }
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "OccasionView[" + person + ", " + occasion.kind() + ", " + occasion.on() + "]";
    }
}
