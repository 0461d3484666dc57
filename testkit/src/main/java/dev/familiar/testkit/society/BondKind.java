package dev.familiar.testkit.society;

/// How two others stand to each other.
public enum BondKind {
    /// Friends or partners in work, for years.
    CLOSE,
    /// They see each other now and then.
    FRIEND,
    /// They work at one place.
    COLLEAGUE,
    /// They did, at one time.
    FORMER_COLLEAGUE,
    /// They would recognise the name, and would not put in a word.
    NODDING;

    /// Whether each would say "I know this person".
    public boolean known() {
        return switch (this) {
            case CLOSE, FRIEND, COLLEAGUE, FORMER_COLLEAGUE -> true;
            case NODDING -> false;
        };
    }
}
