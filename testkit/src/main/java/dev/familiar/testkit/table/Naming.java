package dev.familiar.testkit.table;

import dev.familiar.testkit.table.Language.Family;
import dev.familiar.testkit.table.Language.Given;

/// Every name one person goes by.
///
/// @param given the given name
/// @param family the family name today
/// @param former the family name of earlier years; the same as today's if it never changed
/// @param middle a middle name or initial; empty if none
/// @param familyFirst whether the family name is spoken first
record Naming(Given given, Family family, Family former, String middle, boolean familyFirst) {
    /// Whether the family name changed.
    boolean changed() {
        return !former.latin().equals(family.latin());
    }

    /// The family name of a time.
    Family family(boolean early) {
        return early ? former : family;
    }

    /// How many of all people bear this given and family name, from 0 to 1.
    double share(boolean early) {
        return given.share() * family(early).share();
    }

    /// Hides the names.
    @Override
    public String toString() {
        return "Naming[]";
    }
}
