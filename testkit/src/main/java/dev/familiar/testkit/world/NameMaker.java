package dev.familiar.testkit.world;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Letters;
import java.util.ArrayList;
import java.util.List;

/// Gives people their names, with the variants under which archives know them.
final class NameMaker {
    private final Dice world;
    private final double common;
    private final double few;

    NameMaker(Dice world, Temper temper) {
        this.world = world;
        this.common = temper.of("commonnames");
        this.few = temper.of("fewnames");
    }

    /// The names of the person with that number; couples share culture and often the family name.
    PersonNames names(int number) {
        boolean second = number % 2 == 1 && coupled(number);
        Dice own = world.fork("names", number);
        Dice home = second ? world.fork("names", number - 1) : own;
        Culture culture = Culture.draw(home.fork("culture", 0), few);
        boolean woman = own.fork("sex", 0).chance(0.48);
        Culture.Family family = culture.family(woman, common, home.fork("family", 0));
        return names(culture, woman, family, own.fork("rest", 0));
    }

    /// Whether this person and the neighbour in the list are a couple: one pair in fifteen.
    boolean coupled(int number) {
        return world.fork("couple", number / 2).chance(0.066);
    }

    private PersonNames names(Culture culture, boolean woman, Culture.Family family, Dice dice) {
        Culture.Given given = culture.given(woman, dice);
        String middle = middle(culture, woman, dice);
        FullName usual = new FullName(given.latin(), middle, family.latin());
        String nick = given.nicknames().isEmpty() ? given.latin() : dice.pick(given.nicknames());
        List<FullName> others = new ArrayList<>();
        if (!nick.equals(given.latin())) {
            others.add(new FullName(nick, "", family.latin()));
        }
        if (woman && dice.chance(0.3)) {
            others.add(new FullName(given.latin(), "", culture.family(true, common, dice).latin()));
        }
        if (!given.own().isEmpty() && !family.own().isEmpty()) {
            others.add(new FullName(given.own(), "", family.own()));
        }
        if (dice.chance(0.12)) {
            others.add(new FullName(given.latin().substring(0, 1) + ".", "", family.latin()));
        }
        if (dice.chance(0.08)) {
            others.add(new FullName(given.latin(), "", Letters.typo(family.latin(), dice)));
        }
        if (!middle.isEmpty()) {
            others.add(new FullName(given.latin(), "", family.latin()));
        }
        return new PersonNames(usual, others, nick, culture.familyFirst());
    }

    private static String middle(Culture culture, boolean woman, Dice dice) {
        if (culture.familyFirst() || !dice.chance(0.22)) {
            return "";
        }
        String name = culture.given(woman, dice).latin();
        return dice.chance(0.7) ? name.charAt(0) + "." : name;
    }
}
