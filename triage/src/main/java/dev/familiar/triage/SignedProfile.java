package dev.familiar.triage;

import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.ProfileUrl;

// The platform's own records say whose a profile is. A signature is text in a letter: it may bear
// an
// address that was changed since, or be written by somebody who wants to be taken for another.

/// Profiles that only signatures name: they prove nobody, and hardly speak against anybody.
final class SignedProfile {

    /// How much a comparison with one counts, of what one with the platform's word does. Set by
    /// hand.
    static final double PART = 0.2;

    private SignedProfile() {}

    /// Whether every profile known of a person was read off a signature, and there is one.
    static boolean isAllThereIs(Person person) {
        boolean signed = false;
        for (var description : person.descriptions()) {
            if (description.handles().stream().anyMatch(ProfileUrl.class::isInstance)) {
                if (description.origin().kind() != Origin.Kind.SIGNATURE) {
                    return false;
                }
                signed = true;
            }
        }
        return signed;
    }
}
