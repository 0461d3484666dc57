package dev.familiar.identity.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words that stand around the names of places, from `place-words.tsv`.
final class PlaceWords {

    /// What a phrase around a name says.
    enum Sense {
        /// The town and what lies around it is meant.
        AROUND,
        /// A region of that name is meant.
        PART,
        /// Nothing.
        SAME
    }

    /// A name with the words around it taken away.
    ///
    /// @param words of the name alone, at least one
    /// @param sense what the others said
    record Bare(List<String> words, Sense sense) {}

    private record Affix(Sense sense, boolean before, List<String> words) {}

    private final List<Affix> affixes = new ArrayList<>();
    private final Set<String> prepositions = new HashSet<>();
    private final Set<String> ordinary = new HashSet<>();

    PlaceWords(List<String> lines) {
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            List<String> phrases = List.of(cells[2].split("\\|", -1));
            switch (cells[0]) {
                case "in" -> prepositions.addAll(phrases);
                case "ordinary" -> ordinary.addAll(phrases);
                case "around" -> add(Sense.AROUND, cells[1], phrases);
                case "part" -> add(Sense.PART, cells[1], phrases);
                case "same" -> add(Sense.SAME, cells[1], phrases);
                default ->
                        throw new IllegalStateException(
                                "place-words.tsv holds a line of no kind: " + cells[0]);
            }
        }
        // The longest first, so that "metropolitan area" is taken before "area".
        affixes.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
    }

    private void add(Sense sense, String side, List<String> phrases) {
        for (String phrase : phrases) {
            affixes.add(
                    new Affix(sense, side.equals("before"), Arrays.asList(phrase.split(" ", -1))));
        }
    }

    /// The names that may be meant: without one phrase before or after it, then without two.
    List<Bare> bare(List<String> words) {
        List<Bare> found = new ArrayList<>();
        strip(words, Sense.SAME, found);
        int once = found.size();
        for (int i = 0; i < once; i++) {
            strip(found.get(i).words(), found.get(i).sense(), found);
        }
        return found;
    }

    private void strip(List<String> words, Sense sense, List<Bare> found) {
        for (Affix affix : affixes) {
            int rest = words.size() - affix.words().size();
            if (rest < 1) {
                continue;
            }
            List<String> edge =
                    affix.before()
                            ? words.subList(0, affix.words().size())
                            : words.subList(rest, words.size());
            if (edge.equals(affix.words())) {
                List<String> name =
                        affix.before()
                                ? words.subList(affix.words().size(), words.size())
                                : words.subList(0, rest);
                found.add(new Bare(name, affix.sense() == Sense.SAME ? sense : affix.sense()));
            }
        }
    }

    /// Whether a place may come after the word.
    boolean isPreposition(String word) {
        return prepositions.contains(word);
    }

    /// Whether a place's key is also an ordinary word or a name of people.
    boolean isOrdinary(String key) {
        return ordinary.contains(key);
    }
}
