package dev.familiar.triage;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.Nicknames;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

// Two ways to write a pattern, because owners think in both: the phrase as it stands, with `*` for
// anything between, and `~` before words that may stand in any order among others, which is what
// titles do ("Head of Marketing", "Marketing, Global Head").

/// A phrase to look for in a name, a headline or a company, read once and asked often. Immutable.
final class PhrasePattern {

    private static final String LIKE = "~";

    /// Words that titles have or leave out as they please.
    private static final Set<String> LITTLE =
            Set.of("of", "the", "a", "an", "and", "for", "at", "in", "de", "du", "des", "und");

    private final Pattern phrase;
    private final List<String> words;

    private PhrasePattern(Pattern phrase, List<String> words) {
        this.phrase = phrase;
        this.words = words;
    }

    static PhrasePattern of(String written) {
        if (written.startsWith(LIKE)) {
            return new PhrasePattern(Pattern.compile(""), telling(written));
        }
        String regex = Pattern.quote(written.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q");
        return new PhrasePattern(
                Pattern.compile("(?<![\\p{L}\\p{N}])" + regex + "(?![\\p{L}\\p{N}])"), List.of());
    }

    private static List<String> telling(String text) {
        return FoldedText.words(text).stream().filter(word -> !LITTLE.contains(word)).toList();
    }

    /// Whether it occurs in a text, case set aside. Words after `~` also match where accents,
    /// umlauts or doubled letters differ, and as forms of one given name.
    boolean occursIn(String text) {
        if (words.isEmpty()) {
            return phrase.matcher(text.toLowerCase(Locale.ROOT)).find();
        }
        List<String> there = FoldedText.words(text);
        return words.stream().allMatch(word -> there.stream().anyMatch(w -> isLike(word, w)));
    }

    private static boolean isLike(String word, String other) {
        return FoldedText.levelled(word).equals(FoldedText.levelled(other))
                || Nicknames.areRelated(word, other);
    }
}
