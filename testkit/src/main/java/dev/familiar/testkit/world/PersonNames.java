package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every name one person goes by.
///
/// @param usual the name on the profile, in Latin letters
/// @param others short forms, maiden names, own script, initials and frequent misspellings
/// @param nickname what friends say; the given name if there is none
/// @param familyFirst whether the family name is spoken first at home
public record PersonNames(
        FullName usual, List<FullName> others, String nickname, boolean familyFirst) {
    public PersonNames {
        others = List.copyOf(others);
    }

    /// The profile name, given name first.
    public String text() {
        return usual.text(false);
    }

    /// Every spelling of the name, the profile name first, without repeats.
    public List<String> all() {
        List<String> all = new ArrayList<>();
        all.add(text());
        if (familyFirst) {
            all.add(usual.text(true));
        }
        for (FullName other : others) {
            all.add(other.text(familyFirst && !other.given().equals(nickname)));
        }
        return all.stream().distinct().toList();
    }

    /// One spelling as somebody might type it into a mail program: mostly the profile name,
    /// sometimes another name, "Last, First", only the given name, plain letters, capitals, or
    /// nothing.
    public String typed(Dice dice) {
        double u = dice.unit();
        if (u < 0.60) {
            return text();
        }
        if (u < 0.76 && !others.isEmpty()) {
            FullName other = dice.pick(others);
            return other.text(familyFirst && !other.given().equals(nickname));
        }
        if (u < 0.82) {
            return usual.family() + ", " + usual.given();
        }
        if (u < 0.86) {
            return usual.given();
        }
        if (u < 0.91) {
            return Letters.plain(text());
        }
        if (u < 0.93) {
            return text().toUpperCase(Locale.ROOT);
        }
        return u < 0.96 ? text().toLowerCase(Locale.ROOT) : "";
    }

    /// Hides the names.
    @Override
    public String toString() {
        return "PersonNames[" + (others.size() + 1) + " names]";
    }
}
