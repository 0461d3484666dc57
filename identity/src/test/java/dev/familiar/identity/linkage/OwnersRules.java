package dev.familiar.identity.linkage;

import dev.familiar.identity.Sheet;
import dev.familiar.identity.roster.Roster;
import java.util.Arrays;
import java.util.List;

/// Rules as an owner would give them, by keys.
///
/// @param together pairs of records that are one person
/// @param apart pairs of records that are two people
/// @param say what is said of every other pair
record OwnersRules(List<long[]> together, List<long[]> apart, Say say) implements PairRules {

    static OwnersRules none() {
        return new OwnersRules(List.of(), List.of(), Say.BY_WEIGHT);
    }

    OwnersRules together(Roster roster, String one, String other) {
        return new OwnersRules(List.of(pair(roster, one, other)), apart, say);
    }

    OwnersRules apart(Roster roster, String one, String other) {
        return new OwnersRules(together, List.of(pair(roster, one, other)), say);
    }

    OwnersRules saying(Say all) {
        return new OwnersRules(together, apart, all);
    }

    private static long[] pair(Roster roster, String one, String other) {
        return new long[] {Sheet.record(roster, one), Sheet.record(roster, other)};
    }

    @Override
    public boolean areApart(int one, int other) {
        return apart.stream()
                .anyMatch(pair ->
                        Arrays.equals(pair, new long[] {one, other})
                                || Arrays.equals(pair, new long[] {other, one}));
    }

    @Override
    public Say say(int one, int other, long[] outcomes) {
        return say;
    }
}
