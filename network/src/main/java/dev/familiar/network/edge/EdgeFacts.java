package dev.familiar.network.edge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The counts an edge is measured by. Days are weighted: one on which the other answered counts
/// more than one on which they were copied, and in large company each counts less.
///
/// @param there days on which the other wrote to the one, weighted
/// @param back days on which the one wrote to the other, weighted
/// @param together days on which both stood on messages of others, weighted
/// @param occasions points of meetings, introductions and whatever is no message
/// @param traces what was seen, by kind
public record EdgeFacts(
        double there, double back, double together, double occasions, List<Trace> traces) {

    /// Copies the list.
    public EdgeFacts {
        traces = List.copyOf(traces);
    }

    /// Nothing seen yet.
    public static final EdgeFacts NONE = new EdgeFacts(0, 0, 0, 0, List.of());

    /// Traces of one kind.
    ///
    /// @param sign which kind
    /// @param count how many, at least 1
    /// @param first day of the first, null where there are no days
    /// @param last day of the last, null likewise
    /// @param key of the newest record that shows it, may be empty
    /// @param detail an employer's name, else empty
    /// @param points what these alone would be worth, for putting the weightiest first
    public record Trace(
            Sign sign,
            int count,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String key,
            String detail,
            double points) {

        /// Hides key and detail.
        @Override
        public String toString() {
            return "Trace[" + sign + ", " + count + ", hidden]";
        }
    }

    /// These and one more trace that is no message, such as a common employer.
    public EdgeFacts with(Trace trace) {
        List<Trace> all = new ArrayList<>(traces);
        all.add(trace);
        return new EdgeFacts(there, back, together, occasions + trace.points(), all);
    }
}
