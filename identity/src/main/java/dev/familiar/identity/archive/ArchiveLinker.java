package dev.familiar.identity.archive;

import dev.familiar.identity.Linkage;
import dev.familiar.identity.Linkage.PossibleLink;
import dev.familiar.identity.Linker;
import dev.familiar.identity.Overrides;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.linkage.LinkedRoster;
import dev.familiar.identity.linkage.RosterLinker;
import dev.familiar.identity.roster.DescriptionRows;
import dev.familiar.identity.roster.Roster;
import dev.familiar.identity.roster.RosterBuilder;
import dev.familiar.model.PersonDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// The standard [Linker]: the learned engine on what archives say. For one thread; keeps nothing
/// between calls.
public final class ArchiveLinker implements Linker {

    /// A linker.
    public ArchiveLinker() {}

    @Override
    public Linkage link(List<PersonDescription> descriptions, Overrides overrides) {
        AccountRecords accounts = AccountRecords.of(distinctByKey(descriptions));
        LinkedRoster linked = linked(accounts, overrides);
        TreeMap<Integer, List<String>> clusters = new TreeMap<>();
        Roster roster = linked.roster();
        for (int i = 0; i < roster.size(); i++) {
            clusters.computeIfAbsent(linked.cluster(i), _ -> new ArrayList<>(1))
                    .addAll(accounts.keysOf(roster.key(i)));
        }
        clusters.values().forEach(keys -> keys.sort(Comparator.naturalOrder()));
        List<PossibleLink> possible =
                linked.possible().stream()
                        .map(pair ->
                                new PossibleLink(
                                        roster.key(pair.one()),
                                        roster.key(pair.other()),
                                        pair.bits()))
                        .toList();
        return new Linkage(List.copyOf(clusters.values()), possible, Lessons.of(linked));
    }

    /// The roster behind a linkage, to explain any pair of it.
    public static LinkedRoster linked(List<PersonDescription> descriptions, Overrides overrides) {
        return linked(AccountRecords.of(distinctByKey(descriptions)), overrides);
    }

    private static LinkedRoster linked(AccountRecords accounts, Overrides overrides) {
        RosterBuilder builder = new RosterBuilder();
        accounts.addTo(new DescriptionRows(builder));
        Roster roster = builder.roster();
        PairComparison comparison = new PairComparison(roster, Frequencies.ofRecords(roster));
        return RosterLinker.link(roster, false, new ArchiveRules(roster, overrides, comparison));
    }

    /// In the order of keys, so that nothing depends on the order of archives.
    private static List<PersonDescription> distinctByKey(List<PersonDescription> descriptions) {
        List<PersonDescription> sorted = new ArrayList<>(descriptions);
        sorted.sort(Comparator.comparing(PersonDescription::key));
        List<PersonDescription> distinct = new ArrayList<>(sorted.size());
        for (PersonDescription description : sorted) {
            // The same record read twice is one description; the first reading stands.
            if (distinct.isEmpty() || !distinct.getLast().key().equals(description.key())) {
                distinct.add(description);
            }
        }
        return distinct;
    }
}
