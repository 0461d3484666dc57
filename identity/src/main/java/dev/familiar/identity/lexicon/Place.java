package dev.familiar.identity.lexicon;

import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A place as people write it, from the town to the country: "Greater Denver Area", "Denver, CO".
///
/// @param parts between the commas, folded and joined, at least one
public record Place(List<String> parts) {

    private static final Pattern PARTS = Pattern.compile("[,;/]");
    private static final Set<String> FILLING =
            Set.of(
                    "greater",
                    "area",
                    "metropolitan",
                    "metro",
                    "region",
                    "city",
                    "of",
                    "und",
                    "and");

    public Place {
        parts = List.copyOf(parts);
    }

    public static Optional<Place> parse(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.split(text, -1)) {
            StringBuilder joined = new StringBuilder();
            FoldedText.words(part).stream()
                    .filter(word -> !FILLING.contains(word))
                    .forEach(joined::append);
            if (!joined.isEmpty()) {
                parts.add(joined.toString());
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Place(parts));
    }

    /// How two places agree.
    public enum Agreement {
        /// The same town.
        SAME,
        /// The same state or country.
        SHARED_REGION,
        /// Nothing says whether one holds the other.
        UNCLEAR,
        /// Different towns and nothing shared.
        DIFFERENT
    }

    public Agreement compare(Place other) {
        if (parts.getFirst().equals(other.parts.getFirst())) {
            return Agreement.SAME;
        }
        Set<String> shared = new HashSet<>(parts);
        shared.retainAll(other.parts);
        if (!shared.isEmpty()) {
            boolean oneIsTheRegion = parts.size() == 1 || other.parts.size() == 1;
            return oneIsTheRegion ? Agreement.UNCLEAR : Agreement.SHARED_REGION;
        }
        return parts.size() > 1 && other.parts.size() > 1 ? Agreement.DIFFERENT : Agreement.UNCLEAR;
    }
}
