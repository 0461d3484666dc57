package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.LATER;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.SOMEWHERE;
import static dev.familiar.store.Samples.archive;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.link;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.identity.Linkage;
import dev.familiar.identity.Overrides;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.Following;
import dev.familiar.store.OwnerBook.SavedCard;
import dev.familiar.store.OwnerBook.TakenBack;
import dev.familiar.store.row.Correction;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.text.TextQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// That a change is made whole or never was, whatever fails and whoever else is at work.
@Timeout(120)
class ChangeTest {

    @TempDir Path home;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// A message from somebody of its own, with a word of its own beyond the excerpt.
    private static SourceRecord letter(int i) {
        Interaction mail =
                mail("m" + i, part(Role.FROM, "Person " + i, sender(i)), part(Role.TO, "", OWNER));
        return new SourceRecord.Happened(mail, mail.content().excerpt() + " " + word(i));
    }

    private static EmailAddress sender(int i) {
        return new EmailAddress("p" + i + "@example.com");
    }

    private static String word(int i) {
        return "heron" + Integer.toString(i, 36);
    }

    private static void deliver(ImportSession session, int from, int to) {
        IntStream.range(from, to).forEach(i -> session.put(letter(i), SOMEWHERE));
    }

    private static Decision decision(String request, Choice choice) {
        return new Decision(request, choice, "", AS_OF, "{}");
    }

    private long found(int i) {
        return store.interactions().count(new TextQuery().phrase(word(i)));
    }

    /// Makes SQLite refuse every commit of a batch that holds an interaction, as it refuses one on
    /// a full disk: at the commit, not before.
    private void refuseCommits() {
        try (Database database = Database.open(home.resolve(HomeFolder.DATABASE), false)) {
            database.outside(sql -> {
                sql.execute(
                        "CREATE TABLE refused (x REFERENCES handle (id)"
                                + " DEFERRABLE INITIALLY DEFERRED)");
                sql.execute(
                        "CREATE TRIGGER refuse AFTER INSERT ON interaction"
                                + " BEGIN INSERT INTO refused (x) VALUES (-1); END");
            });
        }
    }

    private void allowCommits() {
        try (Database database = Database.open(home.resolve(HomeFolder.DATABASE), false)) {
            database.outside(sql -> {
                sql.execute("DROP TRIGGER refuse");
                sql.execute("DROP TABLE refused");
            });
        }
    }

    @Nested
    class WhereTheCommitFails {

        @Test
        void nothingIsRememberedOfWhatWasRolledBack() {
            put(store, "before", AS_OF, letter(9_000));
            refuseCommits();
            try (ImportSession session = store.begin(archive("a"), AS_OF)) {
                deliver(session, 0, 50);
                assertThatThrownBy(session::finish).isInstanceOf(StoreException.class);
            }
            allowCommits();

            // Others first, so that row numbers of the rolled-back accounts are given out again.
            try (ImportSession session = store.begin(archive("b"), AS_OF)) {
                deliver(session, 100, 400);
                deliver(session, 0, 100);
                session.finish();
            }

            for (int i = 0; i < 400; i++) {
                assertThat(senders(i)).containsExactly(sender(i));
                assertThat(found(i)).as("words of %d", i).isEqualTo(1);
            }
            assertThat(store.check().problems()).isEmpty();
        }

        private List<EmailAddress> senders(int i) {
            return store
                    .interactions()
                    .interaction("mail:m" + i)
                    .orElseThrow()
                    .interaction()
                    .participants()
                    .stream()
                    .filter(p -> p.role() == Role.FROM)
                    .map(Participant::handle)
                    .map(EmailAddress.class::cast)
                    .toList();
        }

        @Test
        void theSessionIsOfNoMoreUseAndAnotherBegins() {
            refuseCommits();
            try (ImportSession session = store.begin(archive("a"), AS_OF)) {
                deliver(session, 0, 3);
                assertThatThrownBy(() -> session.checkpoint(1)).isInstanceOf(StoreException.class);
                assertThatThrownBy(() -> deliver(session, 3, 4))
                        .isInstanceOf(IllegalStateException.class);
            }
            allowCommits();

            put(store, "a", AS_OF, letter(1));
            assertThat(store.check().counts()).containsEntry("interaction", 1L);
        }

        @Test
        void aWordThatMadeTheBatchCommitIsKeptAllTheSame() {
            refuseCommits();
            try (ImportSession session = store.begin(archive("a"), AS_OF)) {
                deliver(session, 0, 3);

                inAnotherThread(
                        () -> store.owner().decide(decision("r-1", Choice.DECLINE), null, null));

                assertThatThrownBy(() -> deliver(session, 3, 4))
                        .as("the import is told")
                        .isInstanceOf(StoreException.class);
            }
            assertThat(store.owner().decisions()).hasSize(1);
            assertThat(store.check().counts()).containsEntry("interaction", 0L);
        }
    }

    private static void inAnotherThread(Runnable work) {
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            thread.submit(work).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Nested
    class BesideAnImport {

        @Test
        void aSearchTakesNoWordsAway() throws Exception {
            AtomicBoolean isDone = new AtomicBoolean();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<Integer>> searchers = new ArrayList<>();
                for (int n = 0; n < 2; n++) {
                    searchers.add(
                            threads.submit(() -> {
                                int asked = 0;
                                while (!isDone.get()) {
                                    var _ = found(asked % 600);
                                    asked++;
                                }
                                return asked;
                            }));
                }
                try (ImportSession session = store.begin(archive("a"), AS_OF)) {
                    for (int batch = 0; batch < 12; batch++) {
                        deliver(session, batch * 50, batch * 50 + 50);
                        session.checkpoint(batch + 1L);
                    }
                    session.finish();
                } finally {
                    isDone.set(true);
                }
                for (Future<Integer> searcher : searchers) {
                    assertThat(searcher.get()).isPositive();
                }
            }
            for (int i = 0; i < 600; i++) {
                assertThat(found(i)).as("words of %d", i).isEqualTo(1);
            }
        }

        @Test
        void theOwnersWordGetsInWhileTheImportWaitsForItsArchive() {
            try (ImportSession session = store.begin(archive("a"), AS_OF)) {
                deliver(session, 0, 2_000);

                // This thread, which reads the archive, does nothing meanwhile.
                long start = System.nanoTime();
                inAnotherThread(
                        () -> store.owner().decide(decision("r-1", Choice.DECLINE), null, null));
                Duration waited = Duration.ofNanos(System.nanoTime() - start);

                assertThat(waited).isLessThan(Duration.ofSeconds(20));
                assertThat(store.owner().decisions()).hasSize(1);
                session.finish();
            }
            assertThat(store.check().counts()).containsEntry("interaction", 2_000L);
        }

        @Test
        void wordsGetInByTheHundredAndTheImportLosesNothing() throws Exception {
            CountDownLatch underWay = new CountDownLatch(1);
            try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
                List<Future<?>> deciders = new ArrayList<>();
                for (int t = 0; t < 6; t++) {
                    String name = "r-" + t + "-";
                    deciders.add(
                            threads.submit(() -> {
                                underWay.await();
                                for (int i = 0; i < 40; i++) {
                                    store.owner()
                                            .decide(
                                                    decision(name + i, Choice.ACCEPT),
                                                    new SavedCard(
                                                            List.of(), List.of(ADA), name + i),
                                                    null);
                                }
                                return true;
                            }));
                }
                try (ImportSession session = store.begin(archive("a"), AS_OF)) {
                    underWay.countDown();
                    int i = 0;
                    while (deciders.stream().anyMatch(d -> !d.isDone()) || i < 1_000) {
                        deliver(session, i, i + 1);
                        i++;
                    }
                    session.finish();
                    assertThat(session.counts().added()).isEqualTo(i);
                    assertThat(store.check().counts()).containsEntry("interaction", (long) i);
                }
                for (Future<?> decider : deciders) {
                    decider.get();
                }
            }
            assertThat(store.owner().decisions()).hasSize(240).doesNotHaveDuplicates();
            assertThat(store.owner().cards())
                    .extracting(SavedCard::note)
                    .containsExactlyElementsOf(
                            store.owner().decisions().stream().map(Decision::request).toList());
            assertThat(store.check().problems()).isEmpty();
        }

        @Test
        void coverageIsCountedWithoutWaiting() {
            try (ImportSession session = store.begin(archive("a"), AS_OF)) {
                deliver(session, 0, 10);
                session.checkpoint(1);
                deliver(session, 10, 20);

                inAnotherThread(() ->
                        assertThat(store.interactions().coverage().getLast().items())
                                .as("what is committed")
                                .isEqualTo(10));
            }
        }

        @Test
        void theIndexIsNotEmptiedForAnew() {
            try (ImportSession _ = store.begin(archive("a"), AS_OF)) {
                assertThatThrownBy(() -> store.rebuildWords()).isInstanceOf(StoreException.class);
            }
            store.rebuildWords().close();
        }
    }

    @Nested
    class AnImportThatGaveWayAndEnded {

        /// Delivers so many and lets a word in after them.
        private void deliverAndGiveWay(ImportSession session, int from, int to) {
            deliver(session, from, to);
            inAnotherThread(
                    () -> store.owner().decide(decision("r-" + to, Choice.LATER), null, null));
        }

        @Test
        void isCountedLikeOneThatDidNot() {
            try (ImportSession session = store.begin(archive("a"), AS_OF)) {
                deliver(session, 0, 10);
                session.checkpoint(1_000);
                deliverAndGiveWay(session, 10, 14);
                deliver(session, 14, 18);
            }
            assertThat(store.check().counts()).containsEntry("interaction", 14L);

            try (ImportSession session = store.begin(archive("a"), LATER)) {
                assertThat(session.resumeMark()).isEqualTo(1_000);
                deliverAndGiveWay(session, 10, 12);
            }
            try (ImportSession session = store.begin(archive("a"), LATER)) {
                deliver(session, 10, 20);
                session.finish();

                assertThat(session.counts().added()).isEqualTo(20);
                assertThat(session.counts().unchanged()).isZero();
            }
            assertThat(store.check().counts()).containsEntry("interaction", 20L);
        }

        @Test
        void hasItsWordsWholeOnceItIsReadAgain() {
            try (ImportSession session = store.begin(archive("a"), AS_OF)) {
                deliverAndGiveWay(session, 0, 10);
            }
            reopen();
            assertThat(store.check().problems()).isEmpty();
            assertThat(store.check().excerpts()).isEqualTo(10);
            assertThat(found(3)).as("by the excerpt only").isZero();

            try (ImportSession session = store.begin(archive("a"), AS_OF)) {
                deliver(session, 0, 12);
                session.finish();
            }
            for (int i = 0; i < 12; i++) {
                assertThat(found(i)).as("words of %d", i).isEqualTo(1);
            }
            assertThat(store.check().excerpts()).isZero();
            assertThat(store.check().problems()).isEmpty();
        }

        @Test
        void doesNotCallPiecesReadWhoseWordsAreNotThere() {
            try (ImportSession session = store.beginGrowing(archive("a"), AS_OF)) {
                deliver(session, 0, 1);
                session.pieceRead("mail 0");
                deliverAndGiveWay(session, 1, 2);
            }
            assertThat(store.isPieceRead("mail 0")).isFalse();

            try (ImportSession session = store.beginGrowing(archive("a"), AS_OF)) {
                deliver(session, 0, 1);
                session.pieceRead("mail 0");
                session.finish();
            }
            assertThat(store.isPieceRead("mail 0")).isTrue();
            assertThat(found(0)).isEqualTo(1);
        }
    }

    private void reopen() {
        store.close();
        store = Store.open(home);
    }

    @Nested
    class PeopleAreStale {

        @Test
        void afterDescriptionsAlone() {
            put(store, "a", AS_OF, described(connection("ada", "Ada Example", "Acme")));
            link(store, List.of("linkedin:connection:ada"));
            assertThat(store.people().arePeopleStale()).isFalse();

            put(store, "b", AS_OF, described(connection("bob", "Bob Sample", "Acme")));
            reopen();

            assertThat(store.people().arePeopleStale()).isTrue();
            assertThat(store.check().peopleStale()).isTrue();
        }

        @Test
        void afterANewVersionOfADescription() {
            put(store, "a", AS_OF, described(connection("ada", "Ada Example", "Acme")));
            link(store, List.of("linkedin:connection:ada"));

            put(store, "b", LATER, described(connection("ada", "Ada Example", "Bright Ltd")));

            assertThat(store.people().arePeopleStale()).isTrue();
        }

        @Test
        void afterAnAccountBecomesTheOwnersAndAfterItCeasesToBe() {
            put(store, "a", AS_OF, letter(1));
            link(store, List.of(sender(1).key()));

            store.owner().addOwnerHandle(OWNER);
            assertThat(store.people().arePeopleStale()).isTrue();

            link(store, List.of(sender(1).key()));
            store.owner().addOwnerHandle(OWNER);
            assertThat(store.people().arePeopleStale()).as("said again").isFalse();
            store.owner().removeOwnerHandle(OWNER);
            assertThat(store.people().arePeopleStale()).isTrue();
        }

        @Test
        void whereTiesWereNotMeasured() {
            put(store, "a", AS_OF, letter(1));
            store.people()
                    .savePeople(
                            new People.Linked(
                                    new Linkage(List.of(), List.of()),
                                    List.of(),
                                    store.epochs().archives()),
                            _ -> Set.of(),
                            _ -> Set.of());

            assertThat(store.people().arePeopleStale()).isTrue();
            store.interactions().saveTies(List.of(), store.epochs().people());
            assertThat(store.people().arePeopleStale()).isFalse();
        }

        @Test
        void whereRecordsCameInWhileTheyWereLinked() {
            put(store, "a", AS_OF, letter(1));
            long before = store.epochs().archives();
            put(store, "b", AS_OF, letter(2));
            store.people()
                    .savePeople(
                            new People.Linked(new Linkage(List.of(), List.of()), List.of(), before),
                            _ -> Set.of(),
                            _ -> Set.of());
            store.interactions().saveTies(List.of(), store.epochs().people());

            assertThat(store.people().arePeopleStale()).isTrue();
        }

        @Test
        void andAreNotAfterADecisionOrTheSameArchiveAgain() {
            put(store, "a", AS_OF, letter(1));
            link(store, List.of(sender(1).key()));
            Epochs before = store.epochs();

            store.owner().decide(decision("r-1", Choice.DECLINE), null, null);
            put(store, "b", AS_OF, letter(1));
            reopen();

            assertThat(store.people().arePeopleStale()).isFalse();
            assertThat(store.epochs().knowledge()).isEqualTo(before.knowledge());
            assertThat(store.epochs().state()).isGreaterThan(before.state());
        }
    }

    @Nested
    class AFollow {

        private static final Following ADA_FOLLOWED = new Following("linkedin:ada", "Ada Example");

        private void follow(String request, Instant at) {
            store.owner()
                    .decide(new Decision(request, Choice.FOLLOW, "", at, "{}"), null, ADA_FOLLOWED);
        }

        @Test
        void standsAsLongAsOneOfItsDecisionsDoes() {
            follow("r-1", AS_OF);
            follow("r-2", LATER);

            store.owner().undoLast();
            assertThat(store.owner().follows())
                    .extracting(OwnerBook.Follow::since)
                    .containsExactly(AS_OF);

            store.owner().undoLast();
            assertThat(store.owner().follows()).isEmpty();
        }

        @Test
        void isTakenBackWhateverTheRequestIsCalledBy() {
            follow("r-old-name", AS_OF);

            assertThat(store.owner().undo(Set.of("r-old-name"))).isPresent();
            assertThat(store.owner().follows()).isEmpty();
        }

        @Test
        void ofAnOlderStoreHangsOnItsDecisionAfterwards(@TempDir Path old) {
            try (Database database = Database.open(old.resolve("old.db"), false)) {
                database.outside(Migrator.ofResources().upTo(8)::migrate);
                database.outside(sql -> {
                    sql.run(
                            "INSERT INTO decision (request, choice, note, at, verdict)"
                                    + " VALUES ('r-1', 'FOLLOW', '', 5, '')");
                    sql.run("INSERT INTO follow (key, name, since) VALUES ('k', 'Ada', 5)");
                    sql.run("INSERT INTO follow (key, name, since) VALUES ('l', 'Bob', 6)");
                });

                database.outside(Migrator.ofResources()::migrate);

                OwnerBook book = new OwnerBook(database, new Changes(database));
                assertThat(book.follows())
                        .extracting(OwnerBook.Follow::name)
                        // A follow without a decision is older than any that has one.
                        .containsExactly("Bob", "Ada");
                book.undoLast();
                assertThat(book.follows())
                        .extracting(OwnerBook.Follow::name)
                        .containsExactly("Bob");
            }
        }
    }

    private static String name(TakenBack word) {
        return switch (word) {
            case TakenBack.Decided(List<Decision> decisions) -> decisions.getFirst().request();
            case TakenBack.Corrected(Correction correction) -> correction.about();
            case TakenBack.Ledgered(LedgerEntry entry) -> entry.about();
        };
    }

    @Test
    void takesBackEachWordOnceHoweverManyUndoAtOnce() throws Exception {
        for (int i = 0; i < 60; i++) {
            if (i % 3 == 0) {
                store.corrections()
                        .add(
                                new Correction(
                                        Correction.Kind.LATER,
                                        "r-" + i,
                                        AS_OF,
                                        Overrides.NONE,
                                        List.of(new Overrides.Pair("a", "b" + i))));
            } else {
                store.owner().decide(decision("r-" + i, Choice.DECLINE), null, null);
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<String>>> undoers = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                undoers.add(
                        threads.submit(() -> {
                            List<String> mine = new ArrayList<>();
                            for (int i = 0; i < 15; i++) {
                                store.owner().undoLast().ifPresent(word -> mine.add(name(word)));
                            }
                            return mine;
                        }));
            }
            List<String> all = new ArrayList<>();
            for (Future<List<String>> undoer : undoers) {
                all.addAll(undoer.get());
            }
            assertThat(all).hasSize(60).doesNotHaveDuplicates();
        }
        assertThat(store.owner().decisions()).isEmpty();
    }
}
