package dev.familiar.bench.places;

import dev.familiar.identity.place.PlaceKey;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Letters that are written as two where the keyboard lacks them: `Koeln`, `Aarhus`. Folding drops
/// the marks instead ([dev.familiar.identity.name.FoldedText]), so that these are names of their
/// own.
final class Umlauts {

    private static final Map<String, String> GERMAN = Map.of("ä", "ae", "ö", "oe", "ü", "ue");
    private static final Map<String, String> DANISH = Map.of("ø", "oe", "å", "aa");

    private static final Map<String, Map<String, String>> BY_COUNTRY =
            Map.of(
                    "DE", GERMAN, "AT", GERMAN, "CH", GERMAN, "LI", GERMAN, "LU", GERMAN, "DK",
                    DANISH, "NO", DANISH);

    private Umlauts() {}

    /// The keys of the names that have such a letter, spelled as people of the country do.
    static Set<String> spelledOut(List<String> names, String country) {
        Map<String, String> letters = BY_COUNTRY.getOrDefault(country, Map.of());
        Set<String> keys = new TreeSet<>();
        for (String name : names) {
            String small = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
            String spelled = small;
            for (Map.Entry<String, String> letter : letters.entrySet()) {
                spelled = spelled.replace(letter.getKey(), letter.getValue());
            }
            if (!spelled.equals(small)) {
                keys.add(PlaceKey.of(spelled));
            }
        }
        return keys;
    }
}
