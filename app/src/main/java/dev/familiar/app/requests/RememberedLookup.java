package dev.familiar.app.requests;

import dev.familiar.identity.PersonLookup;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The known people as looked up before, for one state of the store: many requesters share a given
/// name. For one thread.
final class RememberedLookup implements PersonLookup {

    // Bounds on memory, not on what is found: what falls out is asked again. People weigh most,
    // with all their records: 4,000 are some tens of megabytes.
    private static final int MOST_KEYS = 20_000;
    private static final int MOST_PEOPLE = 4_000;

    private final PersonLookup lookup;
    private final int people;

    /// Without a bound: as many as there are words in the names of those who ask.
    private final Map<String, Integer> tokens = new HashMap<>();

    private final Latest<String, List<PersonId>> keys = new Latest<>(MOST_KEYS);
    private final Latest<PersonId, Optional<Person>> persons = new Latest<>(MOST_PEOPLE);

    RememberedLookup(PersonLookup lookup) {
        this.lookup = lookup;
        this.people = lookup.people();
    }

    /// The limit is part of the question: fewer asked for is not the beginning of more.
    @Override
    public List<PersonId> idsByKey(String blockingKey, int limit) {
        return keys.computeIfAbsent(
                limit + " " + blockingKey, _ -> lookup.idsByKey(blockingKey, limit));
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return persons.computeIfAbsent(id, lookup::person);
    }

    @Override
    public int peopleWithToken(String token) {
        return tokens.computeIfAbsent(token, lookup::peopleWithToken);
    }

    @Override
    public int people() {
        return people;
    }

    /// What was used last, up to a number of entries.
    private static final class Latest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        private final int most;

        Latest(int most) {
            super(256, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
