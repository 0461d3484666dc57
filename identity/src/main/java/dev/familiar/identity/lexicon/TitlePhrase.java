package dev.familiar.identity.lexicon;

import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of one title, folded, in the order in which English piles them up: what it is about
/// first, what the person is last. "Head of Engineering", "Director, Engineering" and "Professeur
/// de yoga" become `engineering head`, `engineering director` and `yoga professeur`.
public final class TitlePhrase {

    /// Between what somebody is and what it is about.
    private static final Set<String> ABOUT =
            Set.of(
                    "of", "in", "for", "on", "with", "to", "de", "du", "des", "del", "della", "dei",
                    "degli", "di", "da", "do", "en", "pour", "para", "per", "fur", "von", "vom",
                    "im", "van", "voor");

    private static final Set<String> SMALL =
            Set.of(
                    "and", "the", "or", "a", "an", "und", "et", "y", "e", "la", "le", "les", "el",
                    "los", "der", "die", "das", "den", "dem", "het");

    private static final Pattern ELIDED = Pattern.compile("(?iU)\\b(?:d|l|dell|all|nell|qu)['’]");
    // The French "chef de projet" leads, but a "chef de cuisine" cooks.
    private static final Pattern CHEF_DE =
            Pattern.compile("(?iU)\\bcheff?e? (?:de |d['’])(?!cuisine|partie|rang)");

    private TitlePhrase() {}

    /// The words, the head last if the title ends with it.
    public static List<String> words(String title) {
        String plain = CHEF_DE.matcher(title).replaceAll("responsable de ");
        plain = ELIDED.matcher(plain).replaceAll("de ");
        int comma = plain.indexOf(',');
        if (comma > 0) {
            plain = plain.substring(comma + 1).replace(',', ' ') + " " + plain.substring(0, comma);
        }
        List<String> words = FoldedText.words(plain);
        List<String> turned = new ArrayList<>(words.size());
        int turn = -1;
        for (int i = 1; i < words.size() - 1 && turn < 0; i++) {
            turn = ABOUT.contains(words.get(i)) ? i : -1;
        }
        for (int i = Math.max(turn + 1, 0); i < words.size(); i++) {
            add(turned, words.get(i));
        }
        for (int i = 0; i < turn; i++) {
            add(turned, words.get(i));
        }
        return turned;
    }

    private static void add(List<String> words, String word) {
        if (!SMALL.contains(word) && !ABOUT.contains(word)) {
            words.add(singular(word));
        }
    }

    /// Without the English plural.
    static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
