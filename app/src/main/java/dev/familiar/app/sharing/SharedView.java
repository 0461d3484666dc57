package dev.familiar.app.sharing;

import java.time.Instant;
import java.util.List;

/// A list that was handed on.
///
/// @param number of the entry in the ledger
/// @param query whom it was of
/// @param with for whom, may be empty
/// @param person id of whom it was for; empty if they were not found in the archives, or their
///   records are gone
/// @param what left, e.g. `12 names, 2 with addresses`
/// @param names of those on it
/// @param at when
public record SharedView(
        long number,
        String query,
        String with,
        String person,
        String what,
        List<String> names,
        Instant at) {

    /// Copies the list.
    public SharedView {
        names = List.copyOf(names);
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "SharedView[" + number + ", " + what + ", hidden]";
    }
}
