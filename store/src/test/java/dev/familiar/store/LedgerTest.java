package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.store.Ledger.Numbered;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.TakenBack;
import dev.familiar.store.StoreException.Problem;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Kind;
import dev.familiar.store.row.LedgerEntry.Party;
import dev.familiar.store.row.LedgerEntry.Side;
import dev.familiar.store.row.LedgerEntry.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123Z");

    @TempDir Path home;

    /// An introduction that is begun.
    static LedgerEntry started(Instant at) {
        return new LedgerEntry(
                Kind.STARTED,
                "",
                "asked",
                new Words("wants a job", "needs somebody"),
                "",
                at,
                List.of(
                        new Party(Side.ASKER, "Ada Example", Set.of("card:ada", "mail:ada")),
                        new Party(Side.WANTED, "Bob Sample", Set.of("card:bob"))));
    }

    /// A step of one.
    static LedgerEntry moved(String about, String word, Instant at) {
        return new LedgerEntry(Kind.MOVED, about, word, Words.NONE, "", at, List.of());
    }

    private static LedgerEntry found(String about, String trace) {
        return new LedgerEntry(Kind.MOVED, about, "introduced", Words.NONE, trace, AT, List.of());
    }

    private static LedgerEntry shared() {
        return new LedgerEntry(
                Kind.SHARED,
                "",
                "1 name",
                new Words("agencies", "Cora"),
                "",
                AT,
                List.of(new Party(Side.CONCERNED, "Ada Example", Set.of("card:ada"))));
    }

    private static Decision decision(Instant at) {
        return new Decision("r-1", Choice.LATER, "", at, "");
    }

    @Test
    void keepsEntriesWithTheirPeopleInTheOrderOfSaying() {
        try (Store store = Store.open(home)) {
            Numbered begun = store.ledger().add(started(AT));
            assertThat(begun.entry().about()).isEqualTo("i-" + begun.id());
            var _ = store.ledger().addAfter(begun.id(), moved(begun.entry().about(), "asking", AT));
            var _ = store.ledger().add(shared());
        }
        try (Store store = Store.openReadOnly(home)) {
            List<LedgerEntry> all = store.ledger().all().stream().map(Numbered::entry).toList();
            assertThat(all)
                    .extracting(LedgerEntry::kind)
                    .containsExactly(Kind.STARTED, Kind.MOVED, Kind.SHARED);
            assertThat(all.getFirst().people()).isEqualTo(started(AT).people());
            assertThat(all.getFirst().words()).isEqualTo(started(AT).words());
            assertThat(all.getFirst().at()).isEqualTo(AT);
            assertThat(all.get(2)).isEqualTo(shared());
            assertThat(store.ledger().of(Set.of(Kind.SHARED, Kind.PRESSED)))
                    .extracting(Numbered::entry)
                    .containsExactly(shared());
            assertThat(all.getFirst().toString()).doesNotContain("Ada", "job", "card:");
        }
    }

    @Test
    void refusesAStepFromWhereTheIntroductionIsNoMore() {
        try (Store store = Store.open(home)) {
            Numbered begun = store.ledger().add(started(AT));
            String about = begun.entry().about();
            Optional<Numbered> first =
                    store.ledger().addAfter(begun.id(), moved(about, "asking", AT));

            assertThat(first).isPresent();
            assertThat(store.ledger().addAfter(begun.id(), moved(about, "declined", AT))).isEmpty();
            assertThat(
                            store.ledger()
                                    .addAfter(
                                            first.orElseThrow().id(), moved(about, "willing", AT)))
                    .isPresent();
            assertThat(store.ledger().all()).hasSize(3);
        }
    }

    @Test
    void letsOneOfManyWhoMoveItAtOnceMoveIt() throws Exception {
        try (Store store = Store.open(home);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Numbered begun = store.ledger().add(started(AT));
            List<Future<Boolean>> movers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                movers.add(
                        threads.submit(() ->
                                store.ledger()
                                        .addAfter(
                                                begun.id(),
                                                moved(begun.entry().about(), "asking", AT))
                                        .isPresent()));
            }
            int moved = 0;
            for (Future<Boolean> mover : movers) {
                moved += mover.get() ? 1 : 0;
            }
            assertThat(moved).isEqualTo(1);
        }
    }

    @Test
    void writesOnlyOnWhatWasRead() {
        try (Store store = Store.open(home)) {
            Numbered begun = store.ledger().addIfUnchanged(0, started(AT)).orElseThrow();

            assertThat(store.ledger().addIfUnchanged(0, started(AT))).isEmpty();
            var _ = store.ledger().add(shared());
            assertThat(store.ledger().addIfUnchanged(begun.id(), started(AT))).isEmpty();

            var _ = store.owner().undoLast();
            assertThat(store.ledger().addIfUnchanged(begun.id(), started(AT))).isPresent();
            assertThat(store.ledger().all()).hasSize(2);
        }
    }

    @Test
    void letsOneOfManyWhoReadTheSameWrite() throws Exception {
        try (Store store = Store.open(home);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> writers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                writers.add(
                        threads.submit(
                                () -> store.ledger().addIfUnchanged(0, started(AT)).isPresent()));
            }
            int written = 0;
            for (Future<Boolean> writer : writers) {
                written += writer.get() ? 1 : 0;
            }

            assertThat(written).isEqualTo(1);
            assertThat(store.ledger().all()).hasSize(1);
        }
    }

    @Test
    void takesBackTheLastWordWhicheverTableHoldsIt() {
        try (Store store = Store.open(home)) {
            Numbered begun = store.ledger().add(started(AT));
            store.owner().decide(decision(AT), null, null);
            var _ = store.ledger().add(shared());

            assertThat(store.owner().undoLast()).contains(new TakenBack.Ledgered(shared()));
            assertThat(store.owner().undoLast())
                    .contains(new TakenBack.Decided(List.of(decision(AT))));
            assertThat(store.owner().undoLast()).contains(new TakenBack.Ledgered(begun.entry()));
            assertThat(store.owner().undoLast()).isEmpty();
            assertThat(store.ledger().all()).isEmpty();
        }
    }

    @Test
    void neverGivesANumberTwice() {
        try (Store store = Store.open(home)) {
            Numbered begun = store.ledger().add(started(AT));
            var _ = store.owner().undoLast();
            store.owner().decide(decision(AT), null, null);

            assertThat(store.ledger().add(started(AT)).id()).isGreaterThan(begun.id() + 1);
        }
    }

    @Test
    void remembersWhatWasFoundAndTakenBack() {
        try (Store store = Store.open(home)) {
            Numbered begun = store.ledger().add(started(AT));
            var _ = store.ledger().addAfter(begun.id(), found(begun.entry().about(), "mail:1"));
            assertThat(store.ledger().refused()).isEmpty();
            var _ = store.owner().undoLast();

            assertThat(store.ledger().refused()).containsExactly("mail:1");
        }
    }

    @Test
    void outlivesARebuildAndComesBackWithABackup(@TempDir Path elsewhere) {
        Path backup = elsewhere.resolve("backup.familiar");
        try (Store store = Store.open(home)) {
            var _ = store.ledger().add(started(AT));
            store.rebuild();
            assertThat(store.ledger().all()).hasSize(1);
            store.backup(new BackupPlan(backup, false, false));
            var _ = store.ledger().add(shared());
        }

        Store.restore(backup, home);

        try (Store store = Store.open(home)) {
            assertThat(store.ledger().all()).hasSize(1);
            assertThat(store.check().problems()).isEmpty();
            assertThat(store.check().counts()).containsEntry("ledger", 1L);
        }
    }

    @Test
    void isNotWrittenByWhoMayOnlyRead() {
        Store.open(home).close();
        try (Store reader = Store.openReadOnly(home)) {
            assertThatThrownBy(() -> reader.ledger().add(shared()))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.NOT_ACCESSIBLE));
        }
    }
}
