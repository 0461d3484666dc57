package dev.familiar.app.table;

import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.linkage.LiveLinkage.Joined;
import dev.familiar.identity.roster.Roster;
import java.util.List;

/// A record that was linked after all others, without going over them again.
///
/// @param key its own
/// @param cluster the keys of the other records of its person, sorted
/// @param possible records that may be the same person, likeliest first
/// @param nanos what it took to fold, compare and cluster it
public record LateRecord(String key, List<String> cluster, List<Maybe> possible, long nanos) {

    /// Copies the lists.
    public LateRecord {
        cluster = List.copyOf(cluster);
        possible = List.copyOf(possible);
    }

    /// A record that may be the same person.
    ///
    /// @param key its own
    /// @param probability in (0, 1)
    public record Maybe(String key, double probability) {}

    /// In the words of the files: keys instead of the numbers that records have in the roster.
    static LateRecord of(Joined joined, Roster roster, long nanos) {
        return new LateRecord(
                roster.key(joined.record()),
                joined.cluster().stream()
                        .filter(other -> other != joined.record())
                        .map(roster::key)
                        .sorted()
                        .toList(),
                joined.possible().stream()
                        .map(pair ->
                                new Maybe(
                                        roster.key(pair.one()),
                                        MatchModel.probability(pair.bits())))
                        .toList(),
                nanos);
    }
}
