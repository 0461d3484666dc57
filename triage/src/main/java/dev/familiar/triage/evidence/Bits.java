package dev.familiar.triage.evidence;

/// Probabilities as log2 odds and back.
public final class Bits {

    /// Log odds are kept within ±20 bits (one in a million): beyond, no evidence here is that good.
    public static final double MOST = 20;

    private Bits() {}

    /// The probability of these log2 odds.
    public static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    /// The log2 odds of a probability, within ±[#MOST].
    public static double ofProbability(double probability) {
        double bits = Math.log(probability / (1 - probability)) / Math.log(2);
        return Math.clamp(bits, -MOST, MOST);
    }
}
