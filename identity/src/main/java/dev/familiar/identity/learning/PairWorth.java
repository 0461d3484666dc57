package dev.familiar.identity.learning;

import dev.familiar.identity.candidate.LongList;
import java.util.HashMap;
import java.util.Map;

// Sixty addresses of one robot are 1,770 pairs, and a name that sixty records share is a block as
// large. Counted pair by pair, such a crowd is most of what an archive seems to teach. So a cluster
// teaches about as much as its records would if each were compared with the one before, up to three
// such comparisons; and whatever is in no cluster with it, or while no clusters are known, a record
// with very many partners in one rule's blocks teaches no more than one with sixteen. The rows of a
// table were made on purpose, one by one: there each pair counts.

/// How much each candidate pair counts in learning. Immutable; for many threads.
final class PairWorth {

    /// A whole pair.
    static final int UNIT = 1 << 12;

    /// The most comparisons that one person's records are worth.
    private static final int MOST_OF_ONE = 3;

    private static final double MOST_PARTNERS = 16;

    private final Teachers teachers;
    private final int[] clusters;
    private final int[] sizes;

    /// @param clusters the cluster of each record, named by one of its records; every record alone
    ///   if nothing is known yet
    PairWorth(Teachers teachers, int[] clusters) {
        this.teachers = teachers;
        this.clusters = clusters;
        this.sizes = new int[clusters.length];
        for (int cluster : clusters) {
            sizes[cluster]++;
        }
    }

    /// In units, for the pairs of one rule; at least one unit each, but nothing where either record
    /// teaches nothing.
    int[] of(LongList pairs) {
        Map<Integer, Integer> partners = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            partners.merge(one(pairs.get(i)), 1, Integer::sum);
            partners.merge(other(pairs.get(i)), 1, Integer::sum);
        }
        int[] units = new int[pairs.size()];
        for (int i = 0; i < units.length; i++) {
            int one = one(pairs.get(i));
            int other = other(pairs.get(i));
            if (teachers.teaches().test(one) && teachers.teaches().test(other)) {
                int most = Math.max(partners.getOrDefault(one, 1), partners.getOrDefault(other, 1));
                double worth = teachers.bounded() ? worth(one, other, most) : 1;
                units[i] = Math.max(1, (int) (UNIT * worth));
            }
        }
        return units;
    }

    private double worth(int one, int other, int partners) {
        return clusters[one] == clusters[other]
                ? ofOnePerson(sizes[clusters[one]])
                : Math.min(1, MOST_PARTNERS / partners);
    }

    private static double ofOnePerson(int records) {
        double pairs = records * (records - 1) / 2.0;
        return Math.min(records - 1, MOST_OF_ONE) / pairs;
    }

    private static int one(long pair) {
        return (int) (pair >>> 32);
    }

    private static int other(long pair) {
        return (int) pair;
    }
}
