package dev.familiar.testkit.table;

import java.util.ArrayList;
import java.util.List;

/// Words without meaning, one for every number: what the word lists cannot give is put together
/// from syllables.
final class Syllables {
    private static final List<String> ONSETS =
            List.of(
                    "b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br",
                    "dr", "st", "tr");

    private static final List<String> ALL = all();

    private Syllables() {}

    private static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String onset : ONSETS) {
            for (String vowel : List.of("a", "e", "i", "o", "u", "ai", "ea", "ou")) {
                for (String end : List.of("", "l", "m", "n", "r", "s")) {
                    all.add(onset + vowel + end);
                }
            }
        }
        return List.copyOf(all);
    }

    /// How many words have one syllable: these are the first.
    static int count() {
        return ALL.size();
    }

    /// The word of a number from 0 on, at least one syllable long, in lower case; no two numbers
    /// have the same.
    static String word(int number) {
        StringBuilder word = new StringBuilder();
        int rest = number + 1;
        while (rest > 0) {
            word.append(ALL.get((rest - 1) % ALL.size()));
            rest = (rest - 1) / ALL.size();
        }
        return word.toString();
    }
}
