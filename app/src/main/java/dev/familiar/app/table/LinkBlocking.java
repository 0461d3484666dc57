package dev.familiar.app.table;

import dev.familiar.identity.candidate.BlockingReview;
import dev.familiar.identity.candidate.LongList;
import dev.familiar.identity.linkage.LinkedRoster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which pairs of records were compared at all, and what that missed.
///
/// @param byTruth whether completeness is of the pairs that are one person by the truth; else of
///   those that linkage found
/// @param lines one per rule, in the order they were chosen
/// @param pairs how many pairs all rules together bring
/// @param allPairs how many pairs there are
public record LinkBlocking(boolean byTruth, List<Line> lines, long pairs, double allPairs) {

    /// Copies the list.
    public LinkBlocking {
        lines = List.copyOf(lines);
    }

    /// One rule.
    ///
    /// @param rule what must agree
    /// @param pairs how many pairs it brings
    /// @param further how many of them no rule before it brings
    /// @param completeness the share of the wanted pairs found so far
    public record Line(String rule, long pairs, long further, double completeness) {}

    /// Goes over the rules of a finished run once more.
    ///
    /// @param truth the person of each record, 0 for not known; null if no truth was given
    static LinkBlocking of(LinkedRoster linked, int @Nullable [] truth) {
        int[] people = new int[linked.roster().size()];
        // Without a truth, linkage is held against itself: at least its own pairs must be reached.
        Arrays.setAll(people, i -> truth == null ? linked.cluster(i) + 1 : truth[i]);
        List<Line> lines =
                BlockingReview.of(
                                linked.roster(),
                                linked.knowledge().plan(),
                                linked.knowledge().stopKeys(),
                                linked.acrossGroups(),
                                pairsOf(people, linked))
                        .stream()
                        .map(line ->
                                new Line(
                                        line.rule(),
                                        line.pairs(),
                                        line.further(),
                                        line.completeness()))
                        .toList();
        double records = people.length;
        return new LinkBlocking(
                truth != null,
                lines,
                lines.stream().mapToLong(Line::further).sum(),
                records * (records - 1) / 2);
    }

    /// All pairs of one person, sorted; 0 is nobody known.
    private static LongList pairsOf(int[] people, LinkedRoster linked) {
        Map<Integer, List<Integer>> records = new HashMap<>();
        for (int i = 0; i < people.length; i++) {
            if (people[i] > 0) {
                records.computeIfAbsent(people[i], _ -> new ArrayList<>(2)).add(i);
            }
        }
        LongList pairs = new LongList();
        for (List<Integer> own : records.values()) {
            for (int i = 0; i < own.size(); i++) {
                for (int k = i + 1; k < own.size(); k++) {
                    boolean sameGroup =
                            linked.roster().group(own.get(i)) == linked.roster().group(own.get(k));
                    if (!linked.acrossGroups() || !sameGroup) {
                        pairs.add(((long) own.get(i) << 32) | own.get(k));
                    }
                }
            }
        }
        pairs.sort();
        return pairs;
    }
}
