package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.link;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.model.Person;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Role;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.Follow;
import dev.familiar.store.OwnerBook.Following;
import dev.familiar.store.OwnerBook.SavedCard;
import dev.familiar.store.OwnerBook.Statement;
import dev.familiar.store.OwnerBook.TakenBack;
import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final SavedCard CARD =
            new SavedCard(List.of(PersonName.of("Ada Example")), List.of(ADA), "From Denver");

    @TempDir Path home;

    private static void fill(Store store) {
        put(
                store,
                "a",
                AS_OF,
                described(connection("ada", "Ada Example", "Acme Rockets")),
                happened(mail("1", part(Role.FROM, "Ada Example", ADA), part(Role.TO, "", OWNER))));
        link(store, List.of("linkedin:connection:ada", ADA.key()));
    }

    private static void expect(Problem problem, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void opensItsFolderToNobodyElse() throws IOException {
        Path folder = home.resolve("new/home");

        Store.open(folder).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("familiar.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void letsOneProgramWriteAndOthersRead() {
        try (Store store = Store.open(home)) {
            fill(store);

            expect(Problem.IN_USE, () -> Store.open(home));
            try (Store reader = Store.openReadOnly(home)) {
                assertThat(reader.people().connections()).hasSize(1);
                expect(Problem.NOT_ACCESSIBLE, () -> reader.owner().addOwnerHandle(OWNER));
            }
        }
        Store.open(home).close();
    }

    @Test
    void saysThatThereIsNothingToReadYet() {
        expect(Problem.NOT_ACCESSIBLE, () -> Store.openReadOnly(home.resolve("nowhere")));
    }

    @Test
    void saysThatAFileIsNoStore() throws IOException {
        Files.writeString(home.resolve("familiar.db"), "certainly not a database".repeat(100));

        expect(Problem.DAMAGED, () -> Store.open(home));
    }

    @Test
    void findsPeopleByKeyByWordsAndById() {
        try (Store store = Store.open(home)) {
            fill(store);

            Person ada = store.people().findPeople("rocket denver", 5).getFirst();
            assertThat(ada.descriptions()).hasSize(2);
            assertThat(store.people().person(ada.id())).contains(ada);
            assertThat(store.people().allPeople()).contains(ada.id());
            assertThat(store.people().lookup().findByKey("name:ada example", 5))
                    .containsExactly(ada);
            assertThat(store.people().lookup().peopleWithToken("ada")).isEqualTo(1);
            assertThat(store.people().lookup().people()).isEqualTo(2);
        }
    }

    @Test
    void givesPeopleTheSameIdsAgainAfterARebuild() {
        try (Store store = Store.open(home)) {
            fill(store);
            var before = store.people().allPeople();
            store.owner().decide(new Decision("r-1", Choice.ACCEPT, "", AS_OF, "{}"), CARD, null);

            store.rebuild();
            assertThat(store.people().allPeople()).isEmpty();
            assertThat(store.people().arePeopleStale()).isTrue();
            link(store, List.of("linkedin:connection:ada", ADA.key()));

            assertThat(store.people().allPeople()).isEqualTo(before);
            assertThat(store.owner().decisions()).hasSize(1);
            assertThat(store.check().problems()).isEmpty();
        }
    }

    @Test
    void remembersWhatTheOwnerSaidAndTakesItBack() {
        Following ada = new Following("linkedin:ada", "Ada Example");
        Statement known = new Statement("linkedin:ada", Statement.Word.KNOWN, "school", AS_OF);
        try (Store store = Store.open(home)) {
            OwnerBook owner = store.owner();
            owner.decide(new Decision("r-1", Choice.ACCEPT, "n", AS_OF, "{}"), CARD, null);
            owner.decide(new Decision("r-2", Choice.FOLLOW, "", AS_OF, "{}"), null, ada);
            owner.say(List.of(known));
        }
        try (Store store = Store.open(home)) {
            OwnerBook owner = store.owner();
            assertThat(owner.cards()).containsExactly(CARD);
            assertThat(owner.follows())
                    .containsExactly(new Follow(2, ada.key(), ada.name(), AS_OF));
            assertThat(owner.statements()).containsExactly(known);
            assertThat(owner.undo(Set.of("r-2"))).map(Decision::request).contains("r-2");
            assertThat(owner.follows()).isEmpty();
            assertThat(owner.undoLast())
                    .contains(
                            new TakenBack.Decided(
                                    List.of(new Decision("r-1", Choice.ACCEPT, "n", AS_OF, "{}"))));
            assertThat(owner.cards()).isEmpty();
            assertThat(owner.undoLast()).isEmpty();
            owner.unsay(Set.of(known.about()));
            assertThat(owner.statements()).isEmpty();
        }
    }

    @Test
    void bringsABackupBackAndKeepsTheOldStoreAside(@TempDir Path elsewhere) {
        Path backup = elsewhere.resolve("backup.familiar");
        try (Store store = Store.open(home)) {
            fill(store);
            store.owner().decide(new Decision("r-1", Choice.ACCEPT, "n", AS_OF, "{}"), CARD, null);
            store.backup(new BackupPlan(backup, false, false));
            expect(
                    Problem.NOT_ACCESSIBLE,
                    () -> store.backup(new BackupPlan(backup, false, false)));
            store.backup(new BackupPlan(backup, true, false));
            store.owner().undoLast();
            expect(Problem.IN_USE, () -> Store.restore(backup, home));
        }

        Store.restore(backup, home);

        assertThat(home.resolve("familiar.db.before-restore")).exists();
        try (Store store = Store.open(home)) {
            assertThat(store.owner().cards()).containsExactly(CARD);
            assertThat(store.people().findPeople("ada", 5)).isNotEmpty();
            assertThat(store.check().isHealthy()).isTrue();
        }
    }

    @Test
    void refusesADamagedBackupAndKeepsTheStore(@TempDir Path elsewhere) throws IOException {
        Path bad = elsewhere.resolve("bad");
        Files.writeString(bad, "no database at all ".repeat(200));
        try (Store store = Store.open(home)) {
            fill(store);
            expect(Problem.NOT_ACCESSIBLE, () -> store.backup(new BackupPlan(bad, true, false)));
        }

        expect(Problem.DAMAGED, () -> Store.restore(bad, home));
        expect(Problem.NOT_ACCESSIBLE, () -> Store.restore(elsewhere.resolve("none"), home));

        try (Store store = Store.open(home)) {
            assertThat(store.people().connections()).hasSize(1);
        }
    }
}
