package dev.familiar.testkit.table;

import dev.familiar.testkit.chance.Dice;

/// The numbers below a size in a random order that needs no memory: each number has one place, and
/// no place is taken twice.
///
/// A Feistel network of four rounds over the next even number of bits, walked until it falls below
/// the size (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", 2002); two or three walks
/// on average.
///
/// @param size how many numbers there are
/// @param key which order it is
record Permutation(long size, long key) {
    private static final int ROUNDS = 4;

    /// The place of a number.
    long at(long number) {
        int half = Math.max(1, (65 - Long.numberOfLeadingZeros(size - 1)) / 2);
        long mask = (1L << half) - 1;
        long value = number;
        do {
            long left = value >>> half;
            long right = value & mask;
            for (int round = 0; round < ROUNDS; round++) {
                long mixed = left ^ (Dice.of(key + round + (right << 3)).bits() & mask);
                left = right;
                right = mixed;
            }
            value = (left << half) | right;
        } while (value >= size);
        return value;
    }
}
