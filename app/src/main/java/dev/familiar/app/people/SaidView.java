package dev.familiar.app.people;

import java.time.Instant;

/// What the owner said of a person.
///
/// @param person id of the person; empty if no archive here holds them any more
/// @param name as shown; the key of a record for somebody who is gone
/// @param saying what
/// @param note the owner's words, may be empty
/// @param at when
public record SaidView(String person, String name, Saying saying, String note, Instant at) {

    /// Hides the person.
    @Override
    public String toString() {
        return "SaidView[" + saying + ", hidden]";
    }
}
