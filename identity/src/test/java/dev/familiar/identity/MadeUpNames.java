package dev.familiar.identity;

import java.util.Random;

/// Names nobody has, made of syllables: some ten thousand given and as many family names.
public final class MadeUpNames {

    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private MadeUpNames() {}

    /// A given and a family name.
    public static String name(Random random) {
        return word(random) + " " + word(random);
    }

    /// One name.
    public static String word(Random random) {
        return syllable(random) + syllable(random) + syllable(random) + "n";
    }

    private static String syllable(Random random) {
        return ""
                + CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))
                + VOWELS.charAt(random.nextInt(VOWELS.length()));
    }
}
