package dev.familiar.network.edge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathFinderTest {

    private static final PersonId TARGET = new PersonId("p-0");
    private static final PersonId JACK = new PersonId("p-1");
    private static final PersonId JUDY = new PersonId("p-2");
    private static final PersonId STRANGER = new PersonId("p-3");

    private final Map<PersonId, Double> ties = new HashMap<>();
    private final Map<PersonId, Map<PersonId, Edge>> near = new HashMap<>();
    private final Set<PersonId> asked = new HashSet<>();

    private List<Path> find(Map<PersonId, Edge> edges, int most) {
        return new PathFinder(
                        id -> ties.getOrDefault(id, 0.0),
                        (person, _) -> {
                            asked.add(person);
                            return near.getOrDefault(person, Map.of());
                        })
                .find(TARGET, edges, most);
    }

    private static Edge edge(double bits) {
        return edge(bits, Sign.WROTE);
    }

    private static Edge edge(double bits, Sign sign) {
        EdgeFacts.Trace trace = new EdgeFacts.Trace(sign, 1, null, null, "mail:1", "", 1);
        return new Edge(bits, List.of(trace), null, null);
    }

    @Test
    void ranksByHelpTimesKnowing() {
        ties.put(JACK, 0.9);
        ties.put(JUDY, 0.1);

        assertThat(find(Map.of(JACK, edge(3), JUDY, edge(3)), 5))
                .extracting(Path::via)
                .containsExactly(JACK, JUDY);
        assertThat(find(Map.of(JACK, edge(-3), JUDY, edge(3)), 5))
                .extracting(Path::via)
                .containsExactly(JUDY, JACK);
    }

    @Test
    void asksNobodyWhoMayNotBeAsked() {
        assertThat(find(Map.of(STRANGER, edge(9)), 5)).isEmpty();
    }

    @Test
    void takesACoincidenceForNothingWhereThereIsMore() {
        ties.put(JACK, 0.9);
        ties.put(JUDY, 0.9);
        Edge coincidence = edge(PathFinder.LEAST_BITS - 0.1);

        assertThat(find(Map.of(JACK, coincidence, JUDY, edge(1)), 5))
                .extracting(Path::via)
                .containsExactly(JUDY);
    }

    @Test
    void givesACoincidenceWhereThereIsNothingElse() {
        ties.put(JACK, 0.9);

        assertThat(find(Map.of(JACK, edge(-4)), 5)).extracting(Path::via).containsExactly(JACK);
        assertThat(find(Map.of(JACK, edge(-6)), 5)).isEmpty();
    }

    @Test
    void goesOverAStrangerWhereNobodyIsNear() {
        ties.put(JACK, 0.8);
        near.put(STRANGER, Map.of(JACK, edge(4), TARGET, edge(4)));

        List<Path> paths = find(Map.of(STRANGER, edge(4)), 5);

        assertThat(paths).extracting(Path::via).containsExactly(JACK);
        assertThat(requireNonNull(paths.getFirst().beyond()).over()).isEqualTo(STRANGER);
        assertThat(paths.getFirst().probability())
                .isLessThan(Path.over(JACK, 0.8, edge(4)).probability() / 4);
    }

    @Test
    void takesAMailingListForNobody() {
        ties.put(JACK, 0.8);
        near.put(STRANGER, Map.of(JACK, edge(4)));
        Edge writtenTo = edge(4, Sign.WAS_WRITTEN_TO);

        assertThat(find(Map.of(STRANGER, writtenTo), 5)).isEmpty();
    }

    @Test
    void makesNoDetourWhereTheWayIsShort() {
        ties.put(JACK, 0.8);
        near.put(STRANGER, Map.of(JUDY, edge(4)));

        assertThat(find(Map.of(JACK, edge(5), STRANGER, edge(6)), 5)).hasSize(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void keepsTheLikeliestAndNoMore() {
        ties.put(JACK, 0.9);
        ties.put(JUDY, 0.9);

        assertThat(find(Map.of(JACK, edge(2), JUDY, edge(5)), 1))
                .extracting(Path::via)
                .containsExactly(JUDY);
    }

    @Test
    void givesEqualsInTheOrderOfTheirIds() {
        ties.put(JACK, 0.5);
        ties.put(JUDY, 0.5);

        assertThat(find(Map.of(JUDY, edge(2), JACK, edge(2)), 5))
                .extracting(Path::via)
                .containsExactly(JACK, JUDY);
    }

    @Test
    void helpsMoreTheCloserTheTie() {
        assertThat(Path.over(JACK, 0.9, edge(5)).probability())
                .isGreaterThan(Path.over(JACK, 0.2, edge(5)).probability());
        assertThat(Path.over(JACK, 1, edge(10)).probability()).isLessThan(1);
    }
}
