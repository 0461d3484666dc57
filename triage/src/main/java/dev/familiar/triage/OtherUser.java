package dev.familiar.triage;

import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.triage.evidence.Clue;
import java.util.List;
import java.util.Optional;

// A mailbox of two people, a letter that bears a forged sender, an address that a mail program
// completed wrongly: then the account was used under another name too, and whose the letters were
// cannot be told. Who usually uses it is rather meant by them than who was named there besides.

/// Whether a requester bears only the lesser name of an account.
final class OtherUser {

    private static final int ALIKE = 3;

    private OtherUser() {}

    /// The clue against a requester whose name the account found bears besides a clearly different
    /// one, its usual; none for whoever is called so by any record first.
    static Optional<Clue> of(PersonName asked, Person person) {
        ParsedName name = ParsedName.parse(asked);
        boolean usual = false;
        boolean besides = false;
        for (PersonDescription description : person.descriptions()) {
            List<ParsedName> names =
                    description.names().stream()
                            .map(ParsedName::parse)
                            .filter(n -> !n.isEmpty())
                            .toList();
            if (names.isEmpty()) {
                continue;
            }
            boolean first = !clearlyDiffer(names.getFirst(), name);
            boolean account = description.origin().kind() == Origin.Kind.CORRESPONDENT;
            usual |= first;
            besides |= account && !first && names.stream().anyMatch(n -> !clearlyDiffer(n, name));
        }
        return besides && !usual
                ? Optional.of(
                        Clue.of(
                                "identity.other-user",
                                1,
                                "the account is mostly used under another name"))
                : Optional.empty();
    }

    /// Of one account "Monika Handel" and "Monica Handel" are one user, though of two accounts they
    /// are two people.
    private static boolean clearlyDiffer(ParsedName one, ParsedName other) {
        NameLevel level = NameComparison.compare(one, other).level();
        return level == NameLevel.DIFFERENT
                || (level == NameLevel.OTHER_GIVEN && !beginAlike(one, other));
    }

    private static boolean beginAlike(ParsedName one, ParsedName other) {
        String given = one.firstGiven();
        return given.length() >= ALIKE
                && other.firstGiven().startsWith(given.substring(0, ALIKE))
                && !one.marks().contradict(other.marks());
    }
}
