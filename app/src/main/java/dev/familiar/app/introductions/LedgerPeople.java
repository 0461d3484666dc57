package dev.familiar.app.introductions;

import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry.Party;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Who the people of the ledger are by today's linkage.
///
/// Whoever was one person when an entry was written may be two by now: the entry is then about the
/// one who has more of the records.
public final class LedgerPeople {

    private final Store store;

    /// @param store the home's
    public LedgerPeople(Store store) {
        this.store = store;
    }

    /// Who has most of the records by now; of two with as many, the one of the first key. Empty if
    /// none of the records is there any more.
    public Optional<Person> person(Party party) {
        Map<PersonId, Integer> votes = new LinkedHashMap<>();
        Map<PersonId, Person> people = new LinkedHashMap<>();
        for (String key : new TreeSet<>(party.keys())) {
            store.people()
                    .personOf(key)
                    .ifPresent(person -> {
                        people.putIfAbsent(person.id(), person);
                        votes.merge(person.id(), 1, Integer::sum);
                    });
        }
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .findFirst()
                .map(vote -> people.get(vote.getKey()));
    }
}
