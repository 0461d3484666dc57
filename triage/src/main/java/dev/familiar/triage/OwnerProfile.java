package dev.familiar.triage;

import dev.familiar.model.Affiliation;
import dev.familiar.model.PersonName;
import java.util.List;

/// What is known of the owner's own life.
///
/// @param names the owner's names, empty if not known
/// @param headline as on the platform, may be empty
/// @param place where the owner lives, may be empty
/// @param affiliations jobs and schools with their times
public record OwnerProfile(
        List<PersonName> names, String headline, String place, List<Affiliation> affiliations) {

    /// An owner of whom nothing is known.
    public static final OwnerProfile UNKNOWN = new OwnerProfile(List.of(), "", "", List.of());

    /// Copies the lists.
    public OwnerProfile {
        names = List.copyOf(names);
        affiliations = List.copyOf(affiliations);
    }

    /// Hides the content.
    @Override
    public String toString() {
        return "OwnerProfile[hidden]";
    }
}
