package dev.familiar.identity.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Words of rank in titles: `ranks.txt` beside this class.
final class Ranks {

    private static final Map<String, Seniority> WORDS = new HashMap<>();
    private static final Map<String, Seniority> BEGINNINGS = new HashMap<>();

    static {
        for (String line : TextTable.lines("ranks.txt")) {
            int colon = line.indexOf(':');
            Seniority rank = Seniority.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            for (String word : TextTable.words(line.substring(colon + 1))) {
                if (word.endsWith("*")) {
                    BEGINNINGS.put(word.substring(0, word.length() - 1), rank);
                } else {
                    WORDS.put(word, rank);
                }
            }
        }
    }

    private Ranks() {}

    static boolean isRank(String word) {
        return WORDS.containsKey(word);
    }

    /// The rank of a title, its head last. Only its head makes somebody a student, and a low rank
    /// counts only where no higher one stands beside it.
    static Seniority of(List<String> words) {
        if (rank(words.getLast()) == Seniority.STUDENT) {
            return Seniority.STUDENT;
        }
        Seniority found = Seniority.PLAIN;
        for (String word : words) {
            Seniority rank = rank(word);
            boolean higher = found == Seniority.PLAIN || rank.compareTo(found) > 0;
            if (rank != Seniority.PLAIN && rank != Seniority.STUDENT && higher) {
                found = rank;
            }
        }
        return found;
    }

    private static Seniority rank(String word) {
        for (Map.Entry<String, Seniority> beginning : BEGINNINGS.entrySet()) {
            if (word.startsWith(beginning.getKey())) {
                return beginning.getValue();
            }
        }
        return WORDS.getOrDefault(word, Seniority.PLAIN);
    }
}
