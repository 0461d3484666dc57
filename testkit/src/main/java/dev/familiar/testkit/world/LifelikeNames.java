package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Letters;
import java.util.List;
import java.util.Locale;

/// The name a requester shows, of whatever class: mostly the plain one, else a nickname, a maiden
/// name, an initial, their own script, another transliteration, a title, a single name.
final class LifelikeNames {
    private static final List<String> TITLES =
            List.of(", MBA", ", PhD", ", PMP®", " (she/her)", " (he/him)", ", CFA, CPA", ", MSc");
    private static final List<String> SIGNS = List.of(" 🚀", " ✔", " 🌱", " ★");

    /// Spellings that one transliteration gives and another does not.
    private static final List<List<String>> SPELLINGS =
            List.of(
                    List.of("ü", "ue"),
                    List.of("ö", "oe"),
                    List.of("ä", "ae"),
                    List.of("kh", "h"),
                    List.of("zh", "j"),
                    List.of("ts", "tz"),
                    List.of("ei", "ey"),
                    List.of("oo", "u"),
                    List.of("ee", "i"),
                    List.of("sch", "sh"),
                    List.of("y", "i"),
                    List.of("k", "c"));

    private LifelikeNames() {}

    /// @param other how often it is not the plain name
    static String name(RequestClass truth, PersonNames names, double other, Dice dice) {
        String plain = names.usual().given() + " " + names.usual().family();
        // Whoever is taken for somebody else mostly bears that very name.
        double chance = truth == RequestClass.NAMESAKE ? other / 3 : other;
        return dice.chance(chance) ? other(names, plain, dice) : plain;
    }

    private static String other(PersonNames names, String plain, Dice dice) {
        String given = names.usual().given();
        double u = dice.unit();
        if (u < 0.38 && !names.others().isEmpty()) {
            FullName other = dice.pick(names.others());
            return other.text(names.familyFirst() && !other.given().equals(names.nickname()));
        }
        if (u < 0.50) {
            return names.text();
        }
        if (u < 0.64) {
            return plain + dice.pick(TITLES);
        }
        if (u < 0.70) {
            return plain + dice.pick(SIGNS);
        }
        if (u < 0.78) {
            return given + " " + names.usual().family().charAt(0) + ".";
        }
        if (u < 0.83) {
            return plain.toUpperCase(Locale.ROOT);
        }
        if (u < 0.90) {
            return spelled(plain, dice);
        }
        if (u < 0.94) {
            return names.nickname().equals(given)
                    ? Letters.plain(plain)
                    : given + " \"" + names.nickname() + "\" " + names.usual().family();
        }
        return u < 0.97 ? given : names.usual().text(true);
    }

    /// The name in another transliteration; without marks on its letters if there is none.
    private static String spelled(String name, Dice dice) {
        List<List<String>> fitting =
                SPELLINGS.stream().filter(pair -> name.contains(pair.getFirst())).toList();
        if (fitting.isEmpty()) {
            return Letters.plain(name);
        }
        List<String> pair = dice.pick(fitting);
        return name.replace(pair.getFirst(), pair.get(1));
    }
}
