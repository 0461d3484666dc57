package dev.familiar.app.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.network.introduction.Asking;
import dev.familiar.network.introduction.Introduction;
import dev.familiar.network.introduction.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Introductions that two windows on one home begin, move and take back, and long courses of one.
@Timeout(90)
class IntroductionsAtOnceTest {

    private static final String JACK = "jack@asker.example.com";
    private static final String JILL = "jill@harmon.example.com";
    private static final String JUDY = "judy@third.example.com";

    @TempDir Path folder;

    private final AtomicLong seconds = new AtomicLong(1_772_366_400);
    private Familiar familiar;
    private Familiar beside;

    @BeforeEach
    void importsThree() throws IOException {
        StringBuilder cards = new StringBuilder();
        for (String address : List.of(JACK, JILL, JUDY)) {
            String name = address.substring(0, 4);
            cards.append(
                    "BEGIN:VCARD\nVERSION:3.0\nUID:7c1f8a02-%s\nFN:%s Example\nEMAIL:%s\nEND:VCARD\n"
                            .formatted(name, name, address));
        }
        // Every question about the time is a second later than the one before.
        familiar =
                Familiar.open(
                        folder.resolve("home"),
                        () -> Instant.ofEpochSecond(seconds.incrementAndGet()));
        var _ =
                familiar.reading()
                        .importArchives(
                                ImportRequest.of(
                                        List.of(
                                                Files.writeString(
                                                        folder.resolve("cards.vcf"), cards))),
                                ImportProgress.none());
        beside = familiar.beside();
    }

    @AfterEach
    void closes() {
        beside.close();
        familiar.close();
    }

    /// Does the work on two threads that begin together; a refusal is given as its message.
    private static List<String> atOnce(Callable<String> one, Callable<String> other)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<String> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<String>> futures = new ArrayList<>();
            for (Callable<String> work : List.of(one, other)) {
                futures.add(
                        pool.submit(() -> {
                            together.await();
                            try {
                                return work.call();
                            } catch (RefusedException refused) {
                                return "refused: " + refused.getMessage();
                            }
                        }));
            }
            for (Future<String> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    private static String start(Familiar desk, String asker, String wanted) {
        return desk.introductions().start(asker, wanted, "a mentor", "").introduction().id();
    }

    private static String set(Familiar desk, String id, String word) {
        return desk.introductions().set(id, word, "").introduction().state().word();
    }

    @Test
    void beginsOneOfTwoThatBeginAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            List<String> both =
                    atOnce(() -> start(familiar, JACK, JILL), () -> start(beside, JACK, JILL));

            assertThat(both).as("round %d", round).filteredOn(id -> id.startsWith("i-")).hasSize(1);
            assertThat(both)
                    .filteredOn(word -> word.startsWith("refused"))
                    .singleElement()
                    .asString()
                    .contains("it is under way already: familiar intro show i-");
            assertThat(familiar.introductions().all()).hasSize(1);
            assertThat(familiar.undo()).isPresent();
        }
    }

    @Test
    void beginsBothOfTwoThatAreAboutOthers() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<String> both =
                    atOnce(() -> start(familiar, JACK, JILL), () -> start(beside, JACK, JUDY));

            assertThat(both).doesNotHaveDuplicates().allMatch(id -> id.startsWith("i-"));
            assertThat(beside.introductions().all())
                    .extracting(view -> view.introduction().id())
                    .containsExactlyInAnyOrderElementsOf(both);
            assertThat(familiar.undo()).isPresent();
            assertThat(beside.undo()).isPresent();
        }
    }

    /// Whichever comes first: either it began before they were to be spared, or it did not begin.
    @Test
    void beginsNothingAgainstARuleThatIsSaidAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            List<String> both =
                    atOnce(
                            () -> start(familiar, JACK, JILL),
                            () -> beside.introductions().may(JILL, Asking.NO).rule().word());

            List<IntroductionView> begun = familiar.introductions().all();
            Instant ruled = familiar.introductions().rules().getFirst().at();
            assertThat(both.getLast()).isEqualTo("no");
            if (both.getFirst().startsWith("refused")) {
                assertThat(both.getFirst()).contains("not to be asked");
                assertThat(begun).isEmpty();
            } else {
                assertThat(begun).hasSize(1);
                assertThat(familiar.undo()).isPresent();
            }
            assertThat(ruled).isNotNull();
            assertThat(familiar.undo()).isPresent();
            assertThat(familiar.introductions().rules()).isEmpty();
            assertThat(familiar.introductions().all()).isEmpty();
        }
    }

    @Test
    void movesOnceWhereTwoMoveItAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            String id = start(familiar, JACK, JILL);

            List<String> both =
                    atOnce(() -> set(familiar, id, "asking"), () -> set(beside, id, "declined"));

            String state = familiar.introductions().show(id).introduction().state().word();
            assertThat(both).contains(state);
            // "declined" may follow "asking", and then both were said.
            assertThat(familiar.introductions().show(id).introduction().steps().size())
                    .isEqualTo(1 + both.stream().filter(word -> !word.startsWith("ref")).count());
            while (familiar.undo().isPresent()) {
                assertThat(beside.introductions().all()).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    /// All there is to say of introductions, with their steps and drafts.
    private String all() {
        StringBuilder all = new StringBuilder();
        for (IntroductionView view : familiar.introductions().all()) {
            Introduction one = view.introduction();
            all.append(one.id()).append(one.asker().person()).append(one.wanted().person());
            one.steps()
                    .forEach(step ->
                            all.append(step.state().word()).append(step.at()).append(step.note()));
            familiar.introductions().show(one.id()).drafts().forEach(d -> all.append(d.text()));
        }
        familiar.introductions()
                .rules()
                .forEach(rule -> all.append(rule.person()).append(rule.rule()).append(rule.at()));
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void goesAnyWayThatIsAllowedAndBackToExactlyWhereItWas(long seed) {
        Random random = new Random(seed);
        List<String> people = List.of(JACK, JILL, JUDY);
        Deque<String> before = new ArrayDeque<>();
        for (int step = 0; step < 25; step++) {
            String now = all();
            if (does(random, people)) {
                before.push(now);
            } else {
                assertThat(all()).as("a refusal changes nothing").isEqualTo(now);
            }
        }
        assertThat(before).hasSizeGreaterThan(3);

        while (!before.isEmpty()) {
            assertThat(familiar.undo()).isPresent();
            assertThat(all()).isEqualTo(before.pop());
        }
        assertThat(familiar.undo()).isEmpty();
    }

    /// Something at random; whether it was done.
    private boolean does(Random random, List<String> people) {
        List<IntroductionView> begun = familiar.introductions().all();
        try {
            if (begun.isEmpty() || random.nextInt(4) == 0) {
                start(
                        familiar,
                        people.get(random.nextInt(people.size())),
                        people.get(random.nextInt(people.size())));
            } else if (random.nextInt(8) == 0) {
                Asking[] rules = Asking.values();
                var _ =
                        familiar.introductions()
                                .may(
                                        people.get(random.nextInt(people.size())),
                                        rules[random.nextInt(rules.length)]);
            } else {
                moves(random, begun.get(random.nextInt(begun.size())).introduction());
            }
            return true;
        } catch (RefusedException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
            return false;
        }
    }

    private void moves(Random random, Introduction one) {
        State wanted = State.all().get(random.nextInt(State.all().size()));
        if (one.state().next().contains(wanted)) {
            assertThat(familiar.introductions().set(one.id(), wanted.word(), "n").introduction())
                    .extracting(Introduction::state)
                    .isEqualTo(wanted);
            return;
        }
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> familiar.introductions().set(one.id(), wanted.word(), ""))
                .withMessageContaining(one.id() + " is " + one.state().word())
                .withMessageContaining("it can come to " + one.state().next().getFirst().word())
                .withMessageContaining("familiar undo");
        throw new RefusedException("as it must be");
    }
}
