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
import java.util.stream.Stream;

// A mailbox of two people, a letter that bears a forged sender, an address that a mail program
// completed wrongly: then the account was used under another name too, and whose the letters were
// cannot be told. Who usually uses it is rather meant by them than who was named there besides.
// The same holds of a name that only an address spells, and of one that fits an initial alone: a
// letter in a friend's name from kurt.malvern@, or of "D. Norquist" with a friend's telephone
// number, says nothing on whether Kurt Malvern or Dolantha Norquist is that friend.

/// Whether a requester bears only a lesser name of somebody: one that an account was used under
/// besides, or none that anybody called them.
final class OtherUser {

    private static final int ALIKE = 3;

    /// The Latin letters of Unicode's first blocks end here.
    private static final int LATIN_END = 0x250;

    private OtherUser() {}

    /// The clue against a requester whom no record calls so first, by more than an initial, while
    /// one first calls them clearly otherwise; a name of another script is no other one. None where
    /// no account or record bears another name.
    static Optional<Clue> of(PersonName asked, Person person) {
        ParsedName name = ParsedName.parse(asked);
        if (!name.isFull() || !name.address().isEmpty()) {
            // An address in place of a name says itself which account is meant.
            return Optional.empty();
        }
        boolean usual = false;
        boolean another = false;
        for (PersonDescription description : person.descriptions()) {
            List<ParsedName> names =
                    description.names().stream()
                            .map(ParsedName::parse)
                            .filter(n -> !n.isEmpty())
                            .toList();
            if (names.isEmpty()) {
                continue;
            }
            ParsedName first = names.getFirst();
            if (clearlyDiffer(first, name)) {
                boolean account = description.origin().kind() == Origin.Kind.CORRESPONDENT;
                boolean besides = account && names.stream().anyMatch(n -> !clearlyDiffer(n, name));
                another |= besides || (first.isFull() && areLatin(first, name));
            } else {
                usual |= !isInitialOf(first, name);
            }
        }
        return another && !usual
                ? Optional.of(
                        Clue.of(
                                "identity.other-user",
                                1,
                                "your archives mostly call them by another name"))
                : Optional.empty();
    }

    /// Names of two scripts may be one that the comparison cannot read.
    private static boolean areLatin(ParsedName one, ParsedName other) {
        return Stream.of(one, other)
                .flatMap(name -> name.allTokens().stream())
                .allMatch(token -> token.chars().allMatch(c -> c < LATIN_END));
    }

    private static boolean isInitialOf(ParsedName one, ParsedName other) {
        return NameComparison.compare(one, other).level() == NameLevel.INITIAL;
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
