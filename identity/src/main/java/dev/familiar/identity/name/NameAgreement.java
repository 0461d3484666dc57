package dev.familiar.identity.name;

import java.util.List;

/// What comparing two names found.
///
/// @param level the comparison level
/// @param likeness 0 to 1, finer than the level, never out of its order by more than the typing
///   errors in it; for ordering, no probability
/// @param agreed the words that agreed; by these the weight is adjusted for their frequency
public record NameAgreement(NameLevel level, double likeness, List<SharedWord> agreed) {

    static final NameAgreement ABSENT =
            new NameAgreement(NameLevel.ABSENT, NameLevel.ABSENT.likeness(), List.of());
    static final NameAgreement DIFFERENT = new NameAgreement(NameLevel.DIFFERENT, 0, List.of());

    /// Copies the list.
    public NameAgreement {
        agreed = List.copyOf(agreed);
    }

    /// Whether this is a better agreement than `other`; ties go to the greater likeness.
    boolean isBetterThan(NameAgreement other) {
        return level == other.level ? likeness > other.likeness : level.compareTo(other.level) < 0;
    }

    /// Hides the tokens.
    @Override
    public String toString() {
        return "NameAgreement[" + level + ", " + likeness + "]";
    }
}
