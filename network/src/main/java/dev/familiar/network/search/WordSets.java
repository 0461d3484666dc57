package dev.familiar.network.search;

import dev.familiar.identity.shipped.ShippedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The tables of words beside this class: `name: words` a line, `#` begins a comment.
final class WordSets {

    private final String table;
    private final Map<String, Set<String>> sets = new HashMap<>();

    private WordSets(String table) {
        this.table = table;
    }

    static WordSets read(String table) {
        WordSets read = new WordSets(table);
        for (String line : lines(table)) {
            int colon = line.indexOf(':');
            List<String> words = List.of(line.substring(colon + 1).strip().split("\\s+", -1));
            read.sets.put(
                    line.substring(0, colon),
                    words.stream().collect(Collectors.toUnmodifiableSet()));
        }
        return read;
    }

    /// The lines with content.
    static List<String> lines(String table) {
        return ShippedText.lines(WordSets.class, table);
    }

    Optional<Set<String>> find(String name) {
        return Optional.ofNullable(sets.get(name));
    }

    Set<String> of(String name) {
        Set<String> words = sets.get(name);
        if (words == null) {
            throw new IllegalStateException("the table " + table + " has no line " + name);
        }
        return words;
    }
}
