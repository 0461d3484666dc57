package dev.familiar.bench.network;

import dev.familiar.identity.shipped.ShippedText;
import dev.familiar.testkit.chance.Dice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How people put questions, and what they call kinds of organisations, lines of work and places:
/// the tables beside this class, written without a look at the program's own lists.
final class Phrasing {

    /// A way to ask.
    ///
    /// @param kind what is asked
    /// @param language two letters
    /// @param text with `{E}`, `{K}`, `{L}`, `{F}`, `{O}` or `{P}` where the thing goes
    record Phrase(String kind, String language, String text) {}

    /// A thing with its names.
    ///
    /// @param shown what surely is one, in the words of the world
    /// @param near what may be taken for one as well
    /// @param names by language: one of it and many of it, or the name alone
    record Thing(Set<String> shown, Set<String> near, Map<String, List<String>> names) {

        /// Whether a word of the world may be taken for one.
        boolean takes(String word) {
            return shown.contains(word) || near.contains(word);
        }

        String name(String language, int which) {
            List<String> own = names.getOrDefault(language, names.getOrDefault("en", List.of()));
            return own.get(Math.min(which, own.size() - 1));
        }
    }

    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Thing> kinds = new ArrayList<>();
    private final List<Thing> functions = new ArrayList<>();
    private final List<Thing> places = new ArrayList<>();

    private Phrasing() {
        for (String line : lines("questions.txt")) {
            String[] cells = line.split("\\|", -1);
            phrases.add(new Phrase(cells[0], cells[1], cells[2]));
        }
        lines("kinds.txt").forEach(line -> kinds.add(thing(line)));
        lines("functions.txt").forEach(line -> functions.add(thing(line)));
        for (String line : lines("places.txt")) {
            String[] cells = line.split("\\|", -1);
            Map<String, List<String>> names = new HashMap<>();
            names.put("en", List.of(cells[1]));
            Arrays.stream(cells)
                    .skip(2)
                    .forEach(cell -> names.put(cell.substring(0, 2), List.of(cell.substring(3))));
            places.add(new Thing(Set.of(cells[0] + " " + cells[1]), Set.of(), names));
        }
    }

    static Phrasing read() {
        return new Phrasing();
    }

    private static Thing thing(String line) {
        String[] cells = line.split("\\|", -1);
        Map<String, List<String>> names = new HashMap<>();
        Arrays.stream(cells)
                .skip(2)
                .forEach(cell ->
                        names.put(cell.substring(0, 2), List.of(cell.substring(3).split(";", -1))));
        return new Thing(words(cells[0]), words(cells[1]), names);
    }

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(",", -1));
    }

    private static List<String> lines(String table) {
        return ShippedText.lines(Phrasing.class, table);
    }

    /// A way to ask for that, the languages by turns with English every other time.
    Phrase phrase(String kind, Dice dice) {
        boolean english = dice.chance(0.5);
        return dice.pick(
                phrases.stream()
                        .filter(one -> one.kind().equals(kind))
                        .filter(one -> one.language().equals("en") == english)
                        .toList());
    }

    List<Thing> kinds() {
        return kinds;
    }

    List<Thing> functions() {
        return functions;
    }

    List<Thing> places() {
        return places;
    }
}
