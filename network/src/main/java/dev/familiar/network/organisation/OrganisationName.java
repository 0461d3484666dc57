package dev.familiar.network.organisation;

import dev.familiar.identity.lexicon.LegalForms;
import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What all writings of an organisation's name have in common: its words, folded, without legal
/// forms and small words.
///
/// Two names mean one organisation if they have the same words in any order, or the same letters in
/// their order ("Red Hat" and "RedHat"). A part of a name is never enough: "Plan A" is not "plan".
///
/// @param words the words in their order, at least one
public record OrganisationName(List<String> words) {

    /// Of a whole and its group, nobody in a list of people tells which is meant.
    private static final Set<String> WIDENING =
            Set.of("group", "gruppe", "groupe", "grupo", "gruppo", "groep", "holding", "holdings");

    private static final Set<String> SMALL =
            Set.of(
                    "the", "of", "and", "for", "de", "der", "die", "das", "des", "du", "la", "le",
                    "les", "el", "los", "il", "di", "da", "do", "dos", "van", "het", "und", "et",
                    "fur", "pour", "para", "per", "y", "e", "en");

    /// "S.A." and "J. P." are one word each.
    private static final Pattern DOTTED = Pattern.compile("\\b(?:\\p{L}\\.\\s?){2,}");

    /// Copies the list.
    public OrganisationName {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a name needs a word");
        }
    }

    /// Reads a name as written; empty if it has no letter and no digit.
    public static Optional<OrganisationName> parse(String text) {
        String whole =
                text.indexOf('.') < 0
                        ? text
                        : DOTTED.matcher(text)
                                .replaceAll(dots -> dots.group().replaceAll("[.\\s]", "") + " ");
        List<String> all = FoldedText.words(whole);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<String> kept = new ArrayList<>(all);
        // Any number of forms may end a name ("GmbH & Co. KG"), but
        // the last word that is left is the name, whatever it is.
        while (kept.size() > 1 && isEnding(kept.getLast())) {
            kept.removeLast();
        }
        List<String> words = kept.stream().filter(word -> !SMALL.contains(word)).toList();
        return Optional.of(new OrganisationName(words.isEmpty() ? kept : words));
    }

    private static boolean isEnding(String word) {
        return LegalForms.isOneAtTheEnd(word) || WIDENING.contains(word) || SMALL.contains(word);
    }

    /// The words sorted, without repetition, with blanks between.
    public String set() {
        return words.size() == 1 ? words.getFirst() : String.join(" ", new TreeSet<>(words));
    }

    /// The words in their order in one piece, as mail domains write them.
    public String run() {
        return String.join("", words);
    }

    /// Whether both mean one organisation.
    public boolean isSame(OrganisationName other) {
        return set().equals(other.set()) || run().equals(other.run());
    }
}
