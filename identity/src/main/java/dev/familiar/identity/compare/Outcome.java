package dev.familiar.identity.compare;

/// What one comparison found, packed into a long so that the hot loop makes no objects: the level
/// in the low byte, the share of people with the agreeing value as a float in the upper half.
public final class Outcome {

    /// A side says nothing.
    public static final long UNKNOWN = 0xff;

    private Outcome() {}

    /// A level without a share.
    static long of(int level) {
        return level;
    }

    /// A level with the share of people who have what agreed, in (0, 1].
    static long of(int level, double share) {
        return ((long) Float.floatToRawIntBits((float) share) << 32) | level;
    }

    /// The level, 255 for unknown.
    public static int level(long outcome) {
        return (int) (outcome & 0xff);
    }

    /// The share, 0 if there is none.
    public static float share(long outcome) {
        return Float.intBitsToFloat((int) (outcome >>> 32));
    }

    /// The better of two outcomes: the better level, then the rarer value.
    static long better(long one, long other) {
        if (level(one) != level(other)) {
            return level(one) < level(other) ? one : other;
        }
        return share(one) <= share(other) ? one : other;
    }
}
