package dev.familiar.identity.lexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The hand-made words of job titles: `roles.txt` beside this class.
final class RoleWords {

    private static final int LONGEST_PHRASE = 3;
    private static final int SHORTEST_STEM = 3;

    private static final RoleWords PEOPLE = new RoleWords("");
    private static final RoleWords SUBJECTS = new RoleWords(" about");

    private final Map<String, Set<OccupationFamily>> whole = new HashMap<>();
    private final Map<String, Set<OccupationFamily>> beginnings = new HashMap<>();
    private final Map<String, Set<OccupationFamily>> endings = new HashMap<>();

    private RoleWords(String sort) {
        for (String line : TextTable.lines("roles.txt")) {
            int colon = line.indexOf(':');
            String head = line.substring(0, colon);
            boolean about = head.endsWith(" about");
            if (about != sort.isEmpty()) {
                Set<OccupationFamily> families = families(head);
                TextTable.words(line.substring(colon + 1)).forEach(word -> put(word, families));
            }
        }
    }

    private static Set<OccupationFamily> families(String head) {
        String family = head.replace(" about", "");
        return family.equals("any")
                ? Set.of()
                : Set.of(OccupationFamily.valueOf(family.toUpperCase(Locale.ROOT)));
    }

    private void put(String word, Set<OccupationFamily> families) {
        if (word.endsWith("*")) {
            add(beginnings, word.substring(0, word.length() - 1), families);
        } else if (word.startsWith("*")) {
            add(endings, word.substring(1), families);
        } else {
            add(whole, TitlePhrase.singular(word), families);
        }
    }

    private static void add(
            Map<String, Set<OccupationFamily>> words, String word, Set<OccupationFamily> families) {
        words.computeIfAbsent(word, _ -> EnumSet.noneOf(OccupationFamily.class)).addAll(families);
    }

    /// Whether the word names a person.
    static boolean namesPerson(String word) {
        return PEOPLE.isKnown(word);
    }

    /// Whether the word names people of every line of work.
    static boolean namesAnybody(String word) {
        return PEOPLE.isKnown(word) && PEOPLE.of(word).isEmpty();
    }

    /// The lines of work of the longest phrase the words end with, two words at least; empty if it
    /// is not listed.
    static Set<OccupationFamily> endingPhrase(List<String> words) {
        for (int length = Math.min(LONGEST_PHRASE, words.size()); length > 1; length--) {
            String phrase = String.join("_", words.subList(words.size() - length, words.size()));
            Set<OccupationFamily> families = PEOPLE.whole.get(phrase);
            if (families != null) {
                return families;
            }
        }
        return Set.of();
    }

    /// The lines of work of those the word names.
    static Set<OccupationFamily> ofPerson(String word) {
        return PEOPLE.of(word);
    }

    /// The lines of work that the words are about.
    static Set<OccupationFamily> about(List<String> words) {
        Set<OccupationFamily> found = EnumSet.noneOf(OccupationFamily.class);
        for (int from = 0; from < words.size(); from++) {
            found.addAll(SUBJECTS.of(words.get(from)));
            for (int to = from + 2; to <= Math.min(from + LONGEST_PHRASE, words.size()); to++) {
                String phrase = String.join("_", words.subList(from, to));
                found.addAll(SUBJECTS.whole.getOrDefault(phrase, Set.of()));
            }
        }
        return found;
    }

    private boolean isKnown(String word) {
        return whole.containsKey(word) || hasStem(word);
    }

    private boolean hasStem(String word) {
        for (int cut = SHORTEST_STEM; cut <= word.length(); cut++) {
            if (beginnings.containsKey(word.substring(0, cut))
                    || endings.containsKey(word.substring(word.length() - cut))) {
                return true;
            }
        }
        return false;
    }

    private Set<OccupationFamily> of(String word) {
        Set<OccupationFamily> exact = whole.get(word);
        return exact == null ? stems(word) : exact;
    }

    /// The longest stem decides: a "Vertriebsleiter" is more than a "Leiter".
    private Set<OccupationFamily> stems(String word) {
        for (int cut = word.length(); cut >= SHORTEST_STEM; cut--) {
            Set<OccupationFamily> begun = beginnings.get(word.substring(0, cut));
            Set<OccupationFamily> ended = endings.get(word.substring(word.length() - cut));
            if (begun != null) {
                return begun;
            }
            if (ended != null) {
                return ended;
            }
        }
        return Set.of();
    }
}
