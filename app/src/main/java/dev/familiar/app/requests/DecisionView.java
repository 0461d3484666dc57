package dev.familiar.app.requests;

import java.time.Instant;

/// A decision the owner took, or took back.
///
/// @param request id of the request
/// @param name who asked
/// @param word `accept`, `decline`, `follow`, `ask` or `later`
/// @param at when
/// @param effect what it did besides being remembered, e.g. which card was written; may be empty
/// @param link where it is pressed on the platform; empty if no archive shows the profile
/// @param isNew whether it was written; false if the last word on the request said the same
public record DecisionView(
        String request,
        String name,
        String word,
        Instant at,
        String effect,
        String link,
        boolean isNew) {

    /// Hides the person.
    @Override
    public String toString() {
        return "DecisionView[" + request + ", " + word + "]";
    }
}
