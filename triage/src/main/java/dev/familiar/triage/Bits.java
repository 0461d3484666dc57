package dev.familiar.triage;

/// Probabilities as log2 odds and back.
final class Bits {

    /// Log odds are kept within ±20 bits (one in a million): beyond, no evidence here is that good.
    static final double MOST = 20;

    private Bits() {}

    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    static double ofProbability(double probability) {
        double bits = Math.log(probability / (1 - probability)) / Math.log(2);
        return Math.clamp(bits, -MOST, MOST);
    }
}
