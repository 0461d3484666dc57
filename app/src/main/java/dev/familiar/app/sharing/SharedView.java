package dev.familiar.app.sharing;

import java.time.Instant;
import java.util.List;

/// A list that was handed on.
///
/// @param query whom it was of
/// @param with for whom, may be empty
/// @param what left, e.g. `12 names, 2 with addresses`
/// @param names of those on it
/// @param at when
public record SharedView(String query, String with, String what, List<String> names, Instant at) {

    /// Copies the list.
    public SharedView {
        names = List.copyOf(names);
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "SharedView[" + what + ", hidden]";
    }
}
