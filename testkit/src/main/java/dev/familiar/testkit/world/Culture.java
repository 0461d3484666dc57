package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import java.util.ArrayList;
import java.util.List;

/// The names of one culture: given names with short forms, and family names both listed and
/// composed.
final class Culture {
    private static final List<String> FILES =
            List.of(
                    "english",
                    "spanish",
                    "indian",
                    "chinese",
                    "german",
                    "french",
                    "russian",
                    "arabic",
                    "italian",
                    "portuguese",
                    "nordic",
                    "japanese",
                    "polish",
                    "greek",
                    "korean",
                    "nigerian",
                    "dutch",
                    "vietnamese",
                    "turkish",
                    "hungarian");

    private static final List<Culture> ALL = FILES.stream().map(Culture::new).toList();

    private final List<List<String>> female = new ArrayList<>();
    private final List<List<String>> male = new ArrayList<>();
    private final List<List<String>> common = new ArrayList<>();
    private final List<List<String>> roots = new ArrayList<>();
    private final List<List<String>> endings = new ArrayList<>();
    private final boolean familyFirst;
    private final int weight;

    private Culture(String name) {
        int share = 1;
        boolean first = false;
        for (String line : Pools.lines("names/" + name + ".txt")) {
            if (line.equals("familyfirst")) {
                first = true;
            } else if (line.startsWith("w ")) {
                share = Integer.parseInt(line.substring(2));
            } else {
                List<List<String>> list = listOf(line.charAt(0));
                Pools.split(line.substring(2), ';').forEach(e -> list.add(Pools.split(e, '|')));
            }
        }
        this.weight = share;
        this.familyFirst = first;
    }

    private List<List<String>> listOf(char kind) {
        return switch (kind) {
            case 'f' -> female;
            case 'm' -> male;
            case 'c' -> common;
            case 'r' -> roots;
            case 'e' -> endings;
            default -> throw new IllegalStateException("unknown kind of names: " + kind);
        };
    }

    /// A culture drawn by its share in the population.
    static Culture draw(Dice dice) {
        int total = ALL.stream().mapToInt(c -> c.weight).sum();
        int at = dice.below(total);
        for (Culture culture : ALL) {
            at -= culture.weight;
            if (at < 0) {
                return culture;
            }
        }
        return ALL.getFirst();
    }

    boolean familyFirst() {
        return familyFirst;
    }

    /// A given name: Latin, own script or empty, short forms separated by commas or empty.
    Given given(boolean woman, Dice dice) {
        List<String> entry = dice.skewed(woman ? female : male);
        List<String> nicks =
                Pools.split(field(entry, 2), ',').stream().filter(n -> !n.isEmpty()).toList();
        return new Given(entry.getFirst(), field(entry, 1), nicks);
    }

    /// A family name: about half of all people have one of the common ones.
    Family family(boolean woman, Dice dice) {
        if (roots.isEmpty() || dice.chance(0.45)) {
            List<String> entry = dice.skewed(common);
            return new Family(form(entry, 0, woman), form(entry, 1, woman));
        }
        List<String> root = dice.pick(roots);
        List<String> ending = dice.pick(endings);
        String own = field(root, 1);
        return new Family(
                root.getFirst() + form(ending, 0, woman),
                own.isEmpty() ? "" : own + form(ending, 1, woman));
    }

    private static String form(List<String> entry, int script, boolean woman) {
        String feminine = field(entry, script + 2);
        // Polish entries give the feminine form in the third field and have no script of their own.
        return woman && !feminine.isEmpty() ? feminine : field(entry, script);
    }

    private static String field(List<String> entry, int at) {
        return at < entry.size() ? entry.get(at) : "";
    }

    /// How many different family names the lists can give.
    static int familyNames() {
        return ALL.stream()
                .mapToInt(c -> c.common.size() + c.roots.size() * c.endings.size())
                .sum();
    }

    /// A given name as drawn.
    record Given(String latin, String own, List<String> nicknames) {}

    /// A family name as drawn.
    record Family(String latin, String own) {}
}
