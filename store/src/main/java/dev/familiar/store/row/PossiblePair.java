package dev.familiar.store.row;

import dev.familiar.model.PersonId;

/// Two descriptions that may be of one person, for the owner to settle.
///
/// @param id short and stable: hangs on the two keys alone
/// @param one key of one description
/// @param other key of the other
/// @param weightBits total match weight, log2 of the odds that they are one person
/// @param postponed whether the owner put the question off
/// @param first who has the one description
/// @param second who has the other
public record PossiblePair(
        String id,
        String one,
        String other,
        double weightBits,
        boolean postponed,
        PersonId first,
        PersonId second) {

    /// Hides the keys, which hold addresses.
    @Override
    public String toString() {
        return "PossiblePair[" + id + "]";
    }
}
