package dev.familiar.network.search;

import dev.familiar.identity.name.Nicknames;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

// Damerau's four slips of a keyboard (1964): one letter too many, too few, another, or two swapped.

/// Finds people whose names are spelled much like some words: a slip of one letter (two in long
/// names), a nickname, or the beginning of a name. Never the first letter alone.
final class SimilarNames {

    /// As many as somebody looks through.
    static final int MOST = 8;

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int SHORTEST_BEGINNING = 3;

    private final Roster roster;

    SimilarNames(Roster roster) {
        this.roster = roster;
    }

    /// The places in the roster of those who have a like name for each word.
    List<Integer> of(List<String> words) {
        BitSet found = null;
        for (String word : words) {
            BitSet like = new BitSet();
            for (String name : roster.names().all()) {
                if (isLike(word, name)) {
                    like.or(roster.names().of(name));
                }
            }
            if (found == null) {
                found = like;
            } else {
                found.and(like);
            }
        }
        List<Integer> places = new ArrayList<>();
        if (found != null) {
            found.stream().forEach(places::add);
        }
        return places;
    }

    static boolean isLike(String word, String name) {
        if (word.equals(name)) {
            return true;
        }
        if (word.length() >= SHORTEST_BEGINNING && name.startsWith(word)) {
            return true;
        }
        return isSlip(word, name)
                || (word.length() >= SHORTEST_BEGINNING && Nicknames.areRelated(word, name));
    }

    /// Whether few slips of a keyboard lie between two words that begin alike.
    static boolean isSlip(String word, String name) {
        if (word.length() < SHORTEST || name.length() < SHORTEST - 1) {
            return false;
        }
        int slips = word.length() >= LONG ? 2 : 1;
        boolean near = Math.abs(word.length() - name.length()) <= slips;
        return near && word.charAt(0) == name.charAt(0) && distance(word, name, slips) <= slips;
    }

    /// The number of slips between two words, or more than `most` as soon as it is more.
    private static int distance(String one, String other, int most) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, one, other, i, j);
                least = Math.min(least, cost[i][j]);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(int[][] cost, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = cost[i - 1][j - 1] + (same ? 0 : 1);
        best = Math.min(best, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
