package dev.familiar.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.people.OwnerDesk;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.reading.ReadingDesk;
import dev.familiar.model.source.Position;
import dev.familiar.store.Store;
import dev.familiar.store.row.InteractionRow;
import dev.familiar.store.text.TextQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Texts opened again by several that judge at the same time.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TextsAtOnceTest {

    private static final InstantSource NOW =
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private static final int THREADS = 4;
    private static final int MESSAGES = 60;

    /// Fewer than are remembered.
    private static final int PLACES = 900;

    @TempDir Path folder;

    private Store store;

    @BeforeEach
    void opensAnEmptyStore() {
        store = Store.open(folder.resolve("home"));
    }

    @AfterEach
    void closesTheStore() {
        store.close();
    }

    private static String message(int number) {
        return """
        From: Ada Oberlander <ada@example.org>
        To: Otto Owner <otto@example.com>
        Date: Mon, 2 Feb 2026 10:00:00 +0100
        Message-ID: <m%d@example.org>
        Subject: heron

        %s and the heron is number %d.
        """
                .formatted(number, "Nothing to see on this line. ".repeat(40), number);
    }

    private ReadingDesk desk(Executor workers) {
        PeopleDesk people = new PeopleDesk(store, NOW);
        return new ReadingDesk(store, people, new OwnerDesk(store, people), () -> {}, workers, NOW);
    }

    private List<InteractionRow> imported(Path path) {
        desk(Runnable::run).importArchives(ImportRequest.of(List.of(path)), ImportProgress.none());
        return store.interactions().matching(new TextQuery().phrase("heron"), MESSAGES);
    }

    private List<InteractionRow> looseMessages() throws IOException {
        Path loose = Files.createDirectory(folder.resolve("loose"));
        for (int i = 0; i < MESSAGES; i++) {
            Files.writeString(loose.resolve("m" + i + ".eml"), message(i));
        }
        return imported(loose);
    }

    /// What a row's message says, by the number in its key.
    private static String expected(InteractionRow row) {
        String key = row.interaction().key();
        return "number " + key.substring("mail:m".length(), key.indexOf('@')) + ".";
    }

    /// The same message, said to stand at a place of its own: of the place in a folder only the
    /// file's name is looked for.
    private static InteractionRow at(InteractionRow row, int place) {
        return new InteractionRow(
                row.interaction(),
                row.archivePath(),
                new Position("", place + "/" + row.position().locator()));
    }

    @Test
    void whatReadsAnEntryIsFoundOutOnceThoughSeveralFindItOutAtOnce() throws Exception {
        InteractionRow row = looseMessages().getFirst();
        List<InteractionRow> rows =
                IntStream.range(0, PLACES).mapToObj(place -> at(row, place)).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (int round = 0; round < 60; round++) {
                AtomicInteger asked = new AtomicInteger();
                TextOpener texts =
                        new TextOpener(_ -> {
                            asked.incrementAndGet();
                            return Optional.empty();
                        });
                List<Callable<Integer>> hands = new ArrayList<>();
                for (int hand = 0; hand < THREADS; hand++) {
                    int first = hand;
                    hands.add(() -> {
                        for (int i = first; i < PLACES; i += THREADS) {
                            assertThat(texts.text(rows.get(i))).isEmpty();
                        }
                        return first;
                    });
                }
                for (Future<Integer> hand : pool.invokeAll(hands)) {
                    hand.get();
                }
                for (InteractionRow again : rows) {
                    assertThat(texts.text(again)).isEmpty();
                }

                assertThat(asked).as("round %d", round).hasValue(PLACES);
            }
        }
    }

    @Test
    void severalReadTheTextsThatTheyAskFor() throws Exception {
        List<InteractionRow> rows = looseMessages();
        assertThat(rows).hasSize(MESSAGES);
        TextOpener texts = desk(Runnable::run).texts();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Optional<String>>> hands = new ArrayList<>();
            rows.forEach(row -> hands.add(() -> texts.text(row)));
            List<Future<Optional<String>>> read = pool.invokeAll(hands);
            for (int i = 0; i < MESSAGES; i++) {
                assertThat(read.get(i).get().orElseThrow()).contains(expected(rows.get(i)));
            }
        }
    }

    @Test
    void textIsOpenedThoughEveryWorkerIsBusy() throws IOException {
        StringBuilder mbox = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            mbox.append("From ada@example.org Mon Feb  2 10:00:00 2026\n")
                    .append(message(i))
                    .append('\n');
        }
        List<InteractionRow> rows = imported(Files.writeString(folder.resolve("a.mbox"), mbox));
        assertThat(rows).hasSize(3);
        List<Runnable> waiting = new ArrayList<>();

        // A worker that judges opens texts itself: were the text read by another, and all of them
        // judged, each would wait for ever.
        TextOpener texts = desk(waiting::add).texts();

        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(texts.text(row).orElseThrow()).contains(expected(row)));
        assertThat(waiting).isEmpty();
    }
}
