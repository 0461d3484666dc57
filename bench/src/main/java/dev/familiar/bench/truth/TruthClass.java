package dev.familiar.bench.truth;

import java.util.Optional;

/// What the requester of a truth folder is to its owner.
///
/// What counts as known is the mission's: mail both ways is a trace. Two classes lie between: who
/// wrote and was never answered, and who was only ever copied, may be known for all a mailbox
/// tells.
public enum TruthClass {
    /// At least three replies each way, where the folder counts them; else mail both ways.
    KNOWN(true, 0),
    /// Mail both ways, fewer replies.
    MET(true, 0.15),
    /// Mail one way.
    ONE_WAY(false, 0.3),
    /// Only copied beside the owner.
    CC(false, 0.3),
    /// Nothing in the mailbox.
    NONE(false, 0),
    /// Nothing in the mailbox; the name comes from elsewhere.
    STRANGER(false, 0),
    /// Nothing in the mailbox; the name comes from elsewhere.
    OUTSIDE(false, 0),
    /// Nothing in the mailbox; a given name with a known family name.
    NEAR(false, 0),
    /// A known person's exact name with an impossible life.
    NAMESAKE(false, 0);

    private final boolean known;
    private final double noise;

    TruthClass(boolean known, double noise) {
        this.known = known;
        this.noise = noise;
    }

    /// Whether the owner is taken to know them.
    public boolean known() {
        return known;
    }

    /// How often that is wrong, 0 to below 0.5; a judgement, no measurement.
    public double noise() {
        return noise;
    }

    /// Whether nobody would argue about it: probabilities are scored on these.
    public boolean certain() {
        return noise == 0;
    }

    /// The class of that word; empty for a word that is none.
    static Optional<TruthClass> of(String word) {
        for (TruthClass one : values()) {
            if (one.name().equals(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
