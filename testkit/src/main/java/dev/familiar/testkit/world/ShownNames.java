package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import java.util.List;
import java.util.Locale;

/// The name a sender shows on the profile, which is seldom exactly the one in the mailbox.
final class ShownNames {
    private ShownNames() {}

    static String name(RequestClass truth, PersonNames names, Dice dice) {
        String usual = names.usual().given() + " " + names.usual().family();
        double u = dice.unit();
        if (truth == RequestClass.NAMESAKE || u < 0.60) {
            return usual;
        }
        if (u < 0.75 && !names.others().isEmpty()) {
            FullName other = dice.pick(names.others());
            return other.text(names.familyFirst() && !other.given().equals(names.nickname()));
        }
        if (u < 0.80) {
            return names.text();
        }
        if (u < 0.86) {
            return usual
                    + dice.pick(List.of(", MBA", ", PhD", ", PMP®", " (she/her)", ", CFA, CPA"));
        }
        if (u < 0.89) {
            return usual + dice.pick(List.of(" 🚀", " ✔", " 🌱", " ★"));
        }
        if (u < 0.92) {
            return names.usual().given() + " " + names.usual().family().charAt(0) + ".";
        }
        return u < 0.94 ? usual.toUpperCase(Locale.ROOT) : usual;
    }
}
