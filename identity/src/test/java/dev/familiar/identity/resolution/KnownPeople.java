package dev.familiar.identity.resolution;

import dev.familiar.identity.PersonLookup;
import dev.familiar.identity.blocking.BlockingKeys;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import java.util.List;
import java.util.Optional;

/// A lookup over people in memory, by the keys of their descriptions.
public record KnownPeople(List<Person> everybody) implements PersonLookup {

    @Override
    public List<PersonId> idsByKey(String blockingKey, int limit) {
        return everybody.stream()
                .filter(person ->
                        person.descriptions().stream()
                                .anyMatch(d -> BlockingKeys.of(d).contains(blockingKey)))
                .limit(limit)
                .map(Person::id)
                .toList();
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return everybody.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    @Override
    public int peopleWithToken(String token) {
        return (int)
                everybody.stream()
                        .filter(person ->
                                person.names().stream()
                                        .map(ParsedName::parse)
                                        .anyMatch(n -> n.countedTokens().contains(token)))
                        .count();
    }

    @Override
    public int people() {
        return everybody.size();
    }
}
