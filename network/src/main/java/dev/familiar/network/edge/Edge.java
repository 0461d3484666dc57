package dev.familiar.network.edge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// That two others know each other, as far as the owner's archives show. What passes between them
/// is seen from outside and in part, so a small number proves nothing.
///
/// @param bits log2 of the odds that they know each other; the same scale as a tie's
///   ([EdgeMeter#bits])
/// @param evidence what shows it, weightiest first, at most [#MOST_EVIDENCE]
/// @param first the day of the first trace, null if none has a day
/// @param last the day of the last trace, null likewise
public record Edge(
        double bits,
        List<EdgeFacts.Trace> evidence,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /// Kinds of traces that are kept with an edge.
    public static final int MOST_EVIDENCE = 6;

    /// Copies the list.
    public Edge {
        evidence = List.copyOf(evidence);
    }

    /// How likely the two know each other, 0 to 1.
    public double probability() {
        return 1 / (1 + Math.pow(2, -bits));
    }
}
