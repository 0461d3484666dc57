package dev.familiar.app.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.learning.PolicyFile;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.search.NameMentions;
import dev.familiar.app.search.TextOpener;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import dev.familiar.store.Store;
import dev.familiar.store.row.StoredRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Requests judged by several hands at once.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HandsTest {

    private static final InstantSource NOW =
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private static final List<String> GIVEN =
            List.of("Ada", "Basil", "Clara", "Dario", "Edda", "Felix", "Greta", "Hugo");
    private static final List<String> FAMILY =
            List.of(
                    "Oberlander",
                    "Quill",
                    "Rivers",
                    "Sandoval",
                    "Thornbury",
                    "Umber",
                    "Vale",
                    "Winterly",
                    "Yarrow",
                    "Zell",
                    "Abbot",
                    "Birch",
                    "Cole",
                    "Dunn",
                    "Early");

    @TempDir Path folder;

    /// A request of everybody, and mail of a third person that names most of them far down.
    private Path archives(Random random) throws IOException {
        Path archives = Files.createDirectory(folder.resolve("archives"));
        StringBuilder requests = new StringBuilder("Name,Headline,Location,Company\n");
        StringBuilder mbox = new StringBuilder();
        int number = 0;
        for (String given : GIVEN) {
            for (String family : FAMILY) {
                requests.append(given).append(' ').append(family).append(",Engineer,,\n");
                String text =
                        "Nothing on this line. ".repeat(20 + random.nextInt(200))
                                + "I met "
                                + given
                                + " "
                                + family
                                + " at the pier.";
                String message =
                        """
                        From: Third Person <third@example.net>
                        To: Otto Owner <otto@example.org>
                        Date: Mon, 2 Feb 2026 10:00:00 +0100
                        Message-ID: <m%d@example.net>
                        Subject: the pier

                        %s

                        """
                                .formatted(++number, text);
                if (random.nextInt(10) == 0) {
                    Files.writeString(archives.resolve("m" + number + ".eml"), message);
                } else {
                    mbox.append("From third@example.net Mon Feb  2 10:00:00 2026\n")
                            .append(message);
                }
            }
        }
        Files.writeString(archives.resolve("requests.csv"), requests);
        Files.writeString(archives.resolve("mail.mbox"), mbox);
        return archives;
    }

    private static List<String> lines(List<RequestView> views) {
        return views.stream().map(TriageJson::line).toList();
    }

    @Test
    void severalWhoJudgeAllAtOnceComeToTheSameVerdicts() throws Exception {
        Path archives = archives(new Random(20_260_301));
        try (Familiar familiar = Familiar.open(folder.resolve("home"), NOW)) {
            familiar.reading()
                    .importArchives(ImportRequest.of(List.of(archives)), ImportProgress.none());
            List<String> expected = lines(familiar.requests().triage(false));
            assertThat(expected)
                    .hasSize(GIVEN.size() * FAMILY.size())
                    .filteredOn(line -> line.contains("«"))
                    .hasSizeGreaterThan(expected.size() * 9 / 10);

            // More who judge than there are workers, each with texts to open of its own.
            int judges = Runtime.getRuntime().availableProcessors() + 2;
            for (int round = 0; round < 3; round++) {
                CountDownLatch begin = new CountDownLatch(1);
                List<Future<List<String>>> verdicts = new ArrayList<>();
                try (ExecutorService pool = Executors.newFixedThreadPool(judges)) {
                    for (int i = 0; i < judges; i++) {
                        verdicts.add(
                                pool.submit(() -> {
                                    try (Familiar beside = familiar.beside()) {
                                        begin.await();
                                        return lines(beside.requests().triage(false));
                                    }
                                }));
                    }
                    begin.countDown();
                    for (Future<List<String>> verdict : verdicts) {
                        assertThat(verdict.get()).isEqualTo(expected);
                    }
                }
            }
        }
    }

    private static List<StoredRequest> requests(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new StoredRequest(
                                "r-" + i,
                                new ConnectionRequest(
                                        "r-" + i,
                                        new Requester(PersonName.of("Ada " + i), null, "", "", ""),
                                        new Invitation(
                                                true, null, "", MutualConnections.NOT_SAID, "")),
                                StoredRequest.Status.PENDING,
                                Set.of(),
                                List.of()))
                .toList();
    }

    @Test
    void failureOfAnotherHandIsToldAsItWasMet() {
        assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
        List<StoredRequest> requests = requests(400);
        UncheckedIOException met = new UncheckedIOException(new NoSuchFileException("archive"));
        Thread caller = Thread.currentThread();
        AtomicInteger failed = new AtomicInteger();
        try (Store store = Store.open(folder.resolve("home"));
                ExecutorService workers = Executors.newFixedThreadPool(2)) {
            NameMentions names = new NameMentions(store, new TextOpener(_ -> Optional.empty()));
            Supplier<Sitting> further =
                    () -> {
                        if (Thread.currentThread() != caller) {
                            failed.incrementAndGet();
                            throw met;
                        }
                        return Sitting.of(
                                store,
                                names,
                                requests,
                                OwnerLife.read(store),
                                PolicyFile.shipped(),
                                NOW.instant());
                    };
            Sittings sittings = new Sittings(further, workers, List.of());

            // Wrapped, it would be told to the owner as a fault in the program.
            assertThatThrownBy(() -> sittings.judge(requests)).isSameAs(met);
            assertThat(failed).hasPositiveValue();
        }
    }
}
