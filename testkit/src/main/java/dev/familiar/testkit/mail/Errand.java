package dev.familiar.testkit.mail;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.chance.Pools;
import java.util.List;

/// What somebody writes who is not known for it: something to sell, a vacancy, a support case, an
/// order. The owner answers once at most, and briefly.
///
/// Mail both ways is what makes somebody known; so mail with those the owner would not recognise
/// must show by its words that it is none of that kind.
///
/// @param subject of the thread
/// @param words what they write
/// @param answer what the owner writes back
public record Errand(String subject, String words, String answer) {

    private static final String POOL = "errands.txt";

    /// An errand of somebody at that company.
    public static Errand of(Dice dice, String company) {
        List<String> cells = Pools.split(dice.pick(Pools.lines(POOL)), '|');
        String number = String.valueOf(10_000 + dice.below(90_000));
        return new Errand(
                filled(cells.get(1), company, number),
                filled(cells.get(2), company, number),
                filled(cells.get(3), company, number));
    }

    private static String filled(String text, String company, String number) {
        return text.replace("{company}", company).replace("{number}", number);
    }
}
