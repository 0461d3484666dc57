package dev.familiar.identity.resolution;

import dev.familiar.identity.PersonLookup;
import dev.familiar.identity.roster.DescriptionRows;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.model.PersonId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

// Most of a query's time went into reading names, addresses and headlines of the same people again:
// whoever shares a given name with a requester meets every other requester of that name too.

/// The people compared before, each as a row of values already read. For one thread.
final class KnownRows {

    /// Some hundred megabytes; then it starts anew.
    private static final int MOST = 50_000;

    private final PersonLookup lookup;
    private final Map<PersonId, Integer> records = new HashMap<>();
    private RosterBuilder builder = new RosterBuilder();
    private DescriptionRows rows = new DescriptionRows(builder);

    KnownRows(PersonLookup lookup) {
        this.lookup = lookup;
    }

    /// Adds a person as the next record; whether there is such a person.
    boolean copy(PersonId person, RosterBuilder into) {
        Integer record = records.get(person);
        if (record == null) {
            record = read(person);
            if (record == null) {
                return false;
            }
        }
        into.copy(builder.roster(), record);
        return true;
    }

    private @Nullable Integer read(PersonId person) {
        if (records.size() >= MOST) {
            records.clear();
            builder = new RosterBuilder();
            rows = new DescriptionRows(builder);
        }
        return lookup.person(person)
                .map(found -> {
                    int record = builder.roster().size();
                    rows.add(found.descriptions(), person.value());
                    records.put(person, record);
                    return record;
                })
                .orElse(null);
    }
}
