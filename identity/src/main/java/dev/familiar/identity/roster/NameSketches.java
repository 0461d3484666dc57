package dev.familiar.identity.roster;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.Nicknames;
import dev.familiar.identity.name.ParsedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

// Comparing two names in all their readings takes microseconds, and most names that a shared town
// or birth year brings together have nothing in common. A sketch shows that in nanoseconds: per
// word one long, its letters as a set in the low half, its length, and in the upper half one bit
// per name it can stand for. Two words are far apart if no such bit is shared and their letter sets
// or lengths differ by more than any slip or change of spelling makes up for.

/// One long per word of each name of a column. For one writer.
final class NameSketches {

    private static final long LETTERS = (1L << 26) - 1;
    private static final int LENGTH_AT = 26;
    private static final int LENGTH_BITS = 63;
    private static final long VOWELS = bit('a') | bit('e') | bit('i') | bit('o') | bit('u');

    private final IntList starts = new IntList();
    private long[] words = new long[64];
    private int size;

    NameSketches() {
        starts.add(0);
    }

    /// Adds the sketch of a name of another column.
    void add(NameSketches other, int value) {
        for (int i = other.starts.get(value); i < other.starts.get(value + 1); i++) {
            word(other.words[i]);
        }
        starts.add(size);
    }

    private void word(long sketch) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = sketch;
    }

    void add(ParsedName name) {
        List<String> tokens = new ArrayList<>(name.allTokens());
        // Aliases and former names give a name further readings, and initials alone say nothing: no
        // sketch, never far.
        boolean plain =
                name.aliases().isEmpty()
                        && name.former().isEmpty()
                        && name.script().isNone()
                        && tokens.stream().anyMatch(token -> token.length() > 1);
        for (String token : plain ? tokens : List.<String>of()) {
            word(sketch(token));
        }
        starts.add(size);
    }

    private static long sketch(String token) {
        String word = token.length() > 3 ? FoldedText.levelled(token) : token;
        long sketch = 0;
        for (int i = 0; i < word.length(); i++) {
            sketch |= bit(word.charAt(i));
        }
        sketch |= (long) Math.min(word.length(), LENGTH_BITS) << LENGTH_AT;
        for (String head : Nicknames.heads(token)) {
            sketch |= 1L << (32 + (head.hashCode() * 0x9E3779B9 >>> 27));
        }
        return sketch;
    }

    private static long bit(char c) {
        return c >= 'a' && c <= 'z' ? 1L << (c - 'a') : 0;
    }

    boolean areFar(int value, NameSketches other, int otherValue) {
        int end = starts.get(value + 1);
        int otherEnd = other.starts.get(otherValue + 1);
        int start = starts.get(value);
        int otherStart = other.starts.get(otherValue);
        if (start == end || otherStart == otherEnd) {
            return false;
        }
        boolean oneWord = end - start == 1 || otherEnd - otherStart == 1;
        for (int i = start; i < end; i++) {
            for (int k = otherStart; k < otherEnd; k++) {
                if (mayAgree(words[i], other.words[k])
                        || (oneWord && mayContain(words[i], other.words[k]))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// User names: one word may hold a word of the other name, and initials besides.
    private static boolean mayContain(long one, long other) {
        boolean oneLonger =
                ((one >>> LENGTH_AT) & LENGTH_BITS) >= ((other >>> LENGTH_AT) & LENGTH_BITS);
        long longer = (oneLonger ? one : other) & LETTERS;
        long shorter = (oneLonger ? other : one) & LETTERS;
        return Long.bitCount(shorter & ~longer) <= 1;
    }

    private static boolean mayAgree(long one, long other) {
        if ((one >>> 32 & other >>> 32) != 0) {
            return true;
        }
        long a = one & LETTERS;
        long b = other & LETTERS;
        int lengthA = (int) (one >>> LENGTH_AT) & LENGTH_BITS;
        int lengthB = (int) (other >>> LENGTH_AT) & LENGTH_BITS;
        if (lengthA == 1 || lengthB == 1 || (a & VOWELS) == 0 || (b & VOWELS) == 0) {
            // Initials, and scripts that write no vowels.
            return (a & b) != 0 || a == 0 || b == 0;
        }
        int most = Math.max(2, 1 + Math.max(lengthA, lengthB) / 4);
        return Math.abs(lengthA - lengthB) <= most
                && Long.bitCount(a & ~b) <= most
                && Long.bitCount(b & ~a) <= most;
    }
}
