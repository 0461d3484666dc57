package dev.familiar.store.row;

import java.time.Instant;

/// What an interaction is about, without what it says.
///
/// @param key of the interaction
/// @param at when it happened
/// @param text its subject
public record Subject(String key, Instant at, String text) {

    /// Hides the subject.
    @Override
    public String toString() {
        return "Subject[hidden]";
    }
}
