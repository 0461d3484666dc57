package dev.familiar.identity.lexicon;

import dev.familiar.identity.name.FoldedText;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words that show a line of work.
final class OccupationLexicon {

    private static final Map<String, Set<OccupationFamily>> WORDS = new HashMap<>();
    private static final Map<String, Set<OccupationFamily>> STEMS = new HashMap<>();
    private static final int SHORTEST_STEM = 3;

    static {
        for (String line : TextTable.lines("occupations.txt")) {
            int colon = line.indexOf(':');
            OccupationFamily family =
                    OccupationFamily.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            for (String word : TextTable.words(line.substring(colon + 1))) {
                boolean stem = word.endsWith("*");
                String bare = stem ? word.substring(0, word.length() - 1) : word;
                (stem ? STEMS : WORDS)
                        .computeIfAbsent(bare, _ -> EnumSet.noneOf(OccupationFamily.class))
                        .add(family);
            }
        }
    }

    private OccupationLexicon() {}

    static Set<OccupationFamily> families(String headline) {
        Set<OccupationFamily> found = EnumSet.noneOf(OccupationFamily.class);
        List<String> words = FoldedText.words(headline);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            found.addAll(WORDS.getOrDefault(word, Set.of()));
            found.addAll(WORDS.getOrDefault(singular(word), Set.of()));
            if (i + 1 < words.size()) {
                String pair = word + "_" + words.get(i + 1);
                found.addAll(WORDS.getOrDefault(pair, Set.of()));
                found.addAll(WORDS.getOrDefault(singular(pair), Set.of()));
            }
            for (int end = SHORTEST_STEM; end <= word.length(); end++) {
                found.addAll(STEMS.getOrDefault(word.substring(0, end), Set.of()));
            }
        }
        return found;
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
