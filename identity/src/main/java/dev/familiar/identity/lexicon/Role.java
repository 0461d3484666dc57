package dev.familiar.identity.lexicon;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody is somewhere, as a headline or a title says it.
///
/// @param title the title as written, without the organisation; may be empty
/// @param seniority by its words
/// @param families the lines of work it may belong to: several where the words leave it open, none
///   where they say nothing
/// @param group the likeliest sub-major group (two digits) of ISCO-08, the classification of the
///   International Labour Organization; null if the title's head is not known
/// @param organisation as written after "at" and its like; empty if none is named
public record Role(
        String title,
        Seniority seniority,
        Set<OccupationFamily> families,
        @Nullable String group,
        String organisation) {

    /// Copies the set.
    public Role {
        families =
                families.isEmpty()
                        ? Set.of()
                        : java.util.Collections.unmodifiableSet(EnumSet.copyOf(families));
    }
}
