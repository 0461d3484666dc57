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
/// @param sense what reaching it can mean at all
public record Level(
        String word, double priorM, double priorU, double rarity, double writings, Sense sense) {

    /// What a level can mean. Data can say how much, but not turn it round: that the employer which
    /// half of an archive shares agrees never speaks against two records, and that it differs never
    /// speaks for them.
    public enum Sense {
        /// Speaks for one person or says nothing.
        AGREES,
        /// Speaks for or against.
        OPEN,
        /// Speaks against one person or says nothing.
        CONTRADICTS;

        /// The bits a level of this sense can weigh, where the data say so many.
        public double bounded(double bits) {
            return switch (this) {
                case AGREES -> Math.max(0, bits);
                case OPEN -> bits;
                case CONTRADICTS -> Math.min(0, bits);
            };
        }
    }

    /// A level at which a value agrees exactly: u is the value's share.
    static Level exact(String word, double priorM, double priorU) {
        return new Level(word, priorM, priorU, 1, 1, Sense.AGREES);
    }

    /// A level at which a value nearly agrees: half of the bits of its frequency count.
    static Level near(String word, double priorM, double priorU) {
        return new Level(word, priorM, priorU, 0.5, 0, Sense.AGREES);
    }

    /// A level whose value's frequency says nothing; it contradicts if it is believed to
    /// beforehand.
    static Level plain(String word, double priorM, double priorU) {
        Sense sense = priorM < priorU / 3 ? Sense.CONTRADICTS : Sense.OPEN;
        return new Level(word, priorM, priorU, 0, 0, sense);
    }

    /// The level's weight before any data, log2(m/u).
    public double priorBits() {
        return Math.log(priorM / priorU) / Math.log(2);
    }
}
