package dev.familiar.identity.linkage;

import java.util.Arrays;

/// Pairs with their odds, in flat arrays. For one writer.
public final class ScoredPairs {

    private int[] one = new int[64];
    private int[] other = new int[64];
    private float[] bits = new float[64];
    private int size;

    void add(int first, int second, double weight) {
        if (size == one.length) {
            int more = size + (size >> 1);
            one = Arrays.copyOf(one, more);
            other = Arrays.copyOf(other, more);
            bits = Arrays.copyOf(bits, more);
        }
        one[size] = first;
        other[size] = second;
        bits[size++] = (float) weight;
    }

    void addAll(ScoredPairs more) {
        for (int i = 0; i < more.size; i++) {
            add(more.one[i], more.other[i], more.bits[i]);
        }
    }

    /// The same pairs with their bits times a factor.
    ScoredPairs times(double factor) {
        ScoredPairs scaled = new ScoredPairs();
        for (int i = 0; i < size; i++) {
            scaled.add(one[i], other[i], bits[i] * factor);
        }
        return scaled;
    }

    /// The pairs of at least so many bits.
    ScoredPairs atLeast(double least) {
        ScoredPairs kept = new ScoredPairs();
        for (int i = 0; i < size; i++) {
            if (bits[i] >= least) {
                kept.add(one[i], other[i], bits[i]);
            }
        }
        return kept;
    }

    /// How many pairs there are.
    public int size() {
        return size;
    }

    /// The smaller record of a pair.
    public int one(int pair) {
        return one[pair];
    }

    /// The larger record of a pair.
    public int other(int pair) {
        return other[pair];
    }

    /// The weight of a pair, the prior not included.
    public double bits(int pair) {
        return bits[pair];
    }
}
