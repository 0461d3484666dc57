package dev.familiar.identity.name;

import dev.familiar.identity.shipped.ShippedText;
import java.util.ArrayList;
import java.util.List;

/// A table shipped beside the code: lines `head: word word …`, `#` begins a comment, a line without
/// a colon has an empty head.
///
/// @param lines in the order of the file
record WordTable(List<Line> lines) {

    /// One line.
    ///
    /// @param head what stands before the colon
    /// @param words what stands after it
    record Line(String head, List<String> words) {}

    /// The table of this name in this package.
    static WordTable read(String name) {
        List<Line> lines = new ArrayList<>();
        for (String text : ShippedText.lines(WordTable.class, name)) {
            int colon = text.indexOf(':');
            String head = colon < 0 ? "" : text.substring(0, colon).strip();
            lines.add(new Line(head, List.of(text.substring(colon + 1).strip().split("\\s+", -1))));
        }
        return new WordTable(List.copyOf(lines));
    }

    /// All words of the lines with this head.
    List<String> words(String head) {
        return lines.stream()
                .filter(line -> line.head().equals(head))
                .flatMap(line -> line.words().stream())
                .toList();
    }
}
