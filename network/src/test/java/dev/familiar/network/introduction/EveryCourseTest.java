package dev.familiar.network.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Role;
import dev.familiar.network.introduction.Introduction.Side;
import dev.familiar.network.introduction.Introduction.Step;
import dev.familiar.network.introduction.Progress.Found;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every introduction, however it goes.
class EveryCourseTest {

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    /// One that went its way for some steps, each a few days after the other.
    private static Introduction course(Random random, int number) {
        List<Step> steps = new ArrayList<>();
        Instant at = START.plus(Duration.ofDays(random.nextInt(400)));
        State state = new State.Asked();
        steps.add(new Step(state, at, "", ""));
        for (int more = random.nextInt(9); more > 0; more--) {
            List<State> next = state.next();
            state = next.get(random.nextInt(next.size()));
            at = at.plus(Duration.ofDays(1 + random.nextInt(20)));
            steps.add(new Step(state, at, "", ""));
        }
        return new Introduction("i-" + number, side(random, "a"), side(random, "b"), steps);
    }

    private static Side side(Random random, String letter) {
        int who = random.nextInt(5);
        return new Side(who == 0 ? "" : "p-" + letter + who, "Person " + letter + who, "");
    }

    private static List<Introduction> some(long seed, int count) {
        Random random = new Random(seed);
        List<Introduction> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(course(random, i));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void introducesNobodyWhoDidNotSayYes(long seed) {
        assertThat(some(seed, 30))
                .filteredOn(one -> one.has("introduced"))
                .allSatisfy(one -> {
                    assertThat(one.has("willing")).isTrue();
                    assertThat(one.first("willing").orElseThrow())
                            .isBefore(one.first("introduced").orElseThrow());
                });
        assertThat(some(seed, 30))
                .filteredOn(one -> one.has("met") || one.has("hired") || one.has("thanks"))
                .allMatch(one -> one.has("introduced"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void canAlwaysGoOnAndNeverStandsStill(long seed) {
        for (Introduction one : some(seed, 30)) {
            assertThat(one.state().next()).isNotEmpty().doesNotContain(one.state());
            assertThat(one.state().next()).doesNotContain(new State.Asked());
            assertThat(State.of(one.state().word())).contains(one.state());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsUpTheSameInAnyOrder(long seed) {
        List<Introduction> all = some(seed, 30);
        List<Introduction> turned = new ArrayList<>(all);
        Collections.shuffle(turned, new Random(seed + 1));
        Instant now = START.plus(Duration.ofDays(500));

        Standing first = Standing.of(all, now);
        Standing other = Standing.of(turned, now);

        assertThat(List.of(other.begun(), other.open(), other.introduced(), other.touched()))
                .isEqualTo(
                        List.of(first.begun(), first.open(), first.introduced(), first.touched()));
        assertThat(other.refused()).isEqualTo(first.refused());
        assertThat(names(other.oftenAsked())).isEqualTo(names(first.oftenAsked()));
        assertThat(names(other.thankless())).isEqualTo(names(first.thankless()));
    }

    private static Set<String> names(List<Standing.Count> counts) {
        Set<String> names = new HashSet<>();
        counts.forEach(count -> names.add(count.side().name() + " " + count.times()));
        return names;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsEachIntroductionOnceInWhateverItCameTo(long seed) {
        List<Introduction> all = some(seed, 30);

        Standing standing = Standing.of(all, START.plus(Duration.ofDays(500)));

        assertThat(standing.begun()).isEqualTo(30);
        assertThat(standing.introduced() + standing.refused()).isLessThanOrEqualTo(30);
        assertThat(standing.touched()).isLessThanOrEqualTo(standing.introduced());
        assertThat(standing.open())
                .isEqualTo((int) all.stream().filter(one -> one.state().isOpen()).count());
        assertThat(standing.oftenAsked())
                .extracting(Standing.Count::times)
                .isSortedAccordingTo(Collections.reverseOrder())
                .allMatch(times -> times >= Standing.TOO_OFTEN);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stopsNamingWhoThanks(long seed) {
        List<Introduction> all = new ArrayList<>(some(seed, 30));
        Instant now = START.plus(Duration.ofDays(900));
        Standing before = Standing.of(all, now);
        for (Standing.Count thankless : before.thankless()) {
            Introduction one =
                    all.stream()
                            .filter(made -> made.has("introduced"))
                            .filter(made -> made.asker().equals(thankless.side()))
                            .findFirst()
                            .orElseThrow();
            List<Step> steps = new ArrayList<>(one.steps());
            steps.add(
                    new Step(
                            new State.Outcome(State.Result.THANKS),
                            one.last().at().plusSeconds(60),
                            "",
                            ""));
            all.set(all.indexOf(one), new Introduction(one.id(), one.asker(), one.wanted(), steps));
        }

        assertThat(Standing.of(all, now).thankless()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void remindsOfTheSameUntilSomethingHappens(long seed) {
        for (Introduction one : some(seed, 10)) {
            Optional<Reminder.Kind> before = Optional.empty();
            for (int day = 0; day < 60; day++) {
                Instant now = one.last().at().plus(Duration.ofDays(day));
                Optional<Reminder> due = Reminder.of(one, null, now);

                assertThat(due.map(Reminder::days).orElse(day)).isEqualTo(day);
                if (before.isPresent()) {
                    assertThat(due.map(Reminder::kind)).isEqualTo(before);
                }
                before = due.map(Reminder::kind);
            }
            assertThat(before.isPresent()).isEqualTo(one.state().isOpen());
        }
    }

    /// Mail and meetings of the two and the owner, before and after.
    private static Exchange exchange(Random random, int number, Direction direction) {
        Mark[] marks = random.nextInt(6) == 0 ? new Mark[] {Mark.DRAFT} : new Mark[0];
        return new Exchange(
                "m" + number,
                random.nextInt(5) == 0 ? Channel.EVENT : Channel.MAIL,
                direction,
                Moment.of(START.plus(Duration.ofHours(random.nextInt(24 * 600)))),
                new Exchange.Setting(1 + random.nextInt(6), Set.of(marks), "hello"));
    }

    /// What passed, as each of the two had it.
    private record Passed(List<Exchange> asker, List<Exchange> wanted) {

        static Passed of(Random random) {
            List<Exchange> one = new ArrayList<>();
            List<Exchange> other = new ArrayList<>();
            Direction[] directions = Direction.values();
            for (int i = 0; i < 40; i++) {
                Exchange his = exchange(random, i, directions[random.nextInt(directions.length)]);
                if (random.nextInt(3) > 0) {
                    one.add(his);
                }
                if (random.nextInt(3) > 0) {
                    other.add(
                            new Exchange(
                                    his.interaction(),
                                    his.channel(),
                                    directions[random.nextInt(directions.length)],
                                    his.moment(),
                                    his.setting()));
                }
            }
            return new Passed(one, other);
        }

        Passed shuffled(long seed) {
            List<Exchange> one = new ArrayList<>(asker);
            List<Exchange> other = new ArrayList<>(wanted);
            Collections.shuffle(one, new Random(seed));
            Collections.shuffle(other, new Random(seed + 1));
            return new Passed(one, other);
        }

        Optional<Found> next(Introduction introduction, Set<String> refused) {
            return Progress.find(
                    introduction, asker, wanted, (_, _) -> EnumSet.allOf(Role.class), refused);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheSameStepInWhateverOrderThingsPassed(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            Introduction one = course(random, i);
            Passed passed = Passed.of(random);

            assertThat(passed.shuffled(seed).next(one, Set.of()))
                    .isEqualTo(passed.next(one, Set.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsNothingThatPassedBeforeItBegan(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            Introduction one = course(random, i);
            Passed.of(random)
                    .next(one, Set.of())
                    .ifPresent(found -> {
                        assertThat(found.proof().moment().at()).isAfter(one.asked());
                        assertThat(found.proof().setting().isNoise()).isFalse();
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesToAnEndAndNeverUsesOneProofTwice(long seed) {
        Random random = new Random(seed);
        Introduction one = course(random, 1);
        Passed passed = Passed.of(random);
        Set<String> used = new HashSet<>();

        Optional<Found> next = passed.next(one, Set.of());
        while (next.isPresent()) {
            Exchange proof = next.get().proof();
            assertThat(used.add(proof.interaction())).isTrue();
            List<Step> steps = new ArrayList<>(one.steps());
            steps.add(new Step(next.get().state(), proof.moment().at(), proof.interaction(), ""));
            one = new Introduction(one.id(), one.asker(), one.wanted(), steps);
            next = passed.next(one, Set.of());
        }

        assertThat(used).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsNothingByWhatTheOwnerTookBack(long seed) {
        Random random = new Random(seed);
        Introduction one = course(random, 1);
        Passed passed = Passed.of(random);
        Set<String> refused = new HashSet<>();

        Optional<Found> next = passed.next(one, refused);
        while (next.isPresent()) {
            assertThat(refused.add(next.get().proof().interaction())).isTrue();
            next = passed.next(one, refused);
        }

        assertThat(passed.next(one, refused)).isEmpty();
    }
}
