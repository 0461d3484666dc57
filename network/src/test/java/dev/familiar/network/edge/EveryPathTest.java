package dev.familiar.network.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of the ways to anybody, in every neighbourhood.
class EveryPathTest {

    private static final PersonId TARGET = new PersonId("p-target");
    private static final int PEOPLE = 25;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /// A made-up neighbourhood.
    ///
    /// @param ties of those the owner knows; the others are strangers
    /// @param edges to the target
    /// @param near of each of them
    private record Neighbourhood(
            Map<PersonId, Double> ties,
            Map<PersonId, Edge> edges,
            Map<PersonId, Map<PersonId, Edge>> near) {

        static Neighbourhood of(long seed) {
            Random random = new Random(seed);
            Map<PersonId, Double> ties = new HashMap<>();
            Map<PersonId, Edge> edges = new LinkedHashMap<>();
            Map<PersonId, Map<PersonId, Edge>> near = new HashMap<>();
            int known = random.nextInt(4) * 4;
            for (int at = 0; at < PEOPLE; at++) {
                if (at < known) {
                    ties.put(person(at), 0.05 + random.nextInt(90) / 100.0);
                }
                if (random.nextInt(3) > 0) {
                    edges.put(person(at), edge(random.nextInt(14) - 7));
                }
                Map<PersonId, Edge> theirs = new HashMap<>();
                for (int other = 0; other < PEOPLE; other += 1 + random.nextInt(6)) {
                    theirs.put(person(other), edge(random.nextInt(10) - 4));
                }
                theirs.put(TARGET, edge(3));
                near.put(person(at), theirs);
            }
            return new Neighbourhood(ties, edges, near);
        }

        private static PersonId person(int at) {
            return new PersonId("p-" + (char) ('a' + at));
        }

        private static Edge edge(double bits) {
            return new Edge(
                    bits,
                    List.of(new EdgeFacts.Trace(Sign.WROTE, 1, null, null, "mail:1", "", 1)),
                    null,
                    null);
        }

        List<Path> find(int most) {
            return find(edges, most);
        }

        List<Path> find(Map<PersonId, Edge> some, int most) {
            return new PathFinder(
                            id -> ties.getOrDefault(id, 0.0),
                            (person, _) -> near.getOrDefault(person, Map.of()))
                    .find(TARGET, some, most);
        }
    }

    private static List<String> shown(List<Path> paths) {
        return paths.stream().map(path -> path.via().value() + " " + path.probability()).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheBestOfAllShortWays(long seed) {
        Neighbourhood here = Neighbourhood.of(seed);
        List<String> all =
                here.edges().entrySet().stream()
                        .filter(edge -> edge.getValue().bits() >= PathFinder.LEAST_BITS)
                        .filter(edge -> here.ties().containsKey(edge.getKey()))
                        .map(edge ->
                                Path.over(
                                        edge.getKey(),
                                        here.ties().getOrDefault(edge.getKey(), 0.0),
                                        edge.getValue()))
                        .sorted(
                                Comparator.comparingDouble(Path::probability)
                                        .reversed()
                                        .thenComparing(path -> path.via().value()))
                        .map(path -> path.via().value() + " " + path.probability())
                        .toList();

        for (int most : List.of(1, 2, 5)) {
            List<Path> shortWays =
                    here.find(most).stream().filter(path -> path.beyond() == null).toList();

            // A detour may stand between two short ways, and push the last one out; and where there
            // is none but a coincidence, that is given, which is no short way of these.
            List<String> found = all.isEmpty() ? List.of() : shown(shortWays);
            assertThat(found).as("%d ways", most).isEqualTo(all.subList(0, found.size()));
            assertThat(here.find(most)).hasSizeGreaterThanOrEqualTo(Math.min(most, all.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheLikeliestFirstAndNobodyTwice(long seed) {
        List<Path> paths = Neighbourhood.of(seed).find(10);

        assertThat(paths)
                .isSortedAccordingTo(Comparator.comparingDouble(Path::probability).reversed());
        assertThat(paths).extracting(Path::via).doesNotHaveDuplicates().doesNotContain(TARGET);
        assertThat(paths).extracting(Path::probability).allMatch(p -> p > 0 && p < 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sendsToNobodyWhomTheOwnerDoesNotKnow(long seed) {
        Neighbourhood here = Neighbourhood.of(seed);

        assertThat(here.find(10)).extracting(Path::via).allMatch(here.ties()::containsKey);
        assertThat(here.find(10))
                .filteredOn(path -> path.beyond() != null)
                .allSatisfy(path -> assertThat(over(path)).isNotIn(here.ties().keySet()));
    }

    private static PersonId over(Path path) {
        Path.Beyond beyond = path.beyond();
        return beyond == null ? path.via() : beyond.over();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfWhatWasSeen(long seed) {
        Neighbourhood here = Neighbourhood.of(seed);
        List<PersonId> order = new ArrayList<>(here.edges().keySet());
        Collections.shuffle(order, new Random(seed + 1));
        Map<PersonId, Edge> turned = new LinkedHashMap<>();
        order.forEach(id -> turned.put(id, here.edges().get(id)));

        assertThat(shown(here.find(turned, 5))).isEqualTo(shown(here.find(5)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheFirstOfTheLongerList(long seed) {
        Neighbourhood here = Neighbourhood.of(seed);
        List<String> ten = shown(here.find(10));

        assertThat(ten).startsWith(shown(here.find(3)).toArray(String[]::new));
        assertThat(ten).startsWith(shown(here.find(1)).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNoWorseForACloserTie(long seed) {
        Neighbourhood here = Neighbourhood.of(seed);
        List<Path> before = here.find(5);
        if (before.isEmpty()) {
            return;
        }
        PersonId via = before.getLast().via();
        here.ties().put(via, 1.0);

        List<Path> after = here.find(5);

        int place = before.size() - 1;
        assertThat(after.stream().map(Path::via).toList().indexOf(via)).isBetween(0, place);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNoWayForWhoeverMayNotBeAsked(long seed) {
        Neighbourhood here = Neighbourhood.of(seed);
        List<PersonId> before = here.find(10).stream().map(Path::via).toList();
        before.stream().findFirst().ifPresent(here.ties()::remove);

        assertThat(here.find(10))
                .extracting(Path::via)
                .doesNotContainAnyElementsOf(before.stream().limit(1).toList());
    }
}
