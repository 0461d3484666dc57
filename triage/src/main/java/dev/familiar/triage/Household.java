package dev.familiar.triage;

import dev.familiar.identity.Candidate;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

// A card of "Karl & Lisa Gerber", a mailbox called "Familie Hauser": which of them wrote cannot be
// told, so they are nobody in particular and join nobody. But that nobody of the archives fits Karl
// Gerber would be untrue.

/// Couples and families in the archives that a requester may belong to.
final class Household {

    private Household() {}

    /// What to say of the first household that bears the requester's family name and, where it
    /// names anybody, their given name; empty if there is none.
    static Optional<String> of(PersonName asked, List<Candidate> candidates) {
        ParsedName name = ParsedName.parse(asked);
        if (!name.isFull()) {
            return Optional.empty();
        }
        return candidates.stream()
                .map(Candidate::person)
                .flatMap(person -> names(person))
                .filter(house -> holds(ParsedName.parse(house), name))
                .findFirst()
                .map(house ->
                        "“"
                                + house.text()
                                + "” of your archives may be the requester's household: who of them"
                                + " wrote is not known");
    }

    private static Stream<PersonName> names(Person person) {
        return person.descriptions().stream().map(PersonDescription::names).flatMap(List::stream);
    }

    private static boolean holds(ParsedName house, ParsedName name) {
        if (!house.marks().several()) {
            return false;
        }
        Set<String> words = new HashSet<>(house.allTokens());
        house.aliases().forEach(alias -> words.addAll(List.of(alias.split(" ", -1))));
        boolean family = words.containsAll(name.familyCore());
        boolean named = words.contains(name.firstGiven());
        // "Familie Hauser" is read as a name of two words.
        boolean nobody = house.allTokens().size() - name.familyCore().size() <= 1;
        return family && (named || nobody);
    }
}
