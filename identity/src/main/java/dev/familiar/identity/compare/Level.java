package dev.familiar.identity.compare;

/// One comparison level.
///
/// @param word for outputs, e.g. `exact`
/// @param priorM how often one person's two records reach it as far as is known before any data;
///   the priors of a comparison add up to 1
/// @param priorU how often two random people's records reach it, likewise
/// @param rarity how much the frequency of what agreed counts: 1 fully, 0 not at all
/// @param writings if positive, two random people reach the level with the agreeing value's own
///   share times this many writings of it, and the u probability is that; 0 if it is the level's
/// @param least the least bits it may weigh, whatever the data say
public record Level(
        String word, double priorM, double priorU, double rarity, double writings, double least) {

    private static final double NO_LEAST = Double.NEGATIVE_INFINITY;

    /// A level without a least weight.
    public Level(String word, double priorM, double priorU, double rarity, double writings) {
        this(word, priorM, priorU, rarity, writings, NO_LEAST);
    }

    /// A level at which a value agrees exactly: u is the value's share.
    static Level exact(String word, double priorM, double priorU) {
        return new Level(word, priorM, priorU, 1, 1);
    }

    /// A level at which a value nearly agrees: half of the bits of its frequency count.
    static Level near(String word, double priorM, double priorU) {
        return new Level(word, priorM, priorU, 0.5, 0);
    }

    /// A level whose value's frequency says nothing.
    static Level plain(String word, double priorM, double priorU) {
        return new Level(word, priorM, priorU, 0, 0);
    }

    /// The same, never weighing less than these bits.
    Level atLeast(double bits) {
        return new Level(word, priorM, priorU, rarity, writings, bits);
    }

    /// The level's weight before any data, log2(m/u).
    public double priorBits() {
        return Math.log(priorM / priorU) / Math.log(2);
    }
}
