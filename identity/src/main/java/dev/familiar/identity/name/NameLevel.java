package dev.familiar.identity.name;

import java.util.Locale;

/// How far two names agree: the comparison level of the field `name`, best first.
public enum NameLevel {
    /// The same tokens in the same order.
    EXACT(1.0),
    /// The same tokens in another order, or written together.
    REORDERED(0.97),
    /// Given and family name agree, one side has middle names or initials more, or a middle initial
    /// stands for a middle name.
    MIDDLE_OMITTED(0.95),
    /// The family name agrees, the given names are forms of one name.
    NICKNAME(0.9),
    /// The same but for a typing error, a transliteration or a sound.
    SPELLING(0.85),
    /// Part of a compound family name agrees, given names agree.
    PART_OF_FAMILY(0.8),
    /// An initial stands for the given or the family name, the rest agrees.
    INITIAL(0.75),
    /// One side is a single word that is the given or family name of the other.
    ONE_WORD(0.6),
    /// Given and family name agree, the middle names contradict.
    MIDDLE_CONTRADICTS(0.55),
    /// One side has no name.
    ABSENT(0.5),
    /// The given name agrees, the family names differ.
    OTHER_FAMILY(0.3),
    /// The family name agrees, the given names differ: a relative or a chance namesake.
    OTHER_GIVEN(0.2),
    /// Nothing agrees.
    DIFFERENT(0.0);

    private final double likeness;

    NameLevel(double likeness) {
        this.likeness = likeness;
    }

    /// How alike names of this level are at best, 0 to 1; for ordering, no probability.
    public double likeness() {
        return likeness;
    }

    /// Whether two names of this level can be one person's as they stand.
    public boolean isCompatible() {
        return compareTo(ONE_WORD) <= 0;
    }

    /// Whether the names speak against one person.
    public boolean isContradiction() {
        return compareTo(OTHER_FAMILY) >= 0;
    }

    /// Whether given and family name both agree, at least by an initial.
    public boolean isFullAgreement() {
        return compareTo(INITIAL) <= 0;
    }

    /// The word for outputs, e.g. `middle-omitted`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
