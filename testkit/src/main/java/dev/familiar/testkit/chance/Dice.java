package dev.familiar.testkit.chance;

import java.util.List;

/// A source of random numbers that gives the same numbers for the same seed on every machine.
///
/// The generator is SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), written out here so that a change
/// in the JDK's own generators never changes a made-up world. [#fork] keys a new source by purpose
/// and number and does not depend on how much was drawn before: adding a draw in one place leaves
/// all other places as they were. For one thread.
public final class Dice {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;
    private long state;

    private Dice(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    /// The source that starts at `seed`; any number is good.
    public static Dice of(long seed) {
        return new Dice(mix(seed + GAMMA));
    }

    /// A new source for one purpose and number, the same whatever was drawn from this one.
    public Dice fork(String purpose, long number) {
        long key = seed;
        for (int i = 0; i < purpose.length(); i++) {
            key = mix(key ^ purpose.charAt(i)) + GAMMA;
        }
        return new Dice(mix(key ^ mix(number + GAMMA)));
    }

    /// The next 64 random bits.
    public long bits() {
        state += GAMMA;
        return mix(state);
    }

    /// A number from 0 inclusive to `bound` exclusive.
    ///
    /// @throws IllegalArgumentException if `bound` is not positive
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound + " is not positive");
        }
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /// A number from `low` to `high`, both inclusive.
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /// A number from 0 inclusive to 1 exclusive.
    public double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    /// True with the given probability.
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /// One of the given values, each as likely as the others.
    public <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /// One of the given values, the first ones far more likely: the place is n·u³ for even u.
    ///
    /// This gives about the skew of names in a population: of 100 values the first is drawn 21 % of
    /// the time, the last 0.3 %.
    public <T> T skewed(List<T> values) {
        double u = unit();
        return values.get((int) (values.size() * u * u * u));
    }

    /// A number from 1 to `limit` with a heavy tail (Pareto with exponent 1.2).
    public int heavy(int limit) {
        double value = Math.pow(1 - unit(), -1 / 1.2);
        return (int) Math.min(limit, value);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
