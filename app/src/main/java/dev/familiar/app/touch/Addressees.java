package dev.familiar.app.touch;

import dev.familiar.app.people.PersonNames;
import dev.familiar.identity.lexicon.LegalForms;
import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

// A draft that begins "Hello Autohaus" or "Hello hello@shop" makes the owner a fool, and one to the
// owner themselves no less; to leave out a friend who writes from praxis@ costs one reminder.

/// To whom a personal letter can be written.
final class Addressees {

    private static final Set<Origin.Kind> PROFILES =
            Set.of(Origin.Kind.CONNECTION, Origin.Kind.FRIEND, Origin.Kind.REQUESTER);

    private Addressees() {}

    /// Whether somebody is a person by name, no desk, list or firm, and nobody called exactly as
    /// the owner is: that is an address of the owner's which nobody told of, or a namesake.
    ///
    /// @param owner how the owner is called; may be empty
    static boolean isOne(Person person, String owner) {
        String name = PersonNames.best(person);
        List<String> words = FoldedText.words(name);
        return name.indexOf('@') < 0
                && name.chars().anyMatch(Character::isLetter)
                && !PersonNames.isDesk(person)
                && !LegalForms.isOneAtTheEnd(words.isEmpty() ? "" : words.getLast())
                && !isOwner(words, owner)
                && (hasProfile(person) || hasAddressOfTheirOwn(person));
    }

    /// One word alone is many people's.
    private static boolean isOwner(List<String> words, String owner) {
        Set<String> own = new HashSet<>(FoldedText.words(owner));
        return own.size() > 1 && own.equals(new HashSet<>(words));
    }

    private static boolean hasProfile(Person person) {
        return person.descriptions().stream()
                .map(description -> description.origin().kind())
                .anyMatch(PROFILES::contains);
    }

    /// Whoever is known by a desk's address only may be several in turn.
    private static boolean hasAddressOfTheirOwn(Person person) {
        List<EmailAddress> addresses = person.addresses();
        return addresses.isEmpty()
                || addresses.stream().anyMatch(address -> !MailDomains.isRole(address));
    }
}
