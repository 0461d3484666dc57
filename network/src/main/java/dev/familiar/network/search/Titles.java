package dev.familiar.network.search;

import dev.familiar.identity.lexicon.OccupationFamily;
import dev.familiar.identity.lexicon.Role;
import dev.familiar.identity.lexicon.RoleParser;
import dev.familiar.identity.lexicon.Seniority;
import dev.familiar.identity.lexicon.TitlePhrase;
import dev.familiar.identity.name.FoldedText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What job titles and questions for roles have in common: the concepts of `role-words.txt`, the
/// line of work and the rank. Stateless once read.
final class Titles {

    private static final int LONGEST_PHRASE = 5;
    private static final int SHORTEST_STEM = 3;

    private static final Titles SHIPPED = new Titles();

    /// What a title says.
    ///
    /// @param words singular, in both orders of [TitlePhrase]
    /// @param concepts what its bearer is called, by the table
    /// @param families lines of work
    /// @param seniority the highest rank in it
    record Facts(
            Set<String> words,
            Set<String> concepts,
            Set<OccupationFamily> families,
            Seniority seniority) {

        /// Says nothing.
        static final Facts NONE = new Facts(Set.of(), Set.of(), Set.of(), Seniority.PLAIN);
    }

    private final Map<String, Set<String>> exact = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();
    private final Map<String, Set<String>> endings = new HashMap<>();

    private final Map<String, String> wider = new HashMap<>();

    /// Phrases with open words, by how their first word begins.
    private final Map<String, List<Stems>> stems = new HashMap<>();

    /// @param words of which each begins a word
    private record Stems(List<String> words, String concept) {

        boolean begin(String[] phrase) {
            boolean all = phrase.length == words.size();
            for (int i = 0; all && i < phrase.length; i++) {
                all = phrase[i].startsWith(words.get(i));
            }
            return all;
        }
    }

    private Titles() {
        for (String line : WordSets.lines("role-words.txt")) {
            int colon = line.indexOf(':');
            String[] names = line.substring(0, colon).split(" < ", -1);
            String concept = names[0];
            if (names.length > 1) {
                wider.put(concept, names[1]);
            }
            for (String word : line.substring(colon + 1).strip().split("\\s+", -1)) {
                put(concept, word);
            }
        }
    }

    private void put(String concept, String word) {
        if (word.indexOf('_') < 0 && word.endsWith("*")) {
            add(beginnings, word.substring(0, word.length() - 1), concept);
        } else if (word.startsWith("*")) {
            add(endings, word.substring(1), concept);
        } else if (word.indexOf('*') >= 0) {
            List<String> begun = List.of(word.replace("*", "").split("_", -1));
            stems.computeIfAbsent(
                            begun.getFirst().substring(0, SHORTEST_STEM), _ -> new ArrayList<>())
                    .add(new Stems(begun, concept));
        } else {
            StringBuilder levelled = new StringBuilder();
            for (String part : word.split("_", -1)) {
                levelled.append(levelled.isEmpty() ? "" : "_").append(singular(part));
            }
            add(exact, levelled.toString(), concept);
        }
    }

    private static void add(Map<String, Set<String>> words, String word, String concept) {
        words.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(concept);
    }

    static Titles shipped() {
        return SHIPPED;
    }

    /// A word without its plural, as English, Spanish and Portuguese make it; the others' are in
    /// the table.
    static String singular(String word) {
        if ((word.endsWith("tores") && !word.endsWith("stores")) || word.endsWith("dores")) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    /// What a title or headline says.
    Facts read(String title) {
        Set<OccupationFamily> families = EnumSet.noneOf(OccupationFamily.class);
        Seniority highest = Seniority.PLAIN;
        boolean ranked = false;
        String own = Served.without(title);
        for (Role role : RoleParser.parse(own)) {
            families.addAll(role.families());
            boolean higher = role.seniority().compareTo(highest) > 0;
            highest = !ranked || higher ? role.seniority() : highest;
            ranked = true;
        }
        List<String> written = FoldedText.words(title).stream().map(Titles::singular).toList();
        List<String> turned = TitlePhrase.words(title);
        Set<String> words = new LinkedHashSet<>(written);
        words.addAll(turned);
        boolean serves = own.length() < title.length();
        List<String> ownWords =
                serves ? FoldedText.words(own).stream().map(Titles::singular).toList() : written;
        Set<String> concepts = new LinkedHashSet<>(concepts(ownWords));
        concepts.addAll(concepts(serves ? TitlePhrase.words(own) : turned));
        // A developer is an engineer; who asks for developers wants no other engineers.
        List.copyOf(concepts).stream()
                .filter(wider::containsKey)
                .map(wider::get)
                .forEach(concepts::add);
        return new Facts(words, concepts, families, highest);
    }

    /// The concepts of the words, those of a longer phrase in place of those of its parts: a
    /// "product manager" is no manager of anything else.
    Set<String> concepts(List<String> words) {
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); ) {
            int length = longest(words, from);
            if (length == 0) {
                from++;
                continue;
            }
            found.addAll(of(String.join("_", words.subList(from, from + length))));
            from += length;
        }
        return found;
    }

    /// How many words from that place on are the longest phrase of the table; 0 for none.
    int longest(List<String> words, int from) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - from); length > 0; length--) {
            if (!of(String.join("_", words.subList(from, from + length))).isEmpty()) {
                return length;
            }
        }
        return 0;
    }

    /// The concepts of one word or phrase.
    private Set<String> of(String phrase) {
        Set<String> whole = exact.get(phrase);
        if (whole != null) {
            return whole;
        }
        if (phrase.indexOf('_') >= 0) {
            return ofStems(phrase);
        }
        for (int cut = phrase.length(); cut >= SHORTEST_STEM; cut--) {
            Set<String> begun = beginnings.get(phrase.substring(0, cut));
            if (begun != null) {
                return begun;
            }
        }
        for (int cut = phrase.length(); cut >= SHORTEST_STEM; cut--) {
            Set<String> ended = endings.get(phrase.substring(phrase.length() - cut));
            if (ended != null) {
                return ended;
            }
        }
        return Set.of();
    }

    private Set<String> ofStems(String phrase) {
        if (phrase.length() < SHORTEST_STEM) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        String[] words = phrase.split("_", -1);
        for (Stems of : stems.getOrDefault(phrase.substring(0, SHORTEST_STEM), List.of())) {
            if (of.begin(words)) {
                found.add(of.concept());
            }
        }
        return found;
    }

    /// How many titles are read at most once: a home has far fewer different ones than people.
    static final class Memory {

        private final Map<String, Facts> read = new LinkedHashMap<>();

        Facts of(String title) {
            return read.computeIfAbsent(title, SHIPPED::read);
        }

        List<Facts> all() {
            return new ArrayList<>(read.values());
        }
    }
}
