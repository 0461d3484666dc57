package dev.familiar.identity.clustering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes back links of a description that fits two others which cannot be one person.
///
/// A correspondent called like two connections is one of them, but nobody can say which: unless one
/// leads clearly, both links become questions for the owner.
final class Ambiguity {

    /// The lead in bits that settles between two rivals.
    private static final double LEAD_BITS = 3;

    private static final int MOST_RIVALS = 64;

    private Ambiguity() {}

    /// The clear links; the others are added to `possible`.
    static List<Edge> settle(List<Edge> links, List<Edge> possible, Archive archive) {
        Map<Integer, List<Edge>> byEnd = new HashMap<>();
        for (Edge link : links) {
            byEnd.computeIfAbsent(link.one(), _ -> new ArrayList<>(2)).add(link);
            byEnd.computeIfAbsent(link.other(), _ -> new ArrayList<>(2)).add(link);
        }
        List<Edge> clear = new ArrayList<>(links.size());
        for (Edge link : links) {
            boolean rivalled =
                    link.judgement() != Edge.Judgement.DECISIVE
                            && (hasRival(link, link.one(), link.other(), byEnd, archive)
                                    || hasRival(link, link.other(), link.one(), byEnd, archive));
            if (rivalled) {
                possible.add(link.demoted());
            } else {
                clear.add(link);
            }
        }
        return clear;
    }

    /// Whether `end` has another link, not clearly weaker, to somebody who cannot be `partner`.
    private static boolean hasRival(
            Edge link, int end, int partner, Map<Integer, List<Edge>> byEnd, Archive archive) {
        return byEnd.getOrDefault(end, List.of()).stream()
                .limit(MOST_RIVALS)
                .filter(rival -> rival.bits() > link.bits() - LEAD_BITS)
                .mapToInt(rival -> rival.one() == end ? rival.other() : rival.one())
                .anyMatch(rival ->
                        rival != partner && Veto.betweenDescriptions(archive, partner, rival));
    }
}
