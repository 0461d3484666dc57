package dev.familiar.identity.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A table of words shipped beside the code; `#` begins a comment.
final class TextTable {

    private TextTable() {}

    /// The lines with content.
    static List<String> lines(String name) {
        try (@Nullable InputStream in = TextTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: no table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("the table " + name + " cannot be read", broken);
        }
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
