package dev.familiar.testkit.table;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.NameList;
import dev.familiar.testkit.chance.Pools;
import java.util.List;
import java.util.Locale;

/// The names of one culture in real proportion: a few that many bear, and a tail of family names
/// that ends only at a million.
///
/// A family name has a rank. The first ranks are the culture's list of common names, the next all
/// pairs of its roots and endings, and all others a root, meaningless syllables and an ending.
/// Where a culture composes no family names (Chinese, Korean, Vietnamese), there are only the
/// common ones, and given names are put together from two parts instead, as they are there.
final class Language {
    private static final List<Language> ALL = NameList.all().stream().map(Language::new).toList();
    private static final int TOTAL = ALL.stream().mapToInt(l -> l.list.weight()).sum();

    /// Prime and larger than any list, so that steps of it visit every pair once.
    private static final int STEP = 7919;

    private static final int LONGEST_TAIL = 1_000_000;

    private final NameList list;
    private final List<List<String>> common;
    private final List<List<String>> roots;
    private final List<List<String>> endings;
    private final Skew families;

    private Language(NameList list) {
        this.list = list;
        this.common = list.entries("c");
        this.roots = list.entries("r");
        this.endings = list.entries("e");
        this.families = roots.isEmpty() ? new Skew(3, common.size()) : new Skew(9, LONGEST_TAIL);
    }

    /// A culture drawn by its share in the population.
    static Language draw(Dice dice) {
        int at = dice.below(TOTAL);
        for (Language language : ALL) {
            at -= language.list.weight();
            if (at < 0) {
                return language;
            }
        }
        return ALL.getFirst();
    }

    boolean familyFirst() {
        return list.familyFirst();
    }

    /// A given name of a woman or a man, sometimes of two parts.
    Given given(boolean woman, Dice dice) {
        List<List<String>> names = list.entries(woman ? "f" : "m");
        Skew skew = new Skew(12, names.size());
        int first = skew.draw(dice);
        List<String> entry = names.get(first);
        double share = (double) list.weight() / TOTAL / 2 * skew.share(first);
        // Short lists make up in pairs what they lack in length.
        double paired =
                isWhole(entry) ? 0 : roots.isEmpty() ? 0.9 : Math.min(0.35, 5.0 / names.size());
        if (!dice.chance(paired)) {
            String nick = dice.pick(Pools.split(NameList.field(entry, 2), ','));
            return new Given(
                    entry.getFirst(), NameList.field(entry, 1), nick, share * (1 - paired));
        }
        List<List<String>> partners =
                names.stream().filter(other -> !isWhole(other) && !other.equals(entry)).toList();
        Skew others = new Skew(12, partners.size());
        int second = others.draw(dice);
        return joined(entry, partners.get(second), share * paired * others.share(second));
    }

    /// Whether a given name takes no partner: Chinese names of two signs have one already.
    private boolean isWhole(List<String> entry) {
        return roots.isEmpty()
                && NameList.field(entry, 1).length() > 1
                && entry.getFirst().indexOf('-') < 0;
    }

    /// Chinese names of one sign become one word, Korean ones exchange halves (`Ji-woo` and
    /// `Min-hee` give `Ji-hee`), and all others stand side by side.
    private Given joined(List<String> first, List<String> second, double share) {
        String one = first.getFirst();
        String two = second.getFirst();
        String own = NameList.field(first, 1);
        String ownTwo = NameList.field(second, 1);
        boolean written = !own.isEmpty() && !ownTwo.isEmpty();
        if (!roots.isEmpty() || !written) {
            String glue = familyFirst() ? "" : " ";
            return new Given(one + " " + two, written ? own + glue + ownTwo : "", one, share);
        }
        int dash = one.indexOf('-');
        if (dash < 0) {
            return new Given(one + two.toLowerCase(Locale.ROOT), own + ownTwo, "", share);
        }
        String latin = one.substring(0, dash) + two.substring(two.indexOf('-'));
        return new Given(latin, own.substring(0, 1) + ownTwo.substring(1), "", share);
    }

    /// A rank for a family name, common ones more often.
    int rank(Dice dice) {
        return families.draw(dice);
    }

    /// The family name of a rank in the form for a woman or a man.
    Family family(int rank, boolean woman) {
        double share = families.share(rank);
        if (rank < common.size()) {
            List<String> entry = common.get(rank);
            return new Family(
                    NameList.form(entry, 0, woman), NameList.form(entry, 1, woman), share);
        }
        int place = rank - common.size();
        int pairs = roots.size() * endings.size();
        int pair = (int) ((long) place * STEP % pairs);
        List<String> root = roots.get(pair / endings.size());
        List<String> ending = endings.get(pair % endings.size());
        String latin = NameList.form(ending, 0, woman);
        if (place >= pairs) {
            String middle = Syllables.word(scattered(place / pairs - 1, pair));
            return new Family(root.getFirst() + middle + latin, "", share);
        }
        String own = NameList.field(root, 1);
        return new Family(
                root.getFirst() + latin,
                own.isEmpty() ? "" : own + NameList.form(ending, 1, woman),
                share);
    }

    /// Spreads the words of one syllable, so that names of like rank do not look alike.
    private static int scattered(int word, int pair) {
        int words = Syllables.count();
        return word < words ? (word * 361 + pair * 131) % words : word;
    }

    /// A given name.
    ///
    /// @param latin in Latin letters
    /// @param own in the culture's own script; empty if it has none
    /// @param nickname a short form; empty if there is none
    /// @param share how many of all people bear it, from 0 to 1
    record Given(String latin, String own, String nickname, double share) {}

    /// A family name.
    ///
    /// @param latin in Latin letters
    /// @param own in the culture's own script; empty if it has none
    /// @param share how many people of the culture bear it, from 0 to 1
    record Family(String latin, String own, double share) {}
}
