package dev.familiar.app.corrections;

import dev.familiar.app.people.PersonView;

/// Two people who may be one, for the owner to settle.
///
/// @param id of the question, stable
/// @param one the one side
/// @param other the other side
/// @param weightBits log2 of the odds that they are one person
/// @param postponed whether the owner put the question off before
public record ReviewView(
        String id, PersonView one, PersonView other, double weightBits, boolean postponed) {

    /// Hides the people.
    @Override
    public String toString() {
        return "ReviewView[" + id + "]";
    }
}
