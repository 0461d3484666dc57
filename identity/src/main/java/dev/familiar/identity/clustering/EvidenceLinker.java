package dev.familiar.identity.clustering;

import dev.familiar.identity.Linkage;
import dev.familiar.identity.Linkage.PossibleLink;
import dev.familiar.identity.Linker;
import dev.familiar.identity.Overrides;
import dev.familiar.identity.comparison.Portrait;
import dev.familiar.identity.comparison.PortraitComparison;
import dev.familiar.model.PersonDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

// 1. Sort by key, so that nothing depends on the order of the input.
// 2. Learn from all descriptions how common each name token is and how many clearly different names
//    use each handle. A handle with several names (info@, a landline, a list) loses its power.
// 3. Blocking: only descriptions with a common key are compared; keys shared by too many bring no
//    pairs, for common names keys of name and employer or place take their stead.
// 4. Each pair is weighed field by field (Fellegi and Sunter) and judged by the rules of LinkRules.
// 5. Edges are taken strongest first; two clusters merge unless any veto stands between them. So a
//    wrong edge costs one merge and cannot chain two crowds together.

/// The standard [Linker]: match weights in bits, frequencies from the archive itself, clusters with
/// vetoes. For one thread; keeps nothing between calls. Cost: near-linear in the descriptions,
/// about two kilobytes each while it runs.
public final class EvidenceLinker implements Linker {

    private static final int MOST_POSSIBLE_LINKS = 10_000;

    /// A linker with the built-in weights.
    public EvidenceLinker() {}

    @Override
    public Linkage link(List<PersonDescription> descriptions, Overrides overrides) {
        List<PersonDescription> sorted = distinctByKey(descriptions);
        Archive archive = Archive.of(sorted);
        Clusters clusters = new Clusters(archive, cannotLinks(archive, overrides));
        for (Overrides.Pair pair : sortedPairs(overrides.same())) {
            Integer one = archive.index(pair.one());
            Integer other = archive.index(pair.other());
            if (one != null && other != null) {
                clusters.mergeByOwnersWord(one, other);
            }
        }
        Judged judged = judge(archive);
        judged.links().forEach(clusters::merge);
        return new Linkage(clusters.keys(), possibleLinks(archive, clusters, judged));
    }

    private static List<PersonDescription> distinctByKey(List<PersonDescription> descriptions) {
        List<PersonDescription> sorted = new ArrayList<>(descriptions);
        sorted.sort(Comparator.comparing(PersonDescription::key));
        List<PersonDescription> distinct = new ArrayList<>(sorted.size());
        for (PersonDescription description : sorted) {
            // The same record read twice is one description; the first reading stands.
            if (distinct.isEmpty() || !distinct.getLast().key().equals(description.key())) {
                distinct.add(description);
            }
        }
        return distinct;
    }

    private static List<Overrides.Pair> sortedPairs(List<Overrides.Pair> pairs) {
        return pairs.stream()
                .sorted(
                        Comparator.comparing(Overrides.Pair::one)
                                .thenComparing(Overrides.Pair::other))
                .toList();
    }

    private static Map<Integer, Set<Integer>> cannotLinks(Archive archive, Overrides overrides) {
        Map<Integer, Set<Integer>> apart = new HashMap<>();
        for (Overrides.Pair pair : overrides.different()) {
            Integer one = archive.index(pair.one());
            Integer other = archive.index(pair.other());
            if (one != null && other != null && !one.equals(other)) {
                apart.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
                apart.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
            }
        }
        return apart;
    }

    /// The edges found, strongest first, and those for review.
    private record Judged(List<Edge> links, List<Edge> possible) {}

    private static Judged judge(Archive archive) {
        PortraitComparison comparison =
                new PortraitComparison(archive.frequencies(), archive::namesOnHandle);
        LinkRules rules = new LinkRules(archive);
        List<Edge> links = new ArrayList<>();
        List<Edge> possible = new ArrayList<>();
        CandidatePairs.of(archive)
                .forEach((one, other) -> {
                    Portrait a = archive.portrait(one);
                    Portrait b = archive.portrait(other);
                    Edge edge = rules.judge(one, other, comparison.compare(a, b));
                    switch (edge.judgement()) {
                        case LINK, DECISIVE -> links.add(edge);
                        case POSSIBLE -> possible.add(edge);
                        case APART -> {
                            // Nothing joins the two.
                        }
                    }
                });
        List<Edge> clear = Ambiguity.settle(links, possible, archive);
        clear.sort(Edge.STRONGEST_FIRST);
        possible.sort(Edge.STRONGEST_FIRST);
        return new Judged(clear, possible);
    }

    private static List<PossibleLink> possibleLinks(
            Archive archive, Clusters clusters, Judged judged) {
        List<Edge> open = new ArrayList<>(judged.possible());
        // Links that a veto stopped are questions for the owner, too.
        open.addAll(judged.links());
        open.sort(Edge.STRONGEST_FIRST);
        Set<Long> asked = new HashSet<>();
        List<PossibleLink> links = new ArrayList<>();
        for (Edge edge : open) {
            int one = clusters.find(edge.one());
            int other = clusters.find(edge.other());
            long pair = ((long) Math.min(one, other) << 32) | Math.max(one, other);
            boolean news = one != other && !clusters.areKeptApart(one, other) && asked.add(pair);
            if (news && links.size() < MOST_POSSIBLE_LINKS) {
                links.add(
                        new PossibleLink(
                                archive.key(edge.one()), archive.key(edge.other()), edge.bits()));
            }
        }
        return links;
    }
}
