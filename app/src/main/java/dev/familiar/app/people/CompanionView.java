package dev.familiar.app.people;

import dev.familiar.model.PersonId;

/// Somebody the owner and a person have in common: they were in the same messages and meetings.
///
/// @param person who
/// @param name the name to show
/// @param times in how many, of the last few hundred
public record CompanionView(PersonId person, String name, int times) {

    /// Hides who it is.
    @Override
    public String toString() {
        return "CompanionView[" + times + " times, hidden]";
    }
}
