package dev.familiar.app.requests;

import java.time.Instant;

/// A decision in the log.
///
/// @param request id of the request
/// @param name who asked; empty if the request is gone
/// @param word `accept`, `decline`, `follow`, `ask` or `later`
/// @param note the owner's words, may be empty
/// @param at when
/// @param advised what was advised then, as in JSON, e.g. `LOOK_UP`; empty if that was not kept
/// @param probability given then, 0 to 1; -1 if that was not kept
/// @param isUndone whether it was taken back
public record DecisionEntry(
        String request,
        String name,
        String word,
        String note,
        Instant at,
        String advised,
        double probability,
        boolean isUndone) {

    /// Hides the person and the note.
    @Override
    public String toString() {
        return "DecisionEntry[" + request + ", " + word + "]";
    }
}
