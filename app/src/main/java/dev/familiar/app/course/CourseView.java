package dev.familiar.app.course;

import dev.familiar.traces.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What passed with a person, as a whole.
///
/// @param stretches years or quarters up to now, oldest first; none if nothing passed
/// @param missing years of these of which no mail was imported, so that nothing passed in them as
///   far as is known
/// @param last the last exchange in a sentence or two; empty if there was none
/// @param began the first thing that shows the two have met, null if nothing does
public record CourseView(
        List<Stretch> stretches, SortedSet<Integer> missing, String last, @Nullable Began began) {

    /// Copies the collections.
    public CourseView {
        stretches = List.copyOf(stretches);
        missing = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /// How it began.
    ///
    /// @param what e.g. `mail`
    /// @param at when
    /// @param trace key of the record
    public record Began(String what, Instant at, String trace) {}

    /// Hides the sentences.
    @Override
    public String toString() {
        return "CourseView[" + stretches.size() + " stretches, hidden]";
    }
}
