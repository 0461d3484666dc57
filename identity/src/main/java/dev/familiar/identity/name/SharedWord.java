package dev.familiar.identity.name;

import java.util.List;

/// A word that two names have in common, as each of them writes it.
///
/// @param one in the first name
/// @param other in the second; the same if they agree exactly
/// @param chance the least share of people who would agree as well, where that is known of how they
///   agree; else 0
public record SharedWord(String one, String other, double chance) {

    /// A word of which only its frequency says how many have it.
    public SharedWord(String one, String other) {
        this(one, other, 0);
    }

    static SharedWord of(String word) {
        return new SharedWord(word, word);
    }

    /// Words that agree exactly.
    static List<SharedWord> of(List<String> words) {
        return words.stream().map(SharedWord::of).toList();
    }

    /// Whether one of the two writes an initial only.
    boolean isInitial() {
        return one.length() == 1 || other.length() == 1;
    }

    /// Hides the word.
    @Override
    public String toString() {
        return "SharedWord[hidden]";
    }
}
