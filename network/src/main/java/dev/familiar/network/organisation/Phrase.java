package dev.familiar.network.organisation;

import java.util.List;

/// Words in a row, as a table of this package writes them: `x*` stands for any word that begins so,
/// `*x` for any that ends so.
///
/// @param words at least one
record Phrase(List<String> words) {

    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_END = 5;

    Phrase {
        words = List.copyOf(words);
    }

    static Phrase of(String text) {
        return new Phrase(List.of(text.strip().split("\\s+", -1)));
    }

    int size() {
        return words.size();
    }

    /// Whether it stands at that place.
    boolean isAt(List<String> text, int from) {
        if (from + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!matches(words.get(i), text.get(from + i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether it stands anywhere.
    boolean isIn(List<String> text) {
        for (int from = 0; from + words.size() <= text.size(); from++) {
            if (isAt(text, from)) {
                return true;
            }
        }
        return false;
    }

    /// With how many letters it ends a text without spaces that is longer; 0 if it does not.
    int endOf(String text) {
        String run = String.join("", words);
        boolean ends =
                !run.contains("*")
                        && run.length() >= SHORTEST_END
                        && text.length() >= run.length() + SHORTEST_STEM
                        && text.endsWith(run);
        return ends ? run.length() : 0;
    }

    /// Whether text without spaces has it anywhere.
    boolean isWithin(String text) {
        return text.contains(String.join("", words));
    }

    private static boolean matches(String pattern, String word) {
        if (pattern.endsWith("*")) {
            return word.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        if (pattern.startsWith("*")) {
            return word.length() >= SHORTEST_STEM && word.endsWith(pattern.substring(1));
        }
        return pattern.equals(word);
    }

    /// An English word without its plural; other languages' plurals are in the tables.
    static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
