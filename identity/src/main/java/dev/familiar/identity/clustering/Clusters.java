package dev.familiar.identity.clustering;

import dev.familiar.identity.comparison.Portrait;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Growing clusters of descriptions that never hold two which a veto keeps apart.
///
/// Union-find over indices; each root keeps what its cluster may not contradict, so that a merge
/// checks every pair of the two clusters without visiting every pair. For one thread.
final class Clusters {

    private static final int MOST_NAMES = 12;

    private final Archive archive;
    private final Map<Integer, Set<Integer>> cannotLinks;
    private final int[] parent;
    private final @Nullable Traits[] traits;

    Clusters(Archive archive, Map<Integer, Set<Integer>> cannotLinks) {
        this.archive = archive;
        this.cannotLinks = cannotLinks;
        this.parent = new int[archive.size()];
        this.traits = new Traits[archive.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    /// What the members of one cluster have said.
    private record Traits(
            List<Integer> members,
            Set<ParsedName> names,
            Set<String> slugs,
            Set<PartialDate> birthdays) {}

    int find(int index) {
        int root = index;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private Traits traits(int root) {
        Traits known = traits[root];
        if (known == null) {
            known = single(root);
            traits[root] = known;
        }
        return known;
    }

    private Traits single(int index) {
        Portrait portrait = archive.portrait(index);
        Set<ParsedName> names = new HashSet<>();
        if (!portrait.namesAreSpelled()) {
            portrait.names().stream().filter(ParsedName::isFull).forEach(names::add);
        }
        Set<String> slugs = new HashSet<>();
        if (Veto.isOnLinkedIn(archive.kind(index))) {
            slugs.addAll(portrait.accounts().slugs());
        }
        Set<PartialDate> birthdays = new HashSet<>();
        PartialDate birthday = Veto.birthday(archive, index);
        if (birthday != null) {
            birthdays.add(birthday);
        }
        return new Traits(new ArrayList<>(List.of(index)), names, slugs, birthdays);
    }

    /// Joins by the owner's word, which only the owner's own "these are two" stops.
    void mergeByOwnersWord(int one, int other) {
        int a = find(one);
        int b = find(other);
        if (a != b && !areKeptApart(a, b)) {
            join(a, b);
        }
    }

    /// Joins the clusters of an edge unless a veto stands between them.
    void merge(Edge edge) {
        int a = find(edge.one());
        int b = find(edge.other());
        if (a == b || areKeptApart(a, b)) {
            return;
        }
        boolean decisive = edge.judgement() == Edge.Judgement.DECISIVE;
        if (decisive || !contradict(traits(a), traits(b))) {
            join(a, b);
        }
    }

    /// Whether the owner said that somebody of the one cluster is nobody of the other.
    boolean areKeptApart(int a, int b) {
        if (cannotLinks.isEmpty()) {
            return false;
        }
        for (int member : traits(a).members()) {
            for (int enemy : cannotLinks.getOrDefault(member, Set.of())) {
                if (find(enemy) == b) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean contradict(Traits a, Traits b) {
        boolean profiles =
                !a.slugs().isEmpty()
                        && !b.slugs().isEmpty()
                        && a.slugs().stream().noneMatch(b.slugs()::contains);
        return profiles || birthdaysContradict(a, b) || namesContradict(a, b);
    }

    private static boolean birthdaysContradict(Traits a, Traits b) {
        for (PartialDate one : a.birthdays()) {
            for (PartialDate other : b.birthdays()) {
                if (Veto.birthdaysDiffer(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean namesContradict(Traits a, Traits b) {
        Set<ParsedName> others = b.names();
        int agreeing = 0;
        int differing = 0;
        for (ParsedName one : first(a.names())) {
            for (ParsedName other : first(others)) {
                if (HandleNames.clearlyDiffer(one, other)) {
                    differing++;
                } else {
                    agreeing++;
                }
            }
        }
        // One stray display name among many must not split a person; a majority does.
        return differing > agreeing;
    }

    private static List<ParsedName> first(Set<ParsedName> names) {
        return names.size() <= MOST_NAMES
                ? List.copyOf(names)
                : names.stream()
                        .sorted(Comparator.comparing(ParsedName::canonical))
                        .limit(MOST_NAMES)
                        .toList();
    }

    private void join(int a, int b) {
        Traits one = traits(a);
        Traits other = traits(b);
        boolean firstIsLarger = one.members().size() >= other.members().size();
        int root = firstIsLarger ? a : b;
        int child = firstIsLarger ? b : a;
        Traits into = traits(root);
        Traits from = traits(child);
        into.members().addAll(from.members());
        into.names().addAll(from.names());
        into.slugs().addAll(from.slugs());
        into.birthdays().addAll(from.birthdays());
        parent[child] = root;
        traits[child] = null;
    }

    /// The keys of each cluster, sorted within and by their first.
    List<List<String>> keys() {
        // Indices are in the order of keys, so the first member met names the cluster.
        Map<Integer, Integer> firstOfRoot = new TreeMap<>();
        List<List<String>> clusters = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            int root = find(i);
            Integer at = firstOfRoot.get(root);
            if (at == null) {
                firstOfRoot.put(root, clusters.size());
                clusters.add(new ArrayList<>(1));
                at = clusters.size() - 1;
            }
            clusters.get(at).add(archive.key(i));
        }
        return clusters;
    }
}
