package dev.familiar.bench.mail;

import dev.familiar.bench.mail.Correspondent.Habits;
import dev.familiar.testkit.chance.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Everybody the owner of a mailbox has to do with: people, mailing lists and machines.
///
/// People are drawn in proportion to about 1/(rank + 6), so that some tens write most of the mail
/// and most write once or twice: with 100,000 messages there are 5,300.
final class Circle {
    private static final int MOST_PEOPLE = 30_000;
    private static final double OFFSET = 6;
    private static final int LISTS = 24;
    private static final int MACHINES = 80;
    private static final List<String> PROGRAMS =
            List.of("Mailer 7.1", "Pocket Mail 16.2", "Desk 102.4", "Webmail 4.2", "post 2.0");

    private final Correspondent owner;
    private final List<Correspondent> people = new ArrayList<>();
    private final List<Correspondent> lists = new ArrayList<>();
    private final List<Correspondent> machines = new ArrayList<>();

    Circle(int messages, Dice dice) {
        int size = (int) Math.min(MOST_PEOPLE, 20 + 3 * Math.pow(messages, 0.65));
        Habits ownersHabits = new Habits(Script.ENGLISH, 1, false, false, "Mailer 7.1");
        owner = person("Alex Rivers", "alex.rivers@mail.example.com", ownersHabits, dice);
        for (int i = 0; i < size; i++) {
            people.add(person(i, size, dice.fork("person", i)));
        }
        for (int i = 0; i < LISTS; i++) {
            String name = word(200 + 17 * i) + "-" + word(40 + i);
            lists.add(machine(name, name + "@lists.example.net", Script.ENGLISH));
        }
        for (int i = 0; i < MACHINES; i++) {
            String name = capital(word(900 + 13 * i)) + " " + capital(word(60 + i));
            String domain = word(900 + 13 * i) + ".example.org";
            Script script = i % 9 == 4 ? Script.ACCENTED : Script.ENGLISH;
            machines.add(machine(name, (i % 2 == 0 ? "news@" : "noreply@") + domain, script));
        }
    }

    private static Correspondent person(int rank, int size, Dice dice) {
        Names.Name name = Names.draw(dice);
        String domain =
                word(300 + dice.below(size / 6 + 4))
                        + "."
                        + dice.pick(List.of("example.com", "example.net", "example.org"));
        int script = dice.below(100);
        Habits habits =
                new Habits(
                        script < 88
                                ? Script.ENGLISH
                                : script < 95
                                        ? Script.ACCENTED
                                        : script < 98 ? Script.CYRILLIC : Script.HAN,
                        dice.between(-8, 9),
                        dice.chance(0.4),
                        dice.chance(0.3),
                        dice.pick(PROGRAMS));
        // The rank keeps the addresses of namesakes apart, as companies do.
        return person(name.shown(), name.local() + rank + "@" + domain, habits, dice);
    }

    private static Correspondent person(String name, String address, Habits habits, Dice dice) {
        StringBuilder signature = new StringBuilder();
        if (dice.chance(0.6)) {
            signature.append("-- \n").append(name).append('\n');
            signature.append(capital(word(500 + dice.below(3000)))).append(" Ltd., ");
            signature.append(capital(word(500 + dice.below(3000)))).append('\n');
            signature.append("Tel. +1 202 555 01").append(dice.between(10, 99)).append('\n');
            if (dice.chance(0.4)) {
                signature.append("https://www.example.com/").append(word(dice.below(9000)));
                signature.append('\n');
            }
        }
        String mailbox = HeaderText.mailbox(name, address, dice.chance(0.5));
        return new Correspondent(name, address, mailbox, signature.toString(), habits);
    }

    private static Correspondent machine(String name, String address, Script script) {
        String mailbox = HeaderText.mailbox(name, address, false);
        Habits habits = new Habits(script, 0, true, false, "Bulk 3.9");
        return new Correspondent(name, address, mailbox, "", habits);
    }

    private static String word(int rank) {
        ByteText out = new ByteText();
        Script.ENGLISH.word(rank, out);
        return out.text(0, out.length());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    Correspondent owner() {
        return owner;
    }

    int size() {
        return people.size();
    }

    /// Somebody, those who write much more often.
    Correspondent person(Dice dice) {
        return people.get(rank(dice));
    }

    private int rank(Dice dice) {
        double size = people.size();
        double drawn = OFFSET * Math.pow((size + OFFSET) / OFFSET, dice.unit()) - OFFSET;
        return (int) Math.min(drawn, size - 1);
    }

    /// Somebody who writes to a list: strangers to the owner for the most part.
    Correspondent poster(Dice dice) {
        return people.get(people.size() - 1 - rank(dice));
    }

    Correspondent list(Dice dice) {
        return dice.skewed(lists);
    }

    /// Who sends newsletters, or, if not `news`, automatic notices.
    Correspondent machine(boolean news, Dice dice) {
        return machines.get(2 * dice.below(MACHINES / 2) + (news ? 0 : 1));
    }
}
