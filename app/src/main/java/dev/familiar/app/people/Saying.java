package dev.familiar.app.people;

import dev.familiar.store.OwnerBook.Statement;
import java.util.Arrays;
import java.util.Optional;

/// What the owner can say of a person, for good.
public enum Saying {
    /// "I know them."
    KNOWN("known", Statement.Word.KNOWN, "you know them"),
    /// "Never suggest them."
    NEVER_SUGGEST("never-suggest", Statement.Word.NEVER, "never to be suggested");

    private final String word;
    private final Statement.Word kept;
    private final String words;

    Saying(String word, Statement.Word kept, String words) {
        this.word = word;
        this.kept = kept;
        this.words = words;
    }

    /// The saying that a word typed or sent means; empty if none.
    public static Optional<Saying> of(String word) {
        return Arrays.stream(values()).filter(saying -> saying.word.equals(word)).findFirst();
    }

    /// The saying that is kept so.
    public static Saying of(Statement.Word kept) {
        return Arrays.stream(values())
                .filter(saying -> saying.kept == kept)
                .findFirst()
                .orElseThrow();
    }

    Statement.Word kept() {
        return kept;
    }

    /// For sentences: `you know them`.
    public String words() {
        return words;
    }

    /// As typed, e.g. `never-suggest`.
    @Override
    public String toString() {
        return word;
    }
}
