package dev.familiar.identity.place;

import dev.familiar.identity.name.FoldedText;
import java.util.List;

/// The form in which names of places are looked up: folded words with single blanks between them,
/// `St. Gallen` and `Saint Gallen` alike `saint gallen`.
public final class PlaceKey {

    private PlaceKey() {}

    /// The key of a name in any script; empty if it has no letter or digit. The table of the
    /// gazetteer holds what this says, so that nothing has to be folded when it is loaded.
    public static String of(String name) {
        return of(FoldedText.words(name));
    }

    static String of(List<String> words) {
        StringBuilder key = new StringBuilder();
        for (String word : words) {
            key.append(key.isEmpty() ? "" : " ").append(written(word));
        }
        return key.toString();
    }

    private static String written(String word) {
        return switch (word) {
            case "st" -> "saint";
            case "ste" -> "sainte";
            case "mt" -> "mount";
            case "ft" -> "fort";
            default -> word;
        };
    }
}
