package dev.familiar.app.corrections;

import dev.familiar.identity.Overrides;
import dev.familiar.identity.Overrides.Pair;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

// Linkage joins by `same` pairs first, but never across a `different` pair. So a new word must do
// two things to hold for certain: name enough pairs that the records come together without any help
// of the model (a star suffices), and turn round every standing pair that says the opposite. What
// people are now does not matter here, only keys and pairs; so several words may be said one after
// the other before people are linked anew.

/// What the standing overrides say together, and which pairs a new word needs. Read-only.
///
/// A graph of keys with two kinds of edges. Cost: a walk over what the owner has ever joined to the
/// keys asked about.
final class OwnersWord {

    private final Map<String, Set<String>> same;
    private final Map<String, Set<String>> different;

    /// @param overrides those that stand
    OwnersWord(Overrides overrides) {
        this.same = neighbours(overrides.same());
        this.different = neighbours(overrides.different());
    }

    /// Whether nothing was said so far.
    boolean isSilent() {
        return same.isEmpty() && different.isEmpty();
    }

    /// Both ways, since a pair has no direction.
    private static Map<String, Set<String>> neighbours(List<Pair> pairs) {
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (Pair pair : pairs) {
            neighbours.computeIfAbsent(pair.one(), _ -> new HashSet<>()).add(pair.other());
            neighbours.computeIfAbsent(pair.other(), _ -> new HashSet<>()).add(pair.one());
        }
        return neighbours;
    }

    /// These keys and all that the owner joined to them, directly or through others, sorted.
    Set<String> joinedTo(Collection<String> keys) {
        Set<String> joined = new TreeSet<>(keys);
        Deque<String> open = new ArrayDeque<>(keys);
        while (!open.isEmpty()) {
            for (String next : same.getOrDefault(open.pop(), Set.of())) {
                if (joined.add(next)) {
                    open.push(next);
                }
            }
        }
        return joined;
    }

    /// Whether the owner's words so far answer the question whether these are one person.
    boolean settles(Collection<String> one, Collection<String> other) {
        Set<String> ones = joinedTo(one);
        Set<String> others = joinedTo(other);
        return others.stream().anyMatch(ones::contains)
                || ones.stream()
                        .anyMatch(key ->
                                different.getOrDefault(key, Set.of()).stream()
                                        .anyMatch(others::contains));
    }

    /// Whether making one person of these records goes against a word of before: two of them, or of
    /// what was joined to them, are two people by it.
    boolean isAgainst(Collection<String> keys) {
        Set<String> joined = joinedTo(keys);
        return joined.stream()
                .anyMatch(key ->
                        different.getOrDefault(key, Set.of()).stream().anyMatch(joined::contains));
    }

    /// The pairs that make one person of all these records.
    Overrides together(Collection<String> keys) {
        List<Pair> pairs = new ArrayList<>(star(new TreeSet<>(keys)));
        Set<String> joined = joinedTo(keys);
        for (String key : joined) {
            for (String enemy : new TreeSet<>(different.getOrDefault(key, Set.of()))) {
                // Each pair once, the smaller key first, as the store keeps them.
                if (key.compareTo(enemy) < 0 && joined.contains(enemy)) {
                    pairs.add(new Pair(key, enemy));
                }
            }
        }
        return new Overrides(pairs.stream().distinct().toList(), List.of());
    }

    /// The pairs that keep every one of these records from every one of those. What the owner had
    /// joined stays joined on each side, also where the record that joined it is on the other.
    Overrides apart(Collection<String> ones, Collection<String> others) {
        List<Pair> between = new ArrayList<>();
        for (String one : new TreeSet<>(ones)) {
            for (String other : new TreeSet<>(others)) {
                between.add(new Pair(one, other));
            }
        }
        // A word of before may join two records of one side through a record of the other; that way
        // is cut now, so what it joined is said again in so many words.
        List<Pair> within = new ArrayList<>(rejoined(ones, others));
        within.addAll(rejoined(others, ones));
        return new Overrides(within, between);
    }

    /// The pairs that keep one side together where the cut went through what joined it.
    private List<Pair> rejoined(Collection<String> side, Collection<String> lost) {
        List<Pair> pairs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String key : new TreeSet<>(side)) {
            if (!seen.contains(key)) {
                Set<String> group = joinedTo(Set.of(key));
                // Only where the cut goes through: what is joined otherwise needs no word.
                boolean torn = lost.stream().anyMatch(group::contains);
                group.retainAll(side);
                seen.addAll(group);
                pairs.addAll(torn ? star(group) : List.of());
            }
        }
        return pairs;
    }

    /// All joined to the first: as few pairs as make one person of them.
    private static List<Pair> star(Set<String> sorted) {
        String centre = sorted.iterator().next();
        return sorted.stream().skip(1).map(key -> new Pair(centre, key)).toList();
    }
}
