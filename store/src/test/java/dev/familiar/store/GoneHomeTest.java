package dev.familiar.store;

import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A word is never acknowledged into a folder that is gone. Windows lets nobody take it away.
@DisabledOnOs(OS.WINDOWS)
class GoneHomeTest {

    @TempDir Path folder;

    private Path home;

    @BeforeEach
    void aHome() {
        home = folder.resolve("home");
        fill(home, "r-1");
    }

    private static void fill(Path home, String request) {
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, described(connection("ada", "Ada Example", "Acme Rockets")));
            decide(store, request);
        }
    }

    private static void decide(Store store, String request) {
        store.owner().decide(new Decision(request, Choice.LATER, "", AS_OF, "{}"), null, null);
    }

    private static void refuses(Store store) {
        assertThatThrownBy(() -> decide(store, "r-2"))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> {
                            assertThat(e.problem()).isEqualTo(Problem.GONE);
                            assertThat(e)
                                    .hasMessageContaining("deleted, moved or replaced")
                                    .hasMessageContaining("nothing was changed")
                                    .hasMessageContaining("start again");
                        });
    }

    @Test
    void refusesAWordOnceTheHomeIsDeletedAndMakesNothingThere() throws IOException {
        try (Store store = Store.open(home)) {
            decide(store, "r-3");
            new FileSteps().deleteTree(home);

            refuses(store);
            refuses(store);

            assertThatThrownBy(() -> put(store, "b", AS_OF, described(connection("b", "B", "C"))))
                    .isInstanceOf(StoreException.class);
        }
        assertThat(home).doesNotExist();
    }

    @Test
    void refusesAWordOnceAnotherHomeIsInItsPlaceAndLeavesThatAsItIs() throws IOException {
        Path other = folder.resolve("other");
        fill(other, "r-9");
        byte[] before = Files.readAllBytes(other.resolve("familiar.db"));
        try (Store store = Store.open(home)) {
            Files.move(home, folder.resolve("aside"));
            Files.move(other, home);

            refuses(store);
        }
        assertThat(home.resolve("familiar.db")).hasBinaryContent(before);
        try (Store store = Store.open(folder.resolve("aside"))) {
            assertThat(store.owner().decisions()).hasSize(1);
        }
        try (Store store = Store.open(home)) {
            assertThat(store.owner().decisions()).hasSize(1);
        }
    }

    @Test
    void takesWordsAgainOnceTheHomeIsBack() throws IOException {
        try (Store store = Store.open(home)) {
            Files.move(home, folder.resolve("aside"), StandardCopyOption.ATOMIC_MOVE);
            refuses(store);
            Files.move(folder.resolve("aside"), home, StandardCopyOption.ATOMIC_MOVE);

            decide(store, "r-2");
        }
        try (Store store = Store.open(home)) {
            assertThat(store.owner().decisions()).hasSize(2);
        }
    }

    @Test
    void tellsAReaderWhatHappenedOrAnswersFromWhatWasOpen() throws IOException {
        try (Store reader = Store.openReadOnly(home)) {
            new FileSteps().deleteTree(home);
            fill(home, "r-8");

            // A connection that is open reads the file that it opened; a new one would read
            // another.
            assertThat(reader.owner().decisions())
                    .singleElement()
                    .satisfies(decision -> assertThat(decision.request()).isEqualTo("r-1"));
            BackupPlan plan = new BackupPlan(folder.resolve("b.familiar"), false, false);
            assertThatThrownBy(() -> reader.backup(plan))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.GONE));
        }
        assertThat(folder.resolve("b.familiar")).doesNotExist();
    }
}
