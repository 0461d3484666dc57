package dev.familiar.network.edge;

import dev.familiar.model.PersonId;
import dev.familiar.network.edge.Path.Beyond;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Ranks whom to ask about somebody. One thread and one question.
///
/// First everybody who was seen with the target and may be asked. Where these do not promise
/// enough, the target's nearest whom the owner does not know are asked for *their* nearest: at most
/// [#MOST_BEYOND] of them, so that a question stays within some tens of milliseconds.
public final class PathFinder {

    /// Below this an edge is a coincidence, and asking would embarrass: one in nine.
    public static final double LEAST_BITS = -3;

    /// Where nothing stands above that, a copied message is better than nothing, if it is called
    /// what it is: down to one in 33.
    private static final double LAST_RESORT_BITS = -5;

    private static final int MOST_LAST = 3;

    /// A person between may be wrong twice; both edges must be more likely than not.
    private static final double LEAST_BITS_BEYOND = 0;

    private static final int MOST_BEYOND = 3;
    private static final int MOST_NEAR_THEM = 15;

    /// One path as likely as this needs no detour.
    private static final double ENOUGH = 0.3;

    private static final Comparator<Path> LIKELIEST =
            Comparator.comparingDouble(Path::probability)
                    .reversed()
                    .thenComparing(path -> path.via().value());

    /// Who was seen with somebody, measured.
    public interface Neighbours {

        /// @param most the most to give
        Map<PersonId, Edge> of(PersonId person, int most);
    }

    private final ToDoubleFunction<PersonId> tie;
    private final Neighbours neighbours;

    /// @param tie the strength of the owner's tie to somebody who may be asked, 0 for whoever may
    ///   not: programs, lists, strangers. Asked only where it can still matter
    /// @param neighbours of those between; not asked for the target's own
    public PathFinder(ToDoubleFunction<PersonId> tie, Neighbours neighbours) {
        this.tie = tie;
        this.neighbours = neighbours;
    }

    /// The best paths, likeliest first; of equals, those of the smaller id.
    ///
    /// @param target to whom
    /// @param edges who was seen with the target
    /// @param most the most to give
    public List<Path> find(PersonId target, Map<PersonId, Edge> edges, int most) {
        List<Path> paths = new ArrayList<>();
        List<Map.Entry<PersonId, Edge>> strangers = new ArrayList<>();
        for (Map.Entry<PersonId, Edge> edge : strongest(edges, LEAST_BITS)) {
            if (cannotMatter(edge.getValue(), paths, most)) {
                break;
            }
            double strength = tie.applyAsDouble(edge.getKey());
            if (strength > 0) {
                add(paths, Path.over(edge.getKey(), strength, edge.getValue()));
            } else if (strangers.size() < MOST_BEYOND && canPassOn(edge.getValue())) {
                strangers.add(edge);
            }
        }
        if (paths.isEmpty() || paths.getFirst().probability() < ENOUGH) {
            for (Map.Entry<PersonId, Edge> between : strangers) {
                detours(target, between, paths);
            }
        }
        if (paths.isEmpty()) {
            lastResort(edges, paths);
        }
        return paths.stream().limit(most).toList();
    }

    private void lastResort(Map<PersonId, Edge> edges, List<Path> paths) {
        for (Map.Entry<PersonId, Edge> edge : strongest(edges, LAST_RESORT_BITS)) {
            double strength = paths.size() < MOST_LAST ? tie.applyAsDouble(edge.getKey()) : 0;
            if (strength > 0) {
                add(paths, Path.over(edge.getKey(), strength, edge.getValue()));
            }
        }
    }

    /// Whoever never answered nor wrote to them may be a mailing list.
    private static boolean canPassOn(Edge edge) {
        return edge.bits() >= LEAST_BITS_BEYOND
                && edge.evidence().stream().anyMatch(trace -> trace.sign().isOfTheOther());
    }

    private void detours(PersonId target, Map.Entry<PersonId, Edge> between, List<Path> paths) {
        Beyond beyond = new Beyond(between.getKey(), between.getValue());
        Map<PersonId, Edge> near = neighbours.of(between.getKey(), MOST_NEAR_THEM);
        for (Map.Entry<PersonId, Edge> edge : strongest(near, LEAST_BITS_BEYOND)) {
            boolean better =
                    !edge.getKey().equals(target)
                            && paths.stream().noneMatch(path -> path.via().equals(edge.getKey()));
            double strength = better ? tie.applyAsDouble(edge.getKey()) : 0;
            if (strength > 0) {
                add(paths, new Path(edge.getKey(), strength, edge.getValue(), beyond));
            }
        }
    }

    private static void add(List<Path> paths, Path path) {
        paths.add(path);
        paths.sort(LIKELIEST);
    }

    /// The strongest first; of equals, those of the smaller id.
    private static List<Map.Entry<PersonId, Edge>> strongest(
            Map<PersonId, Edge> edges, double least) {
        return new TreeMap<>(edges)
                .entrySet().stream()
                        .filter(edge -> edge.getValue().bits() >= least)
                        .sorted(
                                Comparator.comparingDouble((Map.Entry<PersonId, Edge> edge) ->
                                        -edge.getValue().bits()))
                        .toList();
    }

    /// Whether even the closest friend over this edge would stand behind those found.
    private static boolean cannotMatter(Edge edge, List<Path> paths, int most) {
        return paths.size() >= most
                && Path.over(paths.getLast().via(), 1, edge).probability()
                        < paths.get(most - 1).probability();
    }
}
