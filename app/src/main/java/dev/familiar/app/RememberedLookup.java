package dev.familiar.app;

import dev.familiar.identity.PersonLookup;
import dev.familiar.model.Person;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The known people as looked up before, for one state of the store: many requesters share a given
/// name. For one thread.
final class RememberedLookup implements PersonLookup {

    private static final int MOST = 2_000;

    private final PersonLookup lookup;
    private final int people;
    private final Map<String, Integer> tokens = new HashMap<>();
    private final Map<String, List<Person>> keys =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<Person>> eldest) {
                    return size() > MOST;
                }
            };

    RememberedLookup(PersonLookup lookup) {
        this.lookup = lookup;
        this.people = lookup.people();
    }

    @Override
    public List<Person> findByKey(String blockingKey, int limit) {
        return keys.computeIfAbsent(
                limit + " " + blockingKey, _ -> lookup.findByKey(blockingKey, limit));
    }

    @Override
    public int peopleWithToken(String token) {
        return tokens.computeIfAbsent(token, lookup::peopleWithToken);
    }

    @Override
    public int people() {
        return people;
    }
}
