package dev.familiar.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.requests.DecisionEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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

/// Two who are beside each other in one home, each on a thread of its own, and what both say.
@Timeout(90)
class AtOnceTest {

    private static final int PEOPLE = 12;

    @TempDir Path folder;

    private final AtomicLong seconds = new AtomicLong(1_772_366_400);
    private Familiar familiar;

    /// Requests of Asker 0, 1, …, each also on a card.
    @BeforeEach
    void imports() throws IOException {
        StringBuilder requests = new StringBuilder("Name,Headline,Profile URL\n");
        StringBuilder cards = new StringBuilder();
        for (int i = 0; i < PEOPLE; i++) {
            requests.append(
                    "Asker %d,Pilot,https://www.linkedin.com/in/asker-%d\n".formatted(i, i));
            cards.append(
                    "BEGIN:VCARD\nVERSION:3.0\nFN:Card %d\nEMAIL:card%d@example.com\nEND:VCARD\n"
                            .formatted(i, i));
        }
        // Every question about the time is a second later than the one before.
        familiar =
                Familiar.open(
                        folder.resolve("home"),
                        () -> Instant.ofEpochSecond(seconds.incrementAndGet()));
        familiar.reading()
                .importArchives(
                        ImportRequest.of(
                                List.of(
                                        Files.writeString(folder.resolve("requests.csv"), requests),
                                        Files.writeString(folder.resolve("cards.vcf"), cards))),
                        ImportProgress.none());
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    /// Does the work on two threads that begin together.
    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<T> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> work : List.of(one, other)) {
                futures.add(
                        pool.submit(() -> {
                            together.await();
                            return work.call();
                        }));
            }
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    private static List<String> decides(Familiar desk, List<String> ids, String word) {
        return ids.stream().map(id -> desk.requests().decide(id, word, "").request()).toList();
    }

    @Test
    void everyDecisionOfTwoWhoDecideAtOnceStandsInTheLogOnce() throws Exception {
        List<String> ids = familiar.requests().ids(false);
        try (Familiar beside = familiar.beside()) {
            atOnce(
                    () -> decides(familiar, ids.subList(0, PEOPLE / 2), "accept"),
                    () -> decides(beside, ids.subList(PEOPLE / 2, PEOPLE), "decline"));

            assertThat(familiar.decisions().entries(0, 100))
                    .extracting(DecisionEntry::request)
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(familiar.requests().ids(false)).isEmpty();
            assertThat(beside.requests().ids(false)).isEmpty();
            assertThat(beside.requests().triage(true))
                    .allSatisfy(view ->
                            assertThat(view.decision())
                                    .isEqualTo(
                                            ids.indexOf(view.id()) < PEOPLE / 2
                                                    ? "accept"
                                                    : "decline"));
        }
    }

    @Test
    void ofTwoWordsOnOneRequestTheLaterStandsForBoth() throws Exception {
        String id = familiar.requests().ids(false).getFirst();
        try (Familiar beside = familiar.beside()) {
            for (int round = 0; round < 10; round++) {
                atOnce(
                        () -> decides(familiar, List.of(id), "decline"),
                        () -> decides(beside, List.of(id), "later"));

                String last = familiar.requests().why(id).getFirst().decision();
                assertThat(last).isIn("decline", "later");
                assertThat(beside.requests().why(id).getFirst().decision()).isEqualTo(last);
            }
            // To say again what stands is no second word: of two that follow each other none is the
            // same, and each round says at least one.
            List<String> words =
                    familiar.decisions().entries(0, 20).stream().map(DecisionEntry::word).toList();
            assertThat(familiar.decisions().count()).isBetween(10, 20).isEqualTo(words.size());
            for (int i = 1; i < words.size(); i++) {
                assertThat(words.get(i)).isNotEqualTo(words.get(i - 1));
            }
        }
    }

    private static String told(Undone undone) {
        return switch (undone) {
            case Undone.Decided decided -> "decided " + decided.decisions().getFirst().name();
            case Undone.Corrected corrected -> "corrected " + corrected.correction().about();
            case Undone.Ledgered ledgered -> "ledgered " + ledgered.entry().about();
        };
    }

    @Test
    void eachWordIsTakenBackOnceAndTheTwoLastOnesFirst() throws Exception {
        Random random = new Random(42);
        List<String> ids = familiar.requests().ids(false);
        try (Familiar beside = familiar.beside()) {
            for (int round = 0; round < 8; round++) {
                List<String> said = new ArrayList<>();
                for (int word = 0; word < 4; word++) {
                    if (random.nextBoolean()) {
                        String id = ids.get(random.nextInt(PEOPLE));
                        said.add("decided " + familiar.requests().decide(id, "later", "").name());
                    } else {
                        int card = word * 2;
                        said.add(
                                "corrected "
                                        + familiar.corrections()
                                                .apart(
                                                        "card%d@example.com".formatted(card),
                                                        "card%d@example.com".formatted(card + 1))
                                                .about());
                    }
                }
                for (int pair = 1; pair >= 0; pair--) {
                    List<Optional<Undone>> taken = atOnce(familiar::undo, beside::undo);

                    assertThat(taken)
                            .as("round %d of %s", round, said)
                            .extracting(undone -> undone.map(AtOnceTest::told).orElse("nothing"))
                            .containsExactlyInAnyOrderElementsOf(
                                    said.subList(pair * 2, pair * 2 + 2));
                }
                assertThat(familiar.undo()).isEmpty();
                assertThat(beside.undo()).isEmpty();
            }
        }
    }

    @Test
    void stateMovesWithEachWordOfEither() throws Exception {
        String id = familiar.requests().ids(false).getFirst();
        try (Familiar beside = familiar.beside()) {
            Set<Long> states = new HashSet<>();
            states.add(familiar.state());
            beside.requests().decide(id, "later", "");
            states.add(familiar.state());
            familiar.corrections().merge("card1@example.com", "card2@example.com");
            states.add(beside.state());
            var _ = beside.undo();
            states.add(familiar.state());

            assertThat(states).hasSize(4);
            assertThat(beside.state()).isEqualTo(familiar.state());
        }
    }
}
