package dev.familiar.identity.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.MadeUpNames;
import dev.familiar.identity.MadeUpTable;
import dev.familiar.identity.Sheet;
import dev.familiar.identity.candidate.BlockingPlan;
import dev.familiar.identity.candidate.CandidatePairs;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {

    private static final Labels NO_LABELS = new Labels(List.of(), List.of());

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void ranksPairsOfOnePersonAboveRandomOnes(long seed) {
        MadeUpTable table = MadeUpTable.of(2_000, seed);
        Roster roster = table.roster();
        Scales scales = new Scales(roster);
        List<Double> same = pairsOfOnePerson(table, roster).stream().map(scales::bits).toList();
        List<Double> random = randomPairs(roster, 1_000).stream().map(scales::bits).toList();

        double above =
                same.stream()
                        .mapToLong(bits -> random.stream().filter(other -> other < bits).count())
                        .average()
                        .orElseThrow();

        assertThat(above / random.size()).isGreaterThan(0.97);
    }

    @Test
    void learnsProbabilities() {
        MatchModel model = learn(MadeUpTable.of(1_500, 3).roster());

        assertThat(model.fields())
                .hasSizeGreaterThan(7)
                .allSatisfy(field -> {
                    assertThat(m(field)).allMatch(m -> m > 0 && m < 1);
                    assertThat(u(field)).allMatch(u -> u > 0 && u < 1);
                    assertThat(sum(m(field))).isCloseTo(1, within(1e-9));
                    assertThat(sum(u(field))).isCloseTo(1, within(1e-3));
                });
    }

    @Test
    void learnsTheSameFromTheSameRecordsInAnyOrder() {
        MadeUpTable table = MadeUpTable.of(600, 4);

        assertThat(bits(learn(table.shuffled(9).roster()))).isEqualTo(bits(learn(table.roster())));
    }

    @Test
    void learnsThatAFieldIsOftenWrong() {
        assertThat(mOfSameCity(0.9)).isLessThan(mOfSameCity(0.1) - 0.2);
    }

    /// How often one person's records agree in their city, learned where so many of them do not.
    private static double mOfSameCity(double wrong) {
        Random random = new Random(5);
        Sheet sheet = new Sheet("full-name", "email", "category");
        for (int person = 0; person < 400; person++) {
            String name = MadeUpNames.name(random);
            String city = "town" + random.nextInt(10);
            String moved = random.nextDouble() < wrong ? "town" + random.nextInt(10) : city;
            sheet.row("a" + person, name, "mailbox" + person + "@example.org", city);
            sheet.row("b" + person, name, "mailbox" + person + "@example.org", moved);
        }
        FieldWeights city =
                learn(sheet.roster()).fields().stream()
                        .filter(field -> field.label().equals("category"))
                        .findFirst()
                        .orElseThrow();
        return city.m(0);
    }

    @Test
    void keepsWeightsFiniteWhereMostPeopleHaveSeveralOfFewValues() {
        Random random = new Random(13);
        Sheet sheet = new Sheet("full-name", "employer", "employer");
        for (int i = 0; i < 200; i++) {
            String other = random.nextInt(10) == 0 ? "" : "Acme Gears";
            sheet.row("r" + i, MadeUpNames.name(random), "Widget Works", other);
        }

        assertThat(bits(learn(sheet.roster()))).isNotEmpty().allMatch(Double::isFinite);
    }

    @ParameterizedTest
    @MethodSource("tinySheets")
    void learnsFiniteWeightsFromNextToNothing(Sheet sheet) {
        MatchModel model = learn(sheet.roster());

        assertThat(bits(model)).isNotEmpty().allMatch(Double::isFinite);
        assertThat(model.priorBits()).isFinite();
    }

    static Stream<Sheet> tinySheets() {
        Sheet equal = columns();
        Sheet different = columns();
        Random random = new Random(6);
        for (int i = 0; i < 100; i++) {
            equal.row("r" + i, "Ada Example", "ada@example.org", "Linz", "1980-01-02");
            different.row(
                    "r" + i,
                    MadeUpNames.name(random),
                    "mailbox" + i + "@example.org",
                    "Town" + i,
                    (1900 + i) + "-01-02");
        }
        return Stream.of(
                columns(),
                columns().row("a", "Ada Example", "ada@example.org", "Linz", "1980-01-02"),
                columns().row("a", "Ada Example").row("b", "Ada Example", "ada@example.org"),
                columns().row("a", "Ada Example").row("b", "Kenji Sato").row("c", "", "", "Linz"),
                columns().row("a").row("b").row("c"),
                equal,
                different);
    }

    private static Sheet columns() {
        return new Sheet("full-name", "email", "place", "birth-date");
    }

    private static MatchModel learn(Roster roster) {
        return learn(roster, Frequencies.ofRecords(roster));
    }

    private static MatchModel learn(Roster roster, Frequencies frequencies) {
        BlockingPlan plan = BlockingPlan.choose(roster);
        CandidatePairs pairs = CandidatePairs.of(roster, plan, false, Training.MOST_PAIRS_PER_RULE);
        return new Training(roster, plan, pairs, frequencies, NO_LABELS, Teachers.ALL)
                .learn(frequencies, IntStream.range(0, roster.size()).toArray());
    }

    /// Weighs pairs by what was learned from their roster.
    private static final class Scales {
        private final PairComparison comparison;
        private final MatchModel model;
        private final long[] outcomes;

        private Scales(Roster roster) {
            Frequencies frequencies = Frequencies.ofRecords(roster);
            comparison = new PairComparison(roster, frequencies);
            model = learn(roster, frequencies);
            outcomes = new long[comparison.fields().size()];
        }

        private double bits(List<Integer> pair) {
            comparison.compare(pair.getFirst(), pair.getLast(), outcomes);
            return model.weightBits(outcomes);
        }
    }

    private static List<List<Integer>> pairsOfOnePerson(MadeUpTable table, Roster roster) {
        Map<String, Integer> last = new HashMap<>();
        List<List<Integer>> pairs = new ArrayList<>();
        for (int record = 0; record < roster.size(); record++) {
            Integer before = last.put(table.person(roster.key(record)), record);
            if (before != null) {
                pairs.add(List.of(before, record));
            }
        }
        return pairs;
    }

    private static List<List<Integer>> randomPairs(Roster roster, int size) {
        Random random = new Random(8);
        return Stream.generate(
                        () -> List.of(random.nextInt(roster.size()), random.nextInt(roster.size())))
                .filter(pair -> !pair.getFirst().equals(pair.getLast()))
                .limit(size)
                .toList();
    }

    private static List<Double> bits(MatchModel model) {
        return model.fields().stream()
                .flatMapToDouble(field ->
                        IntStream.range(0, field.levels().size()).mapToDouble(field::levelBits))
                .boxed()
                .toList();
    }

    private static List<Double> m(FieldWeights field) {
        return IntStream.range(0, field.levels().size()).mapToObj(field::m).toList();
    }

    private static List<Double> u(FieldWeights field) {
        return IntStream.range(0, field.levels().size()).mapToObj(field::u).toList();
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
