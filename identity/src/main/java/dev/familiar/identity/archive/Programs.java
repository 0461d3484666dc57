package dev.familiar.identity.archive;

import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.DescriptionRows;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import dev.familiar.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// A ticket system writes from an address of its own for each ticket, a payment service from one for
// each receipt. Their records agree as no person's do: one name, one domain, address after address.

/// The records of an archive that programs, lists and desks made.
final class Programs {

    /// Nobody has more accounts under one name at one domain.
    private static final int MOST_ACCOUNTS = 3;

    private final Roster roster;
    private final @Nullable Column names;
    private final @Nullable Column addresses;
    private final Map<String, List<Integer>> byAccount = new HashMap<>();
    private final Map<String, List<Integer>> byNameAndDomain = new HashMap<>();

    private Programs(Roster roster) {
        this.roster = roster;
        this.names = roster.column(FieldKind.NAME);
        this.addresses = roster.column(FieldKind.EMAIL);
    }

    /// Their records: those without any address but a desk's, all but the first of the variants of
    /// one account (`shop+17@`), and what writes under one name from ever new addresses.
    static Set<Integer> of(Roster roster) {
        Programs programs = new Programs(roster);
        Set<Integer> found = new HashSet<>();
        int correspondent = DescriptionRows.group(Origin.Kind.CORRESPONDENT);
        for (int record = 0; record < roster.size(); record++) {
            if (roster.group(record) == correspondent && !programs.note(record)) {
                found.add(record);
            }
        }
        for (List<Integer> variants : programs.byAccount.values()) {
            found.addAll(variants.subList(1, variants.size()));
        }
        for (List<Integer> accounts : programs.byNameAndDomain.values()) {
            if (accounts.size() > MOST_ACCOUNTS) {
                found.addAll(accounts);
            }
        }
        return found;
    }

    /// Notes where a correspondent belongs; whether they have an address that can be a person's.
    private boolean note(int record) {
        Column column = addresses;
        if (column == null || column.count(record) == 0) {
            return false;
        }
        String address = column.text(column.value(record, 0));
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        if (plus > 0 && plus < at) {
            byAccount
                    .computeIfAbsent(
                            address.substring(0, plus) + address.substring(at),
                            _ -> new ArrayList<>())
                    .add(record);
        }
        Column written = names;
        if (written != null && written.count(record) > 0) {
            String key = written.value(record, 0) + address.substring(at);
            byNameAndDomain.computeIfAbsent(key, _ -> new ArrayList<>()).add(record);
        }
        return true;
    }

    /// Hides the records.
    @Override
    public String toString() {
        return "Programs[" + roster.size() + " records]";
    }
}
