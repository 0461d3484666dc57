package dev.familiar.identity.lexicon;

import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.Nicknames;
import dev.familiar.identity.name.ParsedName;
import java.util.HashSet;
import java.util.Set;

/// Names of desks, rooms and departments in place of people's: "Sales", "IT-Support", "Unit 4
/// Reception".
public final class Desks {

    private static final Set<String> WORDS = words();

    private Desks() {}

    private static Set<String> words() {
        Set<String> words = new HashSet<>(TextTable.allWords("role-locals.txt"));
        words.addAll(TextTable.allWords("desk-words.txt"));
        return Set.copyOf(words);
    }

    /// Whether a name has the word of a desk or the number of a room, and no common given name.
    public static boolean isOne(ParsedName name) {
        boolean desk = !name.marks().number().isEmpty() && name.allTokens().size() > 1;
        for (String token : name.allTokens()) {
            boolean word = token.length() > 1;
            if (word && (NameFrequencies.isCommonGiven(token) || Nicknames.isKnown(token))) {
                return false;
            }
            desk |= word && WORDS.contains(token);
        }
        return desk;
    }
}
