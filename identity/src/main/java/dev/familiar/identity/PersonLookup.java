package dev.familiar.identity;

import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The known people by blocking key, and how common names are among them. The store implements it.
public interface PersonLookup {

    /// Who has `blockingKey` among their [dev.familiar.identity.blocking.BlockingKeys]; at most
    /// `limit`, in an order that stays the same.
    List<PersonId> idsByKey(String blockingKey, int limit);

    /// A person with all that is said of them; empty if there is none of that id.
    Optional<Person> person(PersonId id);

    /// The people behind [#idsByKey].
    default List<Person> findByKey(String blockingKey, int limit) {
        return idsByKey(blockingKey, limit).stream().flatMap(id -> person(id).stream()).toList();
    }

    /// How many known people have this normalised name token (folded, lower case) in one of their
    /// names.
    int peopleWithToken(String token);

    /// How many people are known.
    int people();

    /// How common names are: the built-in table corrected by the people known. Each token is asked
    /// for once; for one thread.
    default NameFrequencies names() {
        Map<String, Integer> counts = new HashMap<>();
        return NameFrequencies.of(
                token -> counts.computeIfAbsent(token, this::peopleWithToken), people());
    }
}
