package dev.familiar.identity.learning;

import java.util.Arrays;

/// Comparison patterns counted, in whole parts of a pair, so that sums do not hang on the order.
/// Open addressing; for one thread.
final class Patterns {

    /// No pattern: all fields at a level that none has.
    private static final long FREE = 0xEEEEEEEEEEEEEEEEL;

    private long[] patterns = free(256);
    private long[] counts = new long[256];
    private int size;

    private static long[] free(int size) {
        long[] slots = new long[size];
        Arrays.fill(slots, FREE);
        return slots;
    }

    void add(long pattern) {
        add(pattern, PairWorth.UNIT);
    }

    /// @param units [PairWorth#UNIT] for a whole pair
    void add(long pattern, int units) {
        int slot = slot(pattern);
        if (patterns[slot] == FREE) {
            patterns[slot] = pattern;
            size++;
            if (size * 2 > patterns.length) {
                grow();
                slot = slot(pattern);
            }
        }
        counts[slot] += units;
    }

    private int slot(long pattern) {
        int mask = patterns.length - 1;
        int slot = (int) ((pattern * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (patterns[slot] != FREE && patterns[slot] != pattern) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldPatterns = patterns;
        long[] oldCounts = counts;
        patterns = free(oldPatterns.length * 2);
        counts = new long[patterns.length];
        for (int i = 0; i < oldPatterns.length; i++) {
            if (oldPatterns[i] != FREE) {
                int slot = slot(oldPatterns[i]);
                patterns[slot] = oldPatterns[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /// The distinct patterns, sorted, so that sums come out the same whatever the order of pairs.
    long[] distinct() {
        long[] distinct = new long[size];
        int at = 0;
        for (long pattern : patterns) {
            if (pattern != FREE) {
                distinct[at++] = pattern;
            }
        }
        Arrays.sort(distinct);
        return distinct;
    }

    /// How many pairs have a pattern.
    double count(long pattern) {
        return (double) counts[slot(pattern)] / PairWorth.UNIT;
    }
}
