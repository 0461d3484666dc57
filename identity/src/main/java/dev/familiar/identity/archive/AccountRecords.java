package dev.familiar.identity.archive;

import dev.familiar.identity.roster.DescriptionRows;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

// A signature says something about whoever wrote the message, without any doubt to weigh: it has
// the
// account in common with the record of that account because it was read there. As a record of its
// own it would only teach the weights that such pairs agree, and one person with ten signatures
// would
// weigh ten times. So it becomes part of the record of its account, for comparing and for
// clustering.

/// The records to link, each with what was read off its account's mail. Immutable.
final class AccountRecords {

    /// Nobody signs with one number from more accounts than this; a firm's number is everybody's.
    private static final int MOST_ACCOUNTS = 3;

    private final Map<String, List<PersonDescription>> groups = new LinkedHashMap<>();
    private final Set<String> attached = new HashSet<>();

    private AccountRecords() {}

    /// Puts descriptions read off mail to the record that has the account's own key, or else to the
    /// first one that gives the account; those of an account nobody has are left out.
    ///
    /// @param sorted by key, each key once
    static AccountRecords of(List<PersonDescription> sorted) {
        AccountRecords records = new AccountRecords();
        Map<String, String> holders = new HashMap<>();
        for (PersonDescription description : sorted) {
            if (!description.origin().kind().isAboutAccount()) {
                List<PersonDescription> group = new ArrayList<>(1);
                group.add(description);
                records.groups.put(description.key(), group);
                for (Handle handle : description.handles()) {
                    holders.putIfAbsent(handle.key(), description.key());
                }
            }
        }
        Set<String> switchboards = switchboards(sorted);
        for (PersonDescription description : sorted) {
            if (description.origin().kind().isAboutAccount() && !description.handles().isEmpty()) {
                records.attach(without(switchboards, description), holders);
            }
        }
        return records;
    }

    /// The numbers that more accounts sign with than one person has.
    private static Set<String> switchboards(List<PersonDescription> descriptions) {
        Map<String, Set<String>> accounts = new HashMap<>();
        for (PersonDescription description : descriptions) {
            if (description.origin().kind() == Origin.Kind.SIGNATURE) {
                for (Handle handle : description.handles()) {
                    if (handle instanceof PhoneNumber) {
                        accounts.computeIfAbsent(handle.key(), _ -> new HashSet<>())
                                .add(description.handles().getFirst().key());
                    }
                }
            }
        }
        accounts.values().removeIf(users -> users.size() <= MOST_ACCOUNTS);
        return accounts.keySet();
    }

    private static PersonDescription without(
            Set<String> switchboards, PersonDescription description) {
        boolean shared =
                description.handles().stream().anyMatch(h -> switchboards.contains(h.key()));
        return shared
                ? new PersonDescription(
                        description.key(),
                        description.origin(),
                        description.names(),
                        description.handles().stream()
                                .filter(h -> !switchboards.contains(h.key()))
                                .toList(),
                        description.biography())
                : description;
    }

    private void attach(PersonDescription description, Map<String, String> holders) {
        String account = description.handles().getFirst().key();
        List<PersonDescription> group = groups.get(account);
        if (group == null) {
            group = groups.get(holders.getOrDefault(account, ""));
        }
        if (group != null) {
            group.add(description);
            attached.add(description.key());
        }
    }

    /// Adds one row for each record, in their order.
    void addTo(DescriptionRows rows) {
        groups.values().forEach(rows::addTogether);
    }

    /// The key of a record, and after it those of what was read off its mail.
    List<String> keysOf(String record) {
        return groups.getOrDefault(record, List.of()).stream().map(PersonDescription::key).toList();
    }

    /// Whether the description with this key became part of another record.
    boolean isAttached(String key) {
        return attached.contains(key);
    }
}
