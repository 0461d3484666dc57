package dev.familiar.triage;

import dev.familiar.identity.Comparison;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.Person;
import dev.familiar.model.PersonName;
import dev.familiar.triage.evidence.Clue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A name that agrees but for its spelling, in part, or but for a suffix. However rare it is,
/// sisters and brothers, fathers and sons and the people next door have names like it, so less of
/// the agreement counts than of a name written alike.
final class LooseName {

    private static final Set<String> LOOSE = Set.of("spelling", "part-of-family", "one-word");
    private static final String REORDERED = "reordered";

    private LooseName() {}

    /// @param asked the requester's name
    /// @param person whom it may mean
    /// @param comparisons of the two
    static Optional<Clue> of(PersonName asked, Person person, List<Comparison> comparisons) {
        ParsedName name = ParsedName.parse(asked);
        String level =
                comparisons.stream()
                        .filter(c -> c.field().equals("name"))
                        .map(Comparison::level)
                        .findFirst()
                        .orElse("");
        if (LOOSE.contains(level)
                || (level.equals(REORDERED) && names(person).noneMatch(n -> sameWords(n, name)))) {
            return Optional.of(Clue.of("identity.loose", 1, "the names agree in part only"));
        }
        int generation = name.marks().generation();
        return generation > 0
                        && !level.isEmpty()
                        && names(person).noneMatch(n -> n.marks().generation() == generation)
                ? Optional.of(
                        Clue.of(
                                "identity.loose",
                                1,
                                "the request says which generation it is, your archives do not"))
                : Optional.empty();
    }

    private static Stream<ParsedName> names(Person person) {
        return person.descriptions().stream()
                .flatMap(description -> description.names().stream())
                .map(ParsedName::parse);
    }

    /// Whether two names are the same letters, in whatever order and however joined their words
    /// are.
    private static boolean sameWords(ParsedName one, ParsedName other) {
        return letters(one).equals(letters(other));
    }

    private static String letters(ParsedName name) {
        return String.join("", name.allTokens())
                .chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
