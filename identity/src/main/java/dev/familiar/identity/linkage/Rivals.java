package dev.familiar.identity.linkage;

import dev.familiar.identity.linkage.Clusters.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes back links of a record that fits two others which cannot be one person.
///
/// A correspondent called like two connections is one of them, but nobody can say which: unless one
/// leads clearly, both links become questions for the owner.
final class Rivals {

    /// The lead in bits that settles between two rivals.
    private static final double LEAD = 3;

    private static final int MOST = 64;

    private Rivals() {}

    /// The links that no rival stands against as certain, the others as open.
    static Clustering.Links settle(Clustering.Links links, PairRules rules) {
        if (!rules.judge()) {
            return links;
        }
        Map<Integer, List<Link>> byEnd = new HashMap<>();
        for (Link link : links.certain()) {
            byEnd.computeIfAbsent(link.one(), _ -> new ArrayList<>(2)).add(link);
            byEnd.computeIfAbsent(link.other(), _ -> new ArrayList<>(2)).add(link);
        }
        List<Link> certain = new ArrayList<>();
        List<Link> open = new ArrayList<>(links.open());
        for (Link link : links.certain()) {
            boolean rivalled =
                    hasRival(link, link.one(), link.other(), byEnd, rules)
                            || hasRival(link, link.other(), link.one(), byEnd, rules);
            (rivalled ? open : certain).add(link);
        }
        return new Clustering.Links(certain, open);
    }

    /// Whether `end` has another link, not clearly weaker, to somebody who cannot be `partner`.
    private static boolean hasRival(
            Link link, int end, int partner, Map<Integer, List<Link>> byEnd, PairRules rules) {
        return byEnd.getOrDefault(end, List.of()).stream()
                .limit(MOST)
                .filter(rival -> rival.bits() > link.bits() - LEAD)
                .mapToInt(rival -> rival.one() == end ? rival.other() : rival.one())
                .anyMatch(rival -> rival != partner && rules.areApart(partner, rival));
    }
}
