package dev.familiar.identity.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which names stand for each other: short forms, spellings, close equivalents in other languages.
///
/// The table groups names under one head; a name may be in several groups, so the relation is not
/// transitive: `sasha` goes with `alexander` and with `alexandra`, these two not with each other.
public final class Nicknames {

    private static final Map<String, Set<String>> HEADS = read();
    private static final Set<String> KNOWN = Set.copyOf(HEADS.keySet());

    private Nicknames() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> heads = new HashMap<>();
        for (WordTable.Line line : WordTable.read("nicknames.txt").lines()) {
            heads.computeIfAbsent(line.head(), _ -> new TreeSet<>()).add(line.head());
            for (String word : line.words()) {
                heads.computeIfAbsent(FoldedText.joined(word), _ -> new TreeSet<>())
                        .add(line.head());
            }
        }
        heads.replaceAll((_, names) -> Set.copyOf(names));
        return Map.copyOf(heads);
    }

    /// The heads of the groups that this folded token belongs to, in alphabetical order; the token
    /// itself if it is in none.
    public static List<String> heads(String token) {
        Set<String> heads = HEADS.get(token);
        return heads == null ? List.of(token) : heads.stream().sorted().toList();
    }

    /// Whether two folded tokens are in one group.
    public static boolean areRelated(String one, String other) {
        Set<String> heads = HEADS.get(one);
        Set<String> others = HEADS.get(other);
        if (heads == null || others == null) {
            return false;
        }
        // Two full names are not nicknames of each other because one short form serves both.
        for (String head : heads) {
            if (others.contains(head)) {
                return true;
            }
        }
        return false;
    }

    /// Whether this folded token is in the table at all.
    public static boolean isKnown(String token) {
        return KNOWN.contains(token);
    }
}
