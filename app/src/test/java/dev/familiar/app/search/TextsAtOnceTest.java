package dev.familiar.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.people.OwnerDesk;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.reading.ReadingDesk;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Source;
import dev.familiar.sources.mail.EmlSource;
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
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final int THREADS = 8;
    private static final int MESSAGES = 320;

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
        return new ReadingDesk(store, people, new OwnerDesk(store, people), workers, NOW);
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

    /// Reads the rows, each by one of several threads.
    private static void readAtOnce(TextOpener texts, List<InteractionRow> rows) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> hands = new ArrayList<>();
            for (int hand = 0; hand < THREADS; hand++) {
                int first = hand;
                hands.add(
                        pool.submit(() -> {
                            for (int i = first; i < rows.size(); i += THREADS) {
                                InteractionRow row = rows.get(i);
                                assertThat(texts.text(row).orElseThrow()).contains(expected(row));
                            }
                        }));
            }
            for (Future<?> hand : hands) {
                hand.get();
            }
        }
    }

    /// All threads come out of the recogniser together, and so note what they found together.
    private static TextOpener.Recogniser together(
            Source source, CyclicBarrier barrier, AtomicInteger asked) {
        return _ -> {
            asked.incrementAndGet();
            try {
                barrier.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IOException(e);
            }
            return Optional.of(source);
        };
    }

    @Test
    void whatReadsAnEntryIsFoundOutOnceThoughSeveralFindItOutAtOnce() throws Exception {
        List<InteractionRow> rows = looseMessages();
        assertThat(rows).hasSize(MESSAGES);
        for (int round = 0; round < 25; round++) {
            AtomicInteger asked = new AtomicInteger();
            CyclicBarrier barrier = new CyclicBarrier(THREADS);
            TextOpener texts = new TextOpener(together(new EmlSource(Depth.TEXT), barrier, asked));

            readAtOnce(texts, rows);
            for (InteractionRow row : rows) {
                assertThat(texts.text(row).orElseThrow()).contains(expected(row));
            }

            assertThat(asked).as("round %d", round).hasValue(MESSAGES);
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
