package dev.familiar.testkit.contacts;

import dev.familiar.testkit.career.Position;
import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.text.FoldedLines;
import dev.familiar.testkit.world.DatedAddress;
import dev.familiar.testkit.world.FullName;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.TieKind;
import dev.familiar.testkit.world.World;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Address books as vCards: 3.0 as Google and Apple write it, 2.1 as Outlook does, 4.0 as servers
/// do.
///
/// Cards age: they hold the job and addresses of the day the owner last touched them, sometimes
/// only a given name, sometimes only a name.
public final class VCards {
    private VCards() {}

    /// Version 3.0, Google's and Apple's dialect by turns, in UTF-8.
    ///
    /// @return how many cards were written
    public static int writeVersion3(World world, Writer out) throws IOException {
        List<Person> people = AddressBook.people(world, AddressBook.Book.PHONE);
        FoldedLines lines = FoldedLines.spaced(out);
        for (int i = 0; i < people.size(); i++) {
            Dice dice = world.dice("cards 3").fork("card", i);
            if (i % 3 == 2) {
                AppleCard.write(people.get(i), dice, lines);
            } else {
                google(people.get(i), dice, lines);
            }
        }
        return people.size();
    }

    /// Version 2.1 as Outlook writes it: quoted-printable names, folded with soft breaks.
    ///
    /// @return how many cards were written
    public static int writeVersion21(World world, Writer out) throws IOException {
        List<Person> people = AddressBook.people(world, AddressBook.Book.OUTLOOK);
        for (int i = 0; i < people.size(); i++) {
            OutlookCard.write(people.get(i), world.dice("cards 2").fork("card", i), out);
        }
        return people.size();
    }

    /// Version 4.0 as a CardDAV server writes it.
    ///
    /// @return how many cards were written
    public static int writeVersion4(World world, Writer out) throws IOException {
        List<Person> people = AddressBook.people(world, AddressBook.Book.SERVER);
        FoldedLines lines = FoldedLines.spaced(out);
        for (int i = 0; i < people.size(); i++) {
            ServerCard.write(people.get(i), world.dice("cards 4").fork("card", i), lines);
        }
        return people.size();
    }

    private static void google(Person person, Dice dice, FoldedLines lines) throws IOException {
        FullName name = name(person, dice);
        lines.line("BEGIN:VCARD");
        lines.line("VERSION:3.0");
        lines.line("FN:" + FoldedLines.escaped(name.text(false)));
        lines.line(
                "N:"
                        + FoldedLines.escaped(name.family())
                        + ";"
                        + FoldedLines.escaped(name.given())
                        + ";"
                        + FoldedLines.escaped(name.middle())
                        + ";;");
        if (dice.chance(0.2)) {
            lines.line("NICKNAME:" + FoldedLines.escaped(person.names().nickname()));
        }
        int item = 1;
        for (DatedAddress address : addresses(person, dice)) {
            if (dice.chance(0.15)) {
                lines.line("item" + item + ".EMAIL;TYPE=INTERNET:" + address.address());
                lines.line("item" + item + ".X-ABLabel:Büro");
                item++;
            } else {
                lines.line("EMAIL;TYPE=INTERNET:" + address.address());
            }
        }
        for (String phone : person.reach().phones()) {
            lines.line("TEL;TYPE=CELL:" + phone);
        }
        work(person, dice, lines);
        if (dice.chance(0.2)) {
            lines.line(
                    "item" + item + ".URL:https\\://www.linkedin.com/in/" + person.reach().slug());
            lines.line("item" + item + ".X-ABLabel:PROFILE");
        }
        if (dice.chance(0.3)) {
            lines.line(
                    "NOTE:"
                            + FoldedLines.escaped(
                                    "Met through "
                                            + person.tie().how()
                                            + ", "
                                            + person.tie().since().getYear()
                                            + ".\nCall before noon; not on Fridays"));
        }
        lines.line("CATEGORIES:myContacts");
        lines.line("END:VCARD");
    }

    /// Employer and title as they were when the tie was last alive.
    static void work(Person person, Dice dice, FoldedLines lines) throws IOException {
        if (dice.chance(0.6)) {
            Position job = person.positionOn(person.tie().until());
            lines.line("ORG:" + FoldedLines.escaped(job.employer().name()));
            lines.line("TITLE:" + FoldedLines.escaped(job.title()));
        }
    }

    /// The name on a card: the usual one, another one, or only what friends say.
    static FullName name(Person person, Dice dice) {
        double u = dice.unit();
        List<FullName> others = person.names().others();
        if (u < 0.68) {
            return person.names().usual();
        }
        if (u < 0.88 && !others.isEmpty()) {
            return dice.pick(others);
        }
        // Where the card is the only trace it names the person in full.
        return u < 0.94 && person.tie().kind() != TieKind.CARD_ONLY
                ? new FullName(person.names().nickname(), "", "")
                : new FullName(person.names().usual().given(), "", person.names().usual().family());
    }

    /// The addresses on a card: some of those known when the tie was last alive, at times none.
    static List<DatedAddress> addresses(Person person, Dice dice) {
        return person.reach().addresses().stream()
                .filter(a -> !a.from().isAfter(person.tie().until()))
                .filter(a -> dice.chance(0.7))
                .toList();
    }
}
