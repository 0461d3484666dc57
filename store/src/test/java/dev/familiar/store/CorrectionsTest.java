package dev.familiar.store;

import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.LATER;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.link;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Linkage;
import dev.familiar.identity.Linkage.PossibleLink;
import dev.familiar.identity.Overrides;
import dev.familiar.identity.Overrides.Pair;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.TakenBack;
import dev.familiar.store.row.Correction;
import dev.familiar.store.row.Correction.Kind;
import dev.familiar.store.row.PossiblePair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {

    private static final String ADA = "linkedin:connection:ada";
    private static final String BEN = "linkedin:connection:ben";
    private static final String CORA = "linkedin:connection:cora";

    @TempDir Path home;

    private Store store;

    @BeforeEach
    void opensAStoreWithThreePeople() {
        store = Store.open(home);
        put(
                store,
                "a",
                AS_OF,
                described(connection("ada", "Ada Example", "Acme")),
                described(connection("ben", "Ben Example", "Acme")),
                described(connection("cora", "Cora Example", "Acme")));
        link(store, List.of(ADA));
    }

    @AfterEach
    void closesTheStore() {
        store.close();
    }

    private static Correction same(String one, String other, Instant at) {
        return new Correction(
                Kind.MERGE,
                "about",
                at,
                new Overrides(List.of(new Pair(one, other)), List.of()),
                List.of());
    }

    private static Correction different(String one, String other) {
        return new Correction(
                Kind.APART,
                "about",
                AS_OF,
                new Overrides(List.of(), List.of(new Pair(one, other))),
                List.of());
    }

    private static Correction later(String one, String other) {
        return new Correction(
                Kind.LATER, "about", AS_OF, Overrides.NONE, List.of(new Pair(one, other)));
    }

    private static Decision decision(Instant at) {
        return new Decision("r-1", Choice.LATER, "", at, "");
    }

    @Test
    void letsTheLaterWordOnAPairHoldUntilItIsTakenBack() {
        store.corrections().add(same(BEN, ADA, AS_OF));
        store.corrections().add(different(ADA, BEN));
        assertThat(store.corrections().overrides())
                .isEqualTo(new Overrides(List.of(), List.of(new Pair(ADA, BEN))));

        assertThat(store.owner().undoLast()).contains(new TakenBack.Corrected(different(ADA, BEN)));

        assertThat(store.corrections().overrides())
                .isEqualTo(new Overrides(List.of(new Pair(ADA, BEN)), List.of()));
    }

    @Test
    void takesAllPairsOfOneCorrectionBackTogether() {
        Overrides overrides =
                new Overrides(
                        List.of(new Pair(ADA, BEN)),
                        List.of(new Pair(ADA, CORA), new Pair(BEN, CORA)));
        long split =
                store.corrections()
                        .add(new Correction(Kind.SPLIT, "x", AS_OF, overrides, List.of()));

        assertThat(store.corrections().undo(split).orElseThrow().keys())
                .containsExactly(ADA, BEN, CORA);

        assertThat(store.corrections().overrides()).isEqualTo(Overrides.NONE);
        assertThat(store.corrections().undo(split)).isEmpty();
    }

    @Test
    void takesBackTheOneThatIsNamedWhateverWasSaidSince() {
        long first = store.corrections().add(same(ADA, BEN, AS_OF));
        long second = store.corrections().add(same(BEN, CORA, LATER));

        assertThat(store.corrections().undo(first)).contains(same(ADA, BEN, AS_OF));
        assertThat(store.corrections().undo(first)).isEmpty();
        assertThat(store.corrections().overrides().same()).containsExactly(new Pair(BEN, CORA));
        assertThat(store.corrections().undo(second)).isPresent();
    }

    @Test
    void makesPeopleStaleUntilTheyAreLinkedAnew() {
        store.corrections().add(later(ADA, BEN));
        assertThat(store.people().arePeopleStale()).isFalse();

        store.corrections().add(same(ADA, BEN, AS_OF));
        assertThat(store.people().arePeopleStale()).isTrue();

        link(store, List.of(ADA, BEN));
        assertThat(store.people().arePeopleStale()).isFalse();
        var _ = store.owner().undoLast();
        assertThat(store.people().arePeopleStale()).isTrue();
    }

    @Test
    void keepsTheOwnersWordWhenCachesAreDroppedAndTheFileIsReopened() {
        store.corrections().add(same(ADA, BEN, AS_OF));
        store.rebuild();
        store.close();

        store = Store.open(home);

        assertThat(store.corrections().overrides().same()).containsExactly(new Pair(ADA, BEN));
        assertThat(store.check().problems()).isEmpty();
        assertThat(store.check().counts()).containsEntry("correction", 1L);
    }

    @Test
    void showsNobodyInItsText() {
        assertThat(same(ADA, BEN, AS_OF).toString()).doesNotContain("ada", "about");
        assertThat(
                        new PossiblePair(
                                        "q-1",
                                        ADA,
                                        BEN,
                                        1,
                                        false,
                                        new PersonId("p-1"),
                                        new PersonId("p-2"))
                                .toString())
                .doesNotContain("ada");
    }

    @Nested
    class AgainstDecisions {

        @Test
        void isTheLastWordWhenNothingWasDecided() {
            assertThat(store.owner().undoLast()).isEmpty();

            store.corrections().add(same(ADA, BEN, AS_OF));

            assertThat(store.owner().undoLast())
                    .contains(new TakenBack.Corrected(same(ADA, BEN, AS_OF)));
        }

        @Test
        void goesByTheTime() {
            store.corrections().add(same(ADA, BEN, LATER));
            store.owner().decide(decision(AS_OF), null, null);

            assertThat(store.owner().undoLast())
                    .contains(new TakenBack.Corrected(same(ADA, BEN, LATER)));
            assertThat(store.owner().undoLast())
                    .contains(new TakenBack.Decided(List.of(decision(AS_OF))));
        }

        @Test
        void goesByTheOrderWithinOneInstant() {
            store.corrections().add(same(ADA, BEN, AS_OF));
            store.owner().decide(decision(AS_OF), null, null);
            store.corrections().add(later(ADA, CORA));

            assertThat(store.owner().undoLast())
                    .contains(new TakenBack.Corrected(later(ADA, CORA)));
            assertThat(store.owner().undoLast())
                    .contains(new TakenBack.Decided(List.of(decision(AS_OF))));
        }

        @Test
        void passesOverWhatWasTakenBack() {
            store.corrections().add(same(ADA, BEN, AS_OF));
            store.owner().decide(decision(LATER), null, null);
            var _ = store.owner().undoLast();

            assertThat(store.owner().undoLast())
                    .contains(new TakenBack.Corrected(same(ADA, BEN, AS_OF)));
        }
    }

    @Nested
    class Questions {

        private void ask(PossibleLink... links) {
            List<PersonDescription> all = store.people().descriptions();
            List<List<String>> clusters = all.stream().map(d -> List.of(d.key())).toList();
            save(new Linkage(clusters, List.of(links)), all);
        }

        private void save(Linkage linkage, List<PersonDescription> all) {
            store.people()
                    .savePeople(
                            new People.Linked(linkage, all, store.epochs().archives()),
                            _ -> Set.of("key"),
                            _ -> Set.of());
        }

        private List<String> asked() {
            return store.corrections().possiblePairs().stream().map(PossiblePair::id).toList();
        }

        @Test
        void comeLikeliestFirst() {
            ask(new PossibleLink(ADA, BEN, 1), new PossibleLink(BEN, CORA, 3));

            assertThat(store.corrections().possiblePairs())
                    .extracting(PossiblePair::weightBits)
                    .containsExactly(3.0, 1.0);
        }

        @Test
        void keepTheirIdWhicheverSideComesFirst() {
            ask(new PossibleLink(ADA, BEN, 1));
            List<String> before = asked();

            ask(new PossibleLink(BEN, ADA, 2));

            assertThat(asked()).isEqualTo(before).allMatch(id -> id.matches("q-[0-9a-z]{10}"));
        }

        @Test
        void goToTheEndInTheOrderInWhichTheyArePutOff() {
            ask(
                    new PossibleLink(ADA, BEN, 3),
                    new PossibleLink(BEN, CORA, 2),
                    new PossibleLink(ADA, CORA, 1));
            List<String> before = asked();

            store.corrections().add(later(BEN, CORA));
            store.corrections().add(later(BEN, ADA));
            assertThat(asked()).containsExactly(before.get(2), before.get(1), before.get(0));
            assertThat(store.corrections().possiblePairs())
                    .extracting(PossiblePair::postponed)
                    .containsExactly(false, true, true);

            var _ = store.owner().undoLast();
            assertThat(asked()).containsExactly(before.get(0), before.get(2), before.get(1));
        }

        @Test
        void areNotAskedAboutRecordsOfOnePerson() {
            List<PersonDescription> all = store.people().descriptions();
            save(
                    new Linkage(
                            List.of(List.of(ADA, BEN), List.of(CORA)),
                            List.of(new PossibleLink(ADA, BEN, 1))),
                    all);

            assertThat(asked()).isEmpty();
        }
    }

    @Test
    void makesACorrectionOfEachOverrideOfTheFourthVersion(@TempDir Path folder) throws IOException {
        try (Database database = Database.open(folder.resolve("old.db"), false)) {
            database.outside(new Migrator(scripts(4))::migrate);
            database.outside(sql -> {
                sql.run("INSERT INTO override (one, other, same, at) VALUES ('a', 'b', 1, 5)");
                sql.run("INSERT INTO override (one, other, same, at) VALUES ('a', 'c', 0, 6)");
            });

            database.outside(Migrator.ofResources()::migrate);

            Changes changes = new Changes(database);
            Corrections corrections = new Corrections(database, changes);
            assertThat(new OwnerBook(database, changes).undoLast())
                    .get()
                    .extracting(word -> ((TakenBack.Corrected) word).correction().overrides())
                    .isEqualTo(new Overrides(List.of(), List.of(new Pair("a", "c"))));
            assertThat(corrections.overrides().same()).containsExactly(new Pair("a", "b"));
        }
    }

    private static List<String> scripts(int newest) throws IOException {
        List<String> scripts = new ArrayList<>();
        for (int version = 1; version <= newest; version++) {
            try (InputStream in = Store.class.getResourceAsStream("schema-" + version + ".sql")) {
                scripts.add(
                        new String(
                                Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return scripts;
    }
}
