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

    private static long of(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & 63);
        }
        return letters;
    }
}
