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
/// @param bounds between which it can weigh, whatever the data say
public record Level(
        String word, double priorM, double priorU, double rarity, double writings, Bounds bounds) {

    /// The bits between which a level can weigh. Data can say how much, but not turn round what it
    /// means: that the employer which half of an archive shares agrees never speaks against two
    /// records, and that it differs never speaks for them.
    ///
    /// @param least bits
    /// @param most bits
    public record Bounds(double least, double most) {

        /// Speaks for one person or says nothing.
        public static final Bounds AGREES = new Bounds(0, Double.POSITIVE_INFINITY);

        /// Speaks for or against.
        public static final Bounds OPEN =
                new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        /// Speaks against one person or says nothing.
        public static final Bounds CONTRADICTS = new Bounds(Double.NEGATIVE_INFINITY, 0);

        /// The bits a level can weigh where the data say so many.
        public double within(double bits) {
            return Math.clamp(bits, least, most);
        }
    }

    /// A level at which a value agrees exactly: u is the value's share.
    static Level exact(String word, double priorM, double priorU) {
        return new Level(word, priorM, priorU, 1, 1, Bounds.AGREES);
    }

    /// A level at which a value nearly agrees: half of the bits of its frequency count.
    static Level near(String word, double priorM, double priorU) {
        return new Level(word, priorM, priorU, 0.5, 0, Bounds.AGREES);
    }

    /// A level whose value's frequency says nothing; it contradicts if it is believed to
    /// beforehand.
    static Level plain(String word, double priorM, double priorU) {
        Bounds bounds = priorM < priorU / 3 ? Bounds.CONTRADICTS : Bounds.OPEN;
        return new Level(word, priorM, priorU, 0, 0, bounds);
    }

    /// The same, never weighing less than these bits.
    Level atLeast(double bits) {
        return new Level(word, priorM, priorU, rarity, writings, new Bounds(bits, bounds.most()));
    }

    /// The level's weight before any data, log2(m/u).
    public double priorBits() {
        return Math.log(priorM / priorU) / Math.log(2);
    }
}
