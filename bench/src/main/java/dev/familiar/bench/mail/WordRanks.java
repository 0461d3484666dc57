package dev.familiar.bench.mail;

import dev.familiar.testkit.chance.Dice;

/// Ranks of words as running text draws them, from 0 for the most frequent on.
///
/// Two regimes, as measured in large text collections: up to rank 8,192 in proportion to 1/(r +
/// 2.7), the law of Zipf and Mandelbrot; beyond it, with 11 % of all words, in proportion to 1/r².
/// The second makes the number of distinct words grow with the square root of the length of the
/// text, without an end: about 140,000 in 20,000 messages, 300,000 in 100,000. Source: R. Ferrer i
/// Cancho, R. V. Solé, "Two regimes in the frequency of words", Journal of Quantitative Linguistics
/// 8 (2001). The exponents are rounded to what is cheap to draw; constant time by the alias method
/// (A. J. Walker, 1977).
final class WordRanks {
    /// How many ranks belong to the first regime.
    static final int HEAD = 8192;

    private static final double OFFSET = 2.7;

    /// One above the largest rank.
    static final int LIMIT = 1 << 28;

    private final int slots = HEAD + 1;
    private final int[] other = new int[slots];
    private final long[] stays = new long[slots];

    WordRanks() {
        double[] share = new double[slots];
        double total = 0;
        for (int rank = 0; rank < HEAD; rank++) {
            share[rank] = 1 / (rank + OFFSET);
            total += share[rank];
        }
        // The second regime joins the first without a step: its integral from HEAD on.
        share[HEAD] = HEAD / (HEAD + OFFSET);
        total += share[HEAD];
        fill(share, total / slots);
    }

    private void fill(double[] share, double mean) {
        int[] small = new int[slots];
        int[] large = new int[slots];
        int smalls = 0;
        int larges = 0;
        for (int slot = 0; slot < slots; slot++) {
            other[slot] = slot;
            stays[slot] = 1L << 32;
            if (share[slot] < mean) {
                small[smalls++] = slot;
            } else {
                large[larges++] = slot;
            }
        }
        while (smalls > 0 && larges > 0) {
            int poor = small[--smalls];
            int rich = large[larges - 1];
            stays[poor] = (long) (share[poor] / mean * (1L << 32));
            other[poor] = rich;
            share[rich] -= mean - share[poor];
            if (share[rich] < mean) {
                larges--;
                small[smalls++] = rich;
            }
        }
    }

    /// The next rank.
    int draw(Dice dice) {
        long bits = dice.bits();
        long chance = bits & 0xFFFF_FFFFL;
        int slot = (int) (((bits >>> 32) * slots) >>> 32);
        int rank = chance < stays[slot] ? slot : other[slot];
        return rank < HEAD ? rank : tail(dice);
    }

    private static int tail(Dice dice) {
        return (int) Math.min(HEAD / (1 - dice.unit()), LIMIT - 1.0);
    }
}
