package dev.familiar.checks.metamorphic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Mail that says nothing about who asks. Not thread-safe.
///
/// @param archive what it comes on top of
/// @param writer makes it up
record Additions(Archive archive, Writer writer) {

    /// A program that writes each time from another address of its own.
    List<Letter> robot(int letters) {
        List<Letter> mail = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            String tag = Integer.toHexString(0x100000 + writer.number(0xeffff));
            Account bot = new Account("ticketbot", "ticketbot+" + tag + "@tickets.example.net");
            mail.add(writer.letter(bot, Archive.OWNER, 24 * i));
        }
        return mail;
    }

    /// A newsletter that says so in its header.
    List<Letter> newsletter(int letters) {
        Account press = new Account("The Weekly Lantern", "news@lantern.example.net");
        String header =
                "List-Id: <weekly.lantern.example.net>\nList-Unsubscribe: <mailto:off@lantern.example.net>\n"
                        + "Precedence: bulk\n";
        List<Letter> mail = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            mail.add(writer.letter(press, List.of(Archive.OWNER), List.of(), 24.0 * 7 * i, header));
        }
        return mail;
    }

    /// Somebody copies a third person, and doubles the first letter of the address.
    List<Letter> typo(Account meant, Account by) {
        Account misspelt = new Account("", meant.address().charAt(0) + meant.address());
        return List.of(writer.letter(by, List.of(Archive.OWNER), List.of(misspelt), 24 * 60, ""));
    }

    /// Somebody's address book has put one person's name on another's address.
    List<Letter> strayName(String name, Account of, Account by) {
        return List.of(
                writer.letter(by, List.of(Archive.OWNER, of.called(name)), List.of(), 24 * 70, ""));
    }

    /// The owner's own mail bears other people's names on somebody's address.
    List<Letter> strayNames(List<String> names, Account of) {
        List<Letter> mail = new ArrayList<>();
        for (String name : names) {
            mail.add(writer.letter(Archive.OWNER, of.called(name), 24 * (80 + mail.size())));
        }
        return mail;
    }

    /// Others of whom each wrote once.
    List<Letter> strangers(int count) {
        List<Letter> mail = new ArrayList<>();
        for (String name : others(count)) {
            Account account = Writer.at(name, "s" + mail.size() % 997 + ".example.org");
            mail.add(writer.letter(account, Archive.OWNER, mail.size() % 9_000));
        }
        return mail;
    }

    /// Letters of others to others.
    List<Letter> anothersArchive(int letters) {
        List<String> names = others(20);
        List<Letter> mail = new ArrayList<>();
        for (int i = 0; i < letters; i++) {
            Account from = Writer.at(names.get(writer.number(10)), "hamlet.example.org");
            Account to = Writer.at(names.get(10 + writer.number(10)), "hamlet.example.org");
            mail.add(writer.letter(from, to, 24.0 * i / 2));
        }
        return mail;
    }

    /// Names whose family names the archive does not hold.
    private List<String> others(int count) {
        Set<String> taken = new HashSet<>();
        archive.letters().forEach(letter -> taken.add(family(letter.from().name())));
        archive.askers().forEach(asker -> taken.add(family(asker.name())));
        return writer.names(count + taken.size()).stream()
                .filter(name -> !taken.contains(family(name)))
                .limit(count)
                .toList();
    }

    private static String family(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
