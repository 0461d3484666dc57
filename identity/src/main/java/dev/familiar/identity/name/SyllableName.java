package dev.familiar.identity.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

// Standard Chinese has some 400 syllables, and given names are one or two of them: nearly every
// letter changed in a romanised name gives another name. So there is no slip to forgive in names
// that are syllables through and through.

/// Names that are romanised syllables of Chinese in all words.
final class SyllableName {

    private static final Set<String> SYLLABLES =
            WordTable.read("syllables.txt").lines().stream()
                    .flatMap(line -> line.words().stream().map(rest -> line.head() + rest))
                    .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_SYLLABLE = 6;
    private static final int MOST_SYLLABLES = 2;

    private SyllableName() {}

    /// Whether all tokens of a name of two words or more are one syllable or two.
    static boolean isOne(ParsedName name) {
        List<String> tokens = name.allTokens();
        if (tokens.size() < 2) {
            return false;
        }
        for (String token : tokens) {
            if (!isSyllables(token, MOST_SYLLABLES)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSyllables(String token, int most) {
        boolean found = token.isEmpty();
        int longest = most == 0 ? 0 : Math.min(token.length(), LONGEST_SYLLABLE);
        for (int end = 1; !found && end <= longest; end++) {
            found =
                    SYLLABLES.contains(token.substring(0, end))
                            && isSyllables(token.substring(end), most - 1);
        }
        return found;
    }
}
