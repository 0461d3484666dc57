package dev.familiar.identity.name;

/// A quick look that spares most edit distances: texts that differ in many letters are far apart.
public final class LetterSet {

    private LetterSet() {}

    /// Whether two texts could be within an edit distance. False is certain.
    public static boolean mayBeWithin(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return false;
        }
        long one = of(a);
        long other = of(b);
        return Long.bitCount(one & ~other) <= most && Long.bitCount(other & ~one) <= most;
    }

    /// Whether two texts have all but a third of their letters in common, in whatever order.
    static boolean shareMost(String a, String b) {
        int[] counts = new int[64];
        a.chars().forEach(c -> counts[c & 63]++);
        b.chars().forEach(c -> counts[c & 63]--);
        int more = 0;
        int less = 0;
        for (int count : counts) {
            more += Math.max(0, count);
            less += Math.max(0, -count);
        }
        return 3 * Math.max(more, less) <= Math.max(a.length(), b.length());
    }

    private static long of(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & 63);
        }
        return letters;
    }
}
