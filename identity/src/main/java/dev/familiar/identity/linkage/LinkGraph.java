package dev.familiar.identity.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

// The pairs of the full run stand in flat arrays, those of each record in a row; those added later
// in lists beside them.

/// Which pairs worth keeping each record is in. For one thread.
final class LinkGraph {

    private final ScoredPairs pairs = new ScoredPairs();
    private final double priorBits;
    private final boolean all;
    private final int known;

    /// Where the pairs of each record of the full run begin in `pairsOf`.
    private final int[] starts;

    private final int[] pairsOf;
    private final Map<Integer, List<Integer>> added = new HashMap<>();
    private final Map<Integer, List<Integer>> together = new HashMap<>();

    /// @param scored the pairs of a full run
    /// @param priorBits the prior that the weights of pairs do not include
    /// @param all whether rules may join any pair, so that every pair connects
    /// @param records how many records the run had
    LinkGraph(ScoredPairs scored, double priorBits, boolean all, int records) {
        this.priorBits = priorBits;
        this.all = all;
        this.known = records;
        this.starts = new int[records + 1];
        for (int i = 0; i < scored.size(); i++) {
            if (isWorthKeeping(scored.bits(i))) {
                pairs.add(scored.one(i), scored.other(i), scored.bits(i));
                starts[scored.one(i)]++;
                starts[scored.other(i)]++;
            }
        }
        int sum = 0;
        for (int i = 0; i <= records; i++) {
            sum += starts[i];
            starts[i] = sum;
        }
        this.pairsOf = new int[sum];
        for (int i = pairs.size() - 1; i >= 0; i--) {
            pairsOf[--starts[pairs.one(i)]] = i;
            pairsOf[--starts[pairs.other(i)]] = i;
        }
    }

    private boolean isWorthKeeping(double bits) {
        return all || bits + priorBits >= LinkedRoster.POSSIBLE_BITS;
    }

    /// Adds the pairs of a record.
    void add(int record, ScoredPairs own) {
        for (int i = 0; i < own.size(); i++) {
            if (isWorthKeeping(own.bits(i))) {
                int partner = own.one(i) == record ? own.other(i) : own.one(i);
                added.computeIfAbsent(partner, _ -> new ArrayList<>(2)).add(pairs.size());
                added.computeIfAbsent(record, _ -> new ArrayList<>(2)).add(pairs.size());
                pairs.add(own.one(i), own.other(i), own.bits(i));
            }
        }
    }

    /// Connects two records by the owner's word.
    void join(int one, int other) {
        together.computeIfAbsent(one, _ -> new ArrayList<>(1)).add(other);
        together.computeIfAbsent(other, _ -> new ArrayList<>(1)).add(one);
    }

    /// The records that a pair of even odds or better, or the owner's word, connects with one.
    int[] neighbours(int record) {
        List<Integer> found = new ArrayList<>(together.getOrDefault(record, List.of()));
        for (int pair : of(record)) {
            if (all || pairs.bits(pair) + priorBits >= Clustering.LINK) {
                found.add(pairs.one(pair) == record ? pairs.other(pair) : pairs.one(pair));
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The pairs with at least one record among these.
    ScoredPairs within(List<Integer> records) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int record : records) {
            for (int pair : of(record)) {
                numbers.add(pair);
            }
        }
        ScoredPairs within = new ScoredPairs();
        numbers.forEach(i -> within.add(pairs.one(i), pairs.other(i), pairs.bits(i)));
        return within;
    }

    private int[] of(int record) {
        int[] own =
                record < known
                        ? Arrays.copyOfRange(pairsOf, starts[record], starts[record + 1])
                        : new int[0];
        List<Integer> more = added.getOrDefault(record, List.of());
        int[] all = Arrays.copyOf(own, own.length + more.size());
        for (int i = 0; i < more.size(); i++) {
            all[own.length + i] = more.get(i);
        }
        return all;
    }
}
