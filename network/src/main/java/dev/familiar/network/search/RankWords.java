package dev.familiar.network.search;

import dev.familiar.identity.lexicon.OccupationFamily;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words of questions that say a rank, or nothing of a role: `rank-words.txt` beside this
/// class.
final class RankWords {

    private static final WordSets TABLE = WordSets.read("rank-words.txt");

    static final Set<String> FILLER = TABLE.of("filler");
    static final Set<String> RANK = TABLE.of("rank");
    static final Set<String> EXECUTIVE = TABLE.of("executive");
    static final Set<String> DIRECTOR = TABLE.of("director");
    static final Set<String> SENIOR = TABLE.of("senior");
    static final Set<String> JUNIOR = TABLE.of("junior");
    static final Set<String> HIRING = TABLE.of("hiring");
    static final Set<String> ANYBODY = TABLE.of("anybody");

    /// Lines of work by their names.
    private static final Map<OccupationFamily, Set<String>> FIELDS = fields();

    private RankWords() {}

    private static Map<OccupationFamily, Set<String>> fields() {
        Map<OccupationFamily, Set<String>> fields = new EnumMap<>(OccupationFamily.class);
        for (OccupationFamily family : OccupationFamily.values()) {
            TABLE.find(family.name().toLowerCase(Locale.ROOT))
                    .ifPresent(words -> fields.put(family, words));
        }
        return fields;
    }

    /// The lines of work that a word or phrase names.
    ///
    /// @param phrase singular, joined by `_`
    static Set<OccupationFamily> fields(String phrase) {
        Set<OccupationFamily> found = EnumSet.noneOf(OccupationFamily.class);
        FIELDS.forEach((family, words) -> {
            if (words.contains(phrase)) {
                found.add(family);
            }
        });
        return found;
    }
}
