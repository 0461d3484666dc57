package dev.familiar.network.edge;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import dev.familiar.network.edge.EdgeFacts.Trace;
import dev.familiar.network.edge.Gathering.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every edge between two others, whatever passed between them.
class EveryEdgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final long OWNER = 0;
    private static final int PEOPLE = 6;
    private static final List<Sign> SIGNS = List.of(Sign.values());

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    private static EdgeFacts facts(Random random) {
        List<Trace> traces = new ArrayList<>();
        for (int count = 1 + random.nextInt(8); count > 0; count--) {
            LocalDate last = TODAY.minusDays(random.nextInt(4_000));
            Sign sign = SIGNS.get(random.nextInt(SIGNS.size()));
            traces.add(
                    new Trace(
                            sign,
                            1 + random.nextInt(9),
                            last.minusDays(random.nextInt(500)),
                            last,
                            "mail:" + random.nextInt(),
                            "",
                            random.nextDouble() * 10));
        }
        return new EdgeFacts(
                random.nextInt(3) == 0 ? 0 : random.nextDouble() * 30,
                random.nextInt(3) == 0 ? 0 : random.nextDouble() * 30,
                random.nextDouble() * 30,
                random.nextInt(10),
                traces);
    }

    private static double bits(EdgeFacts facts) {
        return EdgeMeter.measure(facts, TODAY).bits();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNeverWeakerForMoreThatWasSeen(long seed) {
        Random random = new Random(seed);
        EdgeFacts few = facts(random);
        double more = random.nextDouble() * 5;

        double before = bits(few);

        assertThat(bits(with(few, more, 0, 0, 0))).isGreaterThanOrEqualTo(before - 1e-9);
        assertThat(bits(with(few, 0, more, 0, 0))).isGreaterThanOrEqualTo(before - 1e-9);
        assertThat(bits(with(few, 0, 0, more, 0))).isGreaterThanOrEqualTo(before - 1e-9);
        assertThat(bits(with(few, 0, 0, 0, more))).isGreaterThanOrEqualTo(before - 1e-9);
    }

    private static EdgeFacts with(
            EdgeFacts facts, double there, double back, double together, double occasions) {
        return new EdgeFacts(
                facts.there() + there,
                facts.back() + back,
                facts.together() + together,
                facts.occasions() + occasions,
                facts.traces());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSameSeenFromEitherSide(long seed) {
        EdgeFacts facts = facts(new Random(seed));
        EdgeFacts turned =
                new EdgeFacts(
                        facts.back(),
                        facts.there(),
                        facts.together(),
                        facts.occasions(),
                        facts.traces());

        assertThat(bits(turned)).isCloseTo(bits(facts), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fadesAsTimeGoesByAndIsNeverStronger(long seed) {
        EdgeFacts facts = facts(new Random(seed));
        double before = bits(facts);

        for (int years = 1; years < 60; years += 7) {
            double later = EdgeMeter.measure(facts, TODAY.plusYears(years)).bits();

            assertThat(later).isLessThanOrEqualTo(before + 1e-9);
            before = later;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void showsTheSameEvidenceInWhateverOrderItWasSeen(long seed) {
        EdgeFacts facts = facts(new Random(seed));
        List<Trace> turned = new ArrayList<>(facts.traces());
        Collections.shuffle(turned, new Random(seed + 1));

        Edge first = EdgeMeter.measure(facts, TODAY);
        Edge other =
                EdgeMeter.measure(
                        new EdgeFacts(
                                facts.there(),
                                facts.back(),
                                facts.together(),
                                facts.occasions(),
                                turned),
                        TODAY);

        assertThat(other.bits()).isEqualTo(first.bits());
        assertThat(other.first()).isEqualTo(first.first());
        assertThat(other.last()).isEqualTo(first.last());
        assertThat(other.evidence())
                .extracting(Trace::sign)
                .isEqualTo(first.evidence().stream().map(Trace::sign).toList());
        assertThat(facts.traces()).containsAll(first.evidence());
        assertThat(first.evidence()).hasSizeLessThanOrEqualTo(Edge.MOST_EVIDENCE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isAProbability(long seed) {
        Edge edge = EdgeMeter.measure(facts(new Random(seed)), TODAY);

        assertThat(edge.probability()).isBetween(0.0, 1.0);
        assertThat(edge.bits()).isBetween(-11.0, 10.0);
    }

    /// Mail and meetings among few people over some months, oldest first.
    private static List<Gathering> life(Random random, int most) {
        List<Gathering> all = new ArrayList<>();
        for (int at = 0; at < most; at++) {
            all.add(gathering(random, at, START.plusDays(at / 3)));
        }
        return all;
    }

    private static Gathering gathering(Random random, int at, LocalDate day) {
        boolean event = random.nextInt(5) == 0;
        Set<Long> there = new HashSet<>();
        for (int count = 2 + random.nextInt(4); count > 0; count--) {
            there.add((long) random.nextInt(PEOPLE + 1));
        }
        List<Part> parts = new ArrayList<>();
        for (long person : there) {
            Role role =
                    event
                            ? parts.isEmpty() ? Role.ORGANIZER : Role.ATTENDEE
                            : parts.isEmpty()
                                    ? Role.FROM
                                    : random.nextInt(3) == 0 ? Role.CC : Role.TO;
            parts.add(new Part(person, role));
        }
        boolean answer = !event && random.nextInt(3) == 0;
        return new Gathering(
                "g:" + at,
                day,
                event ? Channel.EVENT : Channel.MAIL,
                answer ? Set.of(Mark.REPLY) : Set.of(),
                answer,
                parts);
    }

    private static Map<Long, EdgeFacts> seen(long person, List<Gathering> all) {
        PairCounter counter = new PairCounter(person);
        all.forEach(counter::add);
        return counter.facts();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsForBothOfAPairTheSame(long seed) {
        List<Gathering> all = life(new Random(seed), 60);

        for (long one = 1; one <= PEOPLE; one++) {
            for (Map.Entry<Long, EdgeFacts> seen : seen(one, all).entrySet()) {
                EdgeFacts there = seen.getValue();
                EdgeFacts here = requireNonNull(seen(seen.getKey(), all).get(one));

                assertThat(here.there()).isCloseTo(there.back(), within(1e-9));
                assertThat(here.back()).isCloseTo(there.there(), within(1e-9));
                assertThat(here.together()).isCloseTo(there.together(), within(1e-9));
                assertThat(here.occasions()).isCloseTo(there.occasions(), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverCountsTheOwnerNorThePersonThemselves(long seed) {
        List<Gathering> all = life(new Random(seed), 60);

        assertThat(seen(1, all)).doesNotContainKeys(OWNER, 1L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotChangeByWhatPassedAmongOthers(long seed) {
        List<Gathering> all = life(new Random(seed), 60);
        List<Gathering> theirs =
                all.stream()
                        .filter(one -> one.parts().stream().anyMatch(part -> part.person() == 1))
                        .toList();

        assertThat(seen(1, all)).isEqualTo(seen(1, theirs));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsTheSameUnderOtherNumbers(long seed) {
        List<Gathering> all = life(new Random(seed), 60);
        List<Gathering> renumbered =
                all.stream()
                        .map(one ->
                                new Gathering(
                                        one.key(),
                                        one.day(),
                                        one.channel(),
                                        one.marks(),
                                        one.answer(),
                                        one.parts().stream()
                                                .map(part ->
                                                        new Part(other(part.person()), part.role()))
                                                .toList()))
                        .toList();

        Map<Long, EdgeFacts> before = seen(1, all);

        seen(other(1), renumbered)
                .forEach((number, facts) ->
                        assertThat(facts).isEqualTo(before.get((number - 7) / 1_000)));
        assertThat(seen(other(1), renumbered)).hasSameSizeAs(before);
    }

    private static long other(long person) {
        return person == OWNER ? OWNER : person * 1_000 + 7;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNeverWeakerForOneMoreLetter(long seed) {
        List<Gathering> all = life(new Random(seed), 60);
        Map<Long, EdgeFacts> before = seen(1, all);
        List<Gathering> more = new ArrayList<>(all);
        LocalDate after = START.plusDays(200);
        more.add(
                new Gathering(
                        "g:more",
                        after,
                        Channel.MAIL,
                        Set.of(),
                        false,
                        List.of(new Part(2, Role.FROM), new Part(1, Role.TO))));

        Map<Long, EdgeFacts> then = seen(1, more);

        before.forEach((other, facts) -> {
            double bits = EdgeMeter.measure(facts, after).bits();
            assertThat(EdgeMeter.measure(requireNonNull(then.get(other)), after).bits())
                    .isGreaterThanOrEqualTo(bits - 1e-9);
        });
        assertThat(requireNonNull(then.get(2L)).there())
                .isGreaterThan(before.getOrDefault(2L, EdgeFacts.NONE).there());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesNothingFromACrowd(long seed) {
        Random random = new Random(seed);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(1, Role.FROM));
        for (long person = 2; person < Gathering.CROWD + 2 + random.nextInt(200); person++) {
            parts.add(new Part(person, Role.TO));
        }
        Gathering crowd = new Gathering("g:crowd", START, Channel.MAIL, Set.of(), false, parts);
        Gathering small =
                new Gathering(
                        "g:small", START, Channel.MAIL, Set.of(), false, parts.subList(0, 30));

        assertThat(seen(1, List.of(crowd))).isEmpty();
        assertThat(seen(1, List.of(small))).hasSize(29);
    }
}
