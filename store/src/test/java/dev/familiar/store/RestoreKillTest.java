package dev.familiar.store;

import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A restore that is killed before any of its steps loses no decision, and no empty store ever
/// takes the place of one.
class RestoreKillTest {

    private static final int OLD = 15;
    private static final int NEW = 10;

    @TempDir Path folder;

    private Path original;
    private Path backup;

    /// A backup with ten decisions, and a home with fifteen of which five are in the log alone, as
    /// after kill -9.
    @BeforeEach
    void aBackupAndAHomeThatWasKilled() throws IOException {
        original = Files.createDirectory(folder.resolve("original"));
        backup = folder.resolve("b.familiar");
        Path home = folder.resolve("home");
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, described(connection("ada", "Ada Example", "Acme Rockets")));
            decide(store, 0, NEW);
            Files.writeString(home.resolve("policy.toml"), "prior_known = 0.3\n");
            store.backup(new BackupPlan(backup, false, false));
        }
        try (Store store = Store.open(home)) {
            decide(store, NEW, OLD);
            Files.writeString(home.resolve("policy.toml"), "prior_known = 0.4\n");
            copy(home, original);
        }
        assertThat(original.resolve("familiar.db-wal")).isNotEmptyFile();
    }

    private static void decide(Store store, int from, int to) {
        for (int i = from; i < to; i++) {
            store.owner().decide(new Decision("r-" + i, Choice.LATER, "", AS_OF, "{}"), null, null);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.skip(1).toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    @Test
    void keepsEveryDecisionWhereverItWasKilled() throws IOException, InterruptedException {
        List<Integer> left = new ArrayList<>();
        int exit = 137;
        for (int step = 0; exit == 137; step++) {
            Path home = Files.createDirectory(folder.resolve("home-" + step));
            copy(original, home);
            exit = restore(home, step);
            left.add(decisions(home));
            assertThat(kept(home)).as("killed before step %d", step).contains(OLD);
            assertThat(policies(home)).contains("prior_known = 0.4\n");

            // Doing it again ends it, and still nothing is lost.
            Store.restore(backup, home);
            assertThat(decisions(home)).isEqualTo(NEW);
            assertThat(home.resolve("policy.toml")).hasContent("prior_known = 0.3\n");
            assertThat(kept(home)).contains(OLD);
            assertThat(policies(home)).contains("prior_known = 0.4\n");
            assertThat(home.resolve("familiar.db.part")).doesNotExist();
        }
        assertThat(exit).isEqualTo(KilledRestore.DONE);
        assertThat(left)
                .hasSizeGreaterThan(8)
                .containsOnly(OLD, NEW)
                .isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void makesNoEmptyStoreWhereARestoreIntoANewHomeWasKilled()
            throws IOException, InterruptedException {
        int exit = 137;
        int begun = 0;
        for (int step = 0; exit == 137; step++) {
            Path home = folder.resolve("new-" + step);
            exit = restore(home, step);
            if (Files.exists(home.resolve("familiar.db"))) {
                assertThat(decisions(home)).isEqualTo(NEW);
            } else if (Files.exists(home.resolve("familiar.db.part"))) {
                begun++;
                assertThatThrownBy(() -> Store.open(home)).hasMessageContaining("broken off");
                assertThatThrownBy(() -> Store.openReadOnly(home))
                        .hasMessageContaining("broken off");
                assertThat(home.resolve("familiar.db")).doesNotExist();
            }
            Store.restore(backup, home);
            assertThat(decisions(home)).isEqualTo(NEW);
        }
        assertThat(exit).isEqualTo(KilledRestore.DONE);
        assertThat(begun).isPositive();
    }

    /// What an earlier version of the program left when it was killed.
    @Test
    void saysWhereTheOldStoreIsIfItWasMovedAwayAndBringsItBack() throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.move(
                    original.resolve("familiar.db" + suffix),
                    original.resolve("familiar.db.before-restore" + suffix));
        }

        assertThatThrownBy(() -> Store.open(original))
                .hasMessageContaining("familiar restore")
                .hasMessageContaining("familiar.db.before-restore");
        assertThatThrownBy(() -> Store.openReadOnly(original))
                .hasMessageContaining("familiar.db.before-restore");

        Store.restore(original.resolve("familiar.db.before-restore"), original);
        assertThat(decisions(original)).isEqualTo(OLD);
    }

    @Test
    void takesAnEmptyFileForNoStore() throws IOException {
        Files.move(original.resolve("familiar.db"), original.resolve("familiar.db.before-restore"));
        Files.delete(original.resolve("familiar.db-wal"));
        Files.createFile(original.resolve("familiar.db"));

        assertThatThrownBy(() -> Store.open(original))
                .hasMessageContaining("familiar.db.before-restore");
        assertThatThrownBy(() -> Store.openReadOnly(original))
                .hasMessageContaining("familiar.db.before-restore");
        assertThat(original.resolve("familiar.db")).isEmptyFile();
    }

    @Test
    void makesNoEmptyStoreBesideALogThatLostItsStore() throws IOException {
        Files.move(original.resolve("familiar.db"), folder.resolve("elsewhere.db"));

        assertThatThrownBy(() -> Store.open(original)).hasMessageContaining("familiar.db-wal");
        assertThat(original.resolve("familiar.db")).doesNotExist();

        Store.restore(backup, original);
        assertThat(decisions(original)).isEqualTo(NEW);
        assertThat(original.resolve("familiar.db.before-restore-wal")).exists();
    }

    private static int decisions(Path home) {
        try (Store store = Store.open(home)) {
            assertThat(store.check().problems()).isEmpty();
            return store.owner().decisions().size();
        }
    }

    /// How many decisions each store in a home holds, that in its place and those kept aside.
    private List<Integer> kept(Path home) throws IOException {
        List<Integer> kept = new ArrayList<>(List.of(decisions(home)));
        for (Path aside : named(home, "familiar.db.before-restore")) {
            boolean isLog = Stream.of("-wal", "-shm").anyMatch(aside.toString()::endsWith);
            if (!isLog && !Files.isSameFile(aside, home.resolve("familiar.db"))) {
                Path other = Files.createTempDirectory(folder, "aside");
                Store.restore(aside, other);
                kept.add(decisions(other));
            }
        }
        return kept;
    }

    private static List<String> policies(Path home) throws IOException {
        List<String> policies = new ArrayList<>();
        for (Path policy : named(home, "policy.toml")) {
            policies.add(Files.readString(policy));
        }
        return policies;
    }

    private static List<Path> named(Path home, String beginning) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.filter(path -> path.getFileName().toString().startsWith(beginning))
                    .toList();
        }
    }

    private int restore(Path home, int step) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRestore.class.getName(),
                        backup.toString(),
                        home.toString(),
                        Integer.toString(step))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
