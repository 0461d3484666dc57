package dev.familiar.identity.archive;

import dev.familiar.model.PersonName;

/// How often an account was shown under one name, by who showed it.
///
/// @param name as written; [PersonName#NONE] where it was shown without one
/// @param self in what the account itself wrote
/// @param owner in what the owner wrote to it
/// @param others in what anybody else wrote, or where it is not known who wrote
public record NameUse(PersonName name, int self, int owner, int others) {

    int all() {
        return self + owner + others;
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    /// Hides the name.
    @Override
    public String toString() {
        return "NameUse[" + self + ", " + owner + ", " + others + "]";
    }
}
