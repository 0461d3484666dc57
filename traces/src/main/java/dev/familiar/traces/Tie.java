package dev.familiar.traces;

import java.util.List;

/// How well the owner knows a person, as far as the archives show.
///
/// Little contact in the archives does not prove a weak tie (Wiese et al. 2015); it only fails to
/// show a strong one.
///
/// @param strength 0 (no trace) to 1, comparable between people of one owner
/// @param reasons what makes it up, weightiest first; their shares add up to 1 where there is any
///   strength
/// @param facts the counts behind it
public record Tie(double strength, List<Reason> reasons, TieFacts facts) {

    /// Checks the range and copies the list.
    public Tie {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("tie strength is 0 to 1, not " + strength);
        }
        reasons = List.copyOf(reasons);
    }

    /// One part of a strength.
    ///
    /// @param factor stable word: `days`, `reciprocity`, `recency`, `one-to-one`, `meetings`,
    ///   `channels`, `record`
    /// @param share its share of the strength, 0 to 1
    /// @param text one sentence with the counts
    public record Reason(String factor, double share, String text) {}
}
