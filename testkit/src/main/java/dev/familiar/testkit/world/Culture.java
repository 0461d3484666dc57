package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.NameList;
import dev.familiar.testkit.chance.Pools;
import java.util.List;

/// The names of one culture: given names with short forms, and family names both listed and
/// composed.
final class Culture {
    private static final List<Culture> ALL = NameList.all().stream().map(Culture::new).toList();

    /// Cultures whose family names are all common ones.
    private static final List<Culture> FEW_NAMES =
            ALL.stream().filter(culture -> culture.roots.isEmpty()).toList();

    private final List<List<String>> female;
    private final List<List<String>> male;
    private final List<List<String>> common;
    private final List<List<String>> roots;
    private final List<List<String>> endings;
    private final boolean familyFirst;
    private final int weight;

    private Culture(NameList list) {
        this.female = list.entries("f");
        this.male = list.entries("m");
        this.common = list.entries("c");
        this.roots = list.entries("r");
        this.endings = list.entries("e");
        this.familyFirst = list.familyFirst();
        this.weight = list.weight();
    }

    /// A culture drawn by its share in the population.
    ///
    /// @param few the chance that it is one of those in which few family names serve many
    static Culture draw(Dice dice, double few) {
        if (few > 0 && dice.fork("few", 0).chance(few)) {
            return dice.pick(FEW_NAMES);
        }
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
                Pools.split(NameList.field(entry, 2), ',').stream()
                        .filter(n -> !n.isEmpty())
                        .toList();
        return new Given(entry.getFirst(), NameList.field(entry, 1), nicks);
    }

    /// A family name: one of the common ones with that chance, about a half in most places.
    Family family(boolean woman, double common, Dice dice) {
        if (roots.isEmpty() || dice.chance(common)) {
            List<String> entry = dice.skewed(this.common);
            return new Family(NameList.form(entry, 0, woman), NameList.form(entry, 1, woman));
        }
        List<String> root = dice.pick(roots);
        List<String> ending = dice.pick(endings);
        String own = NameList.field(root, 1);
        return new Family(
                root.getFirst() + NameList.form(ending, 0, woman),
                own.isEmpty() ? "" : own + NameList.form(ending, 1, woman));
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
