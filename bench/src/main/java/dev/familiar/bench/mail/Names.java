package dev.familiar.bench.mail;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.NameList;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of made-up people of all the cultures that the testkit has lists for.
final class Names {
    private static final List<NameList> CULTURES = NameList.all();
    private static final int TOTAL = CULTURES.stream().mapToInt(NameList::weight).sum();
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]");

    private Names() {}

    /// A name.
    ///
    /// @param shown as its bearer writes it, perhaps in a script other than Latin
    /// @param local what stands before the `@`: ASCII letters and dots
    record Name(String shown, String local) {}

    static Name draw(Dice dice) {
        NameList culture = culture(dice);
        boolean woman = dice.chance(0.45);
        List<String> given = dice.skewed(culture.entries(woman ? "f" : "m"));
        List<List<String>> roots = culture.entries("r");
        List<List<String>> endings = culture.entries("e");
        String family;
        String own;
        if (roots.isEmpty() || endings.isEmpty() || dice.chance(0.5)) {
            List<String> entry = dice.skewed(culture.entries("c"));
            family = NameList.form(entry, 0, woman);
            own = NameList.form(entry, 1, woman);
        } else {
            List<String> root = dice.pick(roots);
            List<String> ending = dice.pick(endings);
            family = root.getFirst() + NameList.form(ending, 0, woman);
            String ownRoot = NameList.field(root, 1);
            own = ownRoot.isEmpty() ? "" : ownRoot + NameList.form(ending, 1, woman);
        }
        String ownGiven = NameList.field(given, 1);
        boolean inOwn = !own.isEmpty() && !ownGiven.isEmpty() && dice.chance(0.25);
        String shown =
                inOwn
                        ? culture.familyFirst() ? own + ownGiven : ownGiven + " " + own
                        : given.getFirst() + " " + family;
        return new Name(shown, letters(given.getFirst()) + "." + letters(family));
    }

    private static NameList culture(Dice dice) {
        int at = dice.below(TOTAL);
        for (NameList culture : CULTURES) {
            at -= culture.weight();
            if (at < 0) {
                return culture;
            }
        }
        return CULTURES.getFirst();
    }

    /// The letters of a Latin name without their accents; `x` if none is left.
    private static String letters(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String letters = NO_LETTERS.matcher(bare).replaceAll("");
        return letters.isEmpty() ? "x" : letters;
    }
}
