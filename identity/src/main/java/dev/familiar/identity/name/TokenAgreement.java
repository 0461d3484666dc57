package dev.familiar.identity.name;

/// How far two name tokens agree, best first.
enum TokenAgreement {
    /// The same word, umlauts and doubled letters levelled.
    SAME(1.0),
    /// Two forms of one name by the nickname table.
    RELATED(0.93),
    /// One typing error apart, or two in a long word.
    TYPO(0.88),
    /// Sounding alike and not far apart in writing.
    SOUNDS(0.8),
    /// One is the initial of the other.
    INITIAL(0.6),
    /// Nothing in common.
    NONE(0.0);

    private final double likeness;

    TokenAgreement(double likeness) {
        this.likeness = likeness;
    }

    double likeness() {
        return likeness;
    }

    boolean isAtLeast(TokenAgreement least) {
        return compareTo(least) <= 0;
    }
}
