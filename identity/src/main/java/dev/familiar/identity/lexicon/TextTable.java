package dev.familiar.identity.lexicon;

import dev.familiar.identity.shipped.ShippedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A table of words shipped beside the code; `#` begins a comment.
final class TextTable {

    private TextTable() {}

    /// The lines with content.
    static List<String> lines(String name) {
        return ShippedText.lines(TextTable.class, name);
    }

    /// All words of all lines.
    static Set<String> allWords(String name) {
        Set<String> words = new HashSet<>();
        lines(name).forEach(line -> words.addAll(words(line)));
        return Set.copyOf(words);
    }

    static List<String> words(String line) {
        return List.of(line.strip().split("\\s+", -1));
    }
}
