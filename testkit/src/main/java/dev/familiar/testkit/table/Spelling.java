package dev.familiar.testkit.table;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Letters;
import dev.familiar.testkit.world.FullName;
import java.util.List;
import java.util.Locale;

/// Writes a name in one of its forms.
final class Spelling {
    /// What people write instead when they put a name into plain Latin letters: other rules of
    /// transliteration, and two letters for one with a mark.
    private static final List<List<String>> RESPELLINGS =
            List.of(
                    List.of("ü", "ue"),
                    List.of("ö", "oe"),
                    List.of("ä", "ae"),
                    List.of("ø", "oe"),
                    List.of("å", "aa"),
                    List.of("Moha", "Muha"),
                    List.of("sky", "skiy"),
                    List.of("nko", "nco"),
                    List.of("ya", "ia"),
                    List.of("yu", "iu"),
                    List.of("xa", "ksa"),
                    List.of("ou", "u"),
                    List.of("ph", "f"),
                    List.of("ck", "k"),
                    List.of("shi", "si"),
                    List.of("ie", "y"));

    private Spelling() {}

    /// The name as text; empty for [NameForm#NONE].
    ///
    /// @param early whether it is the family name of earlier years
    static String text(Naming naming, boolean early, NameForm form, Dice dice) {
        String given = naming.given().latin();
        String family = naming.family(early).latin();
        return switch (form) {
            case FULL -> given + " " + family;
            case MIDDLE -> given + " " + naming.middle() + " " + family;
            case LAST_FIRST ->
                    family + (naming.familyFirst() && dice.chance(0.5) ? " " : ", ") + given;
            case PLAIN -> Letters.plain(given + " " + family);
            case CAPITALS -> (given + " " + family).toUpperCase(Locale.ROOT);
            case NICKNAME -> naming.given().nickname() + " " + family;
            case OWN_SCRIPT ->
                    new FullName(naming.given().own(), "", naming.family(early).own())
                            .text(naming.familyFirst());
            case RESPELLED -> Letters.plain(respelled(given) + " " + respelled(family));
            case TYPO -> given + " " + Letters.typo(family, dice);
            case INITIAL -> given.charAt(0) + (dice.chance(0.7) ? ". " : " ") + family;
            case GIVEN -> given;
            case NONE -> "";
        };
    }

    /// Whether a form that draws nothing writes the name of today otherwise than in full.
    static boolean changes(Naming naming, NameForm form) {
        Dice none = Dice.of(0);
        return !text(naming, false, form, none).equals(text(naming, false, NameForm.FULL, none));
    }

    private static String respelled(String text) {
        String changed = text;
        for (List<String> rule : RESPELLINGS) {
            changed = changed.replace(rule.getFirst(), rule.getLast());
        }
        return changed;
    }
}
