package dev.familiar.testkit.contacts;

import dev.familiar.testkit.world.Channel;
import dev.familiar.testkit.world.Holding;
import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.World;
import java.util.ArrayList;
import java.util.List;

/// Which person stands in which of the owner's address books; about a tenth in two of them.
final class AddressBook {
    /// An address book of the owner.
    enum Book {
        /// Telephone and web mail, as vCard 3.0.
        PHONE,
        /// The Google Contacts table.
        GOOGLE,
        /// The old Outlook at work, as vCard 2.1.
        OUTLOOK,
        /// A CardDAV server, as vCard 4.0.
        SERVER
    }

    private AddressBook() {}

    static List<Person> people(World world, Book book) {
        List<Person> found = new ArrayList<>();
        for (int i = 0; i < world.people().size(); i++) {
            Person person = world.people().get(i);
            if (person.tie().in(Channel.CARD) && in(world, i, book)) {
                found.add(person);
            }
        }
        return found;
    }

    private static boolean in(World world, int number, Book book) {
        if (!world.plan().kind().holds(Holding.OTHER_BOOKS)) {
            return book == Book.PHONE;
        }
        double u = world.dice("books").fork("person", number).unit();
        return switch (book) {
            case PHONE -> u < 0.45;
            case GOOGLE -> u >= 0.35 && u < 0.75;
            case OUTLOOK -> u >= 0.75 && u < 0.92;
            case SERVER -> u >= 0.90;
        };
    }
}
