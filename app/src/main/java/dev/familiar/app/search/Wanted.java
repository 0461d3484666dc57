package dev.familiar.app.search;

import dev.familiar.store.text.TextQuery;
import java.util.List;

/// Words that belong together in a query, folded as the index folds them.
///
/// @param words in order, at least one
/// @param open whether the last is only the beginning of a word
record Wanted(List<String> words, boolean open) {

    Wanted {
        words = List.copyOf(words);
    }

    /// The words of a text, cut and folded as the index does it; may be none.
    static Wanted of(String text, boolean open) {
        return new Wanted(TextQuery.words(text), open);
    }

    /// Whether the `at`-th word fits `folded`.
    boolean fits(int at, String folded) {
        String word = words.get(at);
        return open && at == words.size() - 1 ? folded.startsWith(word) : folded.equals(word);
    }
}
