package dev.familiar.bench.rhythm;

import dev.familiar.traces.Turn;
import java.util.List;
import java.util.Set;

/// A pair with its truth.
///
/// @param kind what kind of pair, in words
/// @param turns what passed, oldest first
/// @param domains of the person's addresses at work
/// @param isColleague whether the owner had an address there
/// @param left the day their address died, or [dev.familiar.network.rhythm.Contacts#NEVER]
/// @param chance true probability of a gap as long as the present silence; 1 where nobody is to be
///   missed, whatever the silence
record MadeUpPair(
        String kind,
        List<Turn> turns,
        Set<String> domains,
        boolean isColleague,
        long left,
        double chance) {

    MadeUpPair {
        turns = List.copyOf(turns);
        domains = Set.copyOf(domains);
    }
}
