package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.archive;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.StoreException.Problem;
import dev.familiar.store.text.TextQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever reads is never refused because somebody writes, and leaves nothing behind.
class ReadingTest {

    @TempDir Path folder;

    private static SourceRecord message(String id) {
        return happened(mail(id, part(Role.FROM, "Ada Example", ADA), part(Role.TO, "", OWNER)));
    }

    private Path filled() {
        Path home = folder.resolve("home");
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, message("1"), message("2"));
            store.owner().decide(new Decision("r-1", Choice.LATER, "", AS_OF, "{}"), null, null);
        }
        return home;
    }

    private static long denver(Store store) {
        return store.interactions().count(new TextQuery().phrase("denver"));
    }

    private static SortedMap<String, String> files(Path home) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(home)) {
            for (Path path : walk.toList()) {
                files.put(
                        home.relativize(path).toString(),
                        Files.getLastModifiedTime(path) + " " + Files.size(path));
            }
        }
        return files;
    }

    @Test
    void leavesNothingBehindAndChangesNothing() throws IOException {
        Path home = filled();
        SortedMap<String, String> before = files(home);
        before.remove("");
        try (Store first = Store.openReadOnly(home);
                Store second = Store.openReadOnly(home)) {
            assertThat(first.owner().decisions()).hasSize(1);
            assertThat(second.check().problems()).isEmpty();
            assertThat(second.interactions().coverage()).isNotEmpty();
            assertThat(denver(first)).isEqualTo(2);
            assertThatThrownBy(() ->
                            first.owner()
                                    .decide(
                                            new Decision("r-2", Choice.LATER, "", AS_OF, "{}"),
                                            null,
                                            null))
                    .isInstanceOf(StoreException.class);
        }
        SortedMap<String, String> after = files(home);
        after.remove("");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void seesEachCommitOfTheWriterAndNothingOfItsOpenBatch() {
        Path home = filled();
        try (Store reader = Store.openReadOnly(home)) {
            try (Store writer = Store.open(home);
                    ImportSession session = writer.begin(archive("more"), AS_OF)) {
                session.put(message("3"), Samples.SOMEWHERE);
                assertThat(interactions(reader)).isEqualTo(2);
                session.checkpoint(1);
                assertThat(interactions(reader)).isEqualTo(3);
                session.put(message("4"), Samples.SOMEWHERE);
                session.finish();
                assertThat(interactions(reader)).isEqualTo(4);
            }
            assertThat(interactions(reader)).isEqualTo(4);
        }
    }

    private static long interactions(Store store) {
        return store.check().counts().getOrDefault("interaction", 0L);
    }

    /// Two programs: one imports without end, this one opens, reads and closes again and again.
    @Test
    void readsBesideAnotherProgramThatImports() throws IOException, InterruptedException {
        Path home = folder.resolve("importing");
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx200m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledImport.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long seen = 0;
        long rounds = 0;
        try (BufferedReader said = writer.inputReader()) {
            assertThat(said.readLine()).isEqualTo("in the middle");
            while (rounds < 12 || seen < 1_000) {
                try (Store reader = Store.openReadOnly(home)) {
                    StoreCheck check = reader.check();
                    assertThat(check.problems()).isEmpty();
                    long now = check.counts().getOrDefault("interaction", 0L);
                    assertThat(now).isGreaterThanOrEqualTo(seen).matches(n -> n % 100 == 0);
                    assertThat(denver(reader)).isPositive();
                    seen = now;
                    rounds++;
                    if (rounds == 6) {
                        reader.backup(new BackupPlan(folder.resolve("b.familiar"), false, false));
                    }
                }
                assertThat(writer.isAlive()).isTrue();
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        // What the killed program left in its log is read too.
        try (Store reader = Store.openReadOnly(home)) {
            assertThat(interactions(reader)).isGreaterThanOrEqualTo(seen);
        }
        Path other = folder.resolve("other");
        Store.restore(folder.resolve("b.familiar"), other);
        try (Store restored = Store.openReadOnly(other)) {
            assertThat(restored.check().problems()).isEmpty();
            assertThat(interactions(restored)).isPositive().isEqualTo(denver(restored));
        }
    }

    @Test
    void bringsAStoreOfAnEarlierVersionUpToDateFirst() throws Exception {
        Path home = Files.createDirectory(folder.resolve("old"));
        try (Sql sql = RestoredFile.connect(home.resolve("familiar.db"))) {
            Migrator.ofResources().upTo(5).migrate(sql);
        }
        try (Store reader = Store.openReadOnly(home)) {
            assertThat(reader.check().schemaVersion()).isEqualTo(Migrator.ofResources().newest());
        }
    }

    @Test
    void fillsALostIndexOfWordsBeforeItAnswers() throws IOException {
        Path home = filled();
        new FileSteps().deleteTree(home.resolve("words"));
        try (Store reader = Store.openReadOnly(home)) {
            assertThat(denver(reader)).isEqualTo(2);
        }
    }

    @Test
    void readsFromADiskThatCannotBeWritten() throws IOException, InterruptedException {
        Path home = filled();
        Path mounted = Files.createDirectory(folder.resolve("mounted"));
        assumeTrue(
                shell("mount --bind " + home + " " + mounted) == 0
                        && shell("mount -o remount,bind,ro " + mounted) == 0,
                "cannot mount here");
        try {
            assertThat(Files.isWritable(mounted)).isFalse();
            try (Store reader = Store.openReadOnly(mounted)) {
                assertThat(reader.owner().decisions()).hasSize(1);
                assertThat(reader.check().problems()).isEmpty();
                assertThat(denver(reader)).isEqualTo(2);
                reader.backup(new BackupPlan(folder.resolve("ro.familiar"), false, false));
            }
            assertThatThrownBy(() -> Store.open(mounted))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.NOT_ACCESSIBLE));
            // While another writes to the same disk, its log is read.
            try (Store writer = Store.open(home)) {
                writer.owner()
                        .decide(new Decision("r-2", Choice.LATER, "", AS_OF, "{}"), null, null);
                try (Store reader = Store.openReadOnly(mounted)) {
                    assertThat(reader.owner().decisions()).hasSize(2);
                }
            }
        } finally {
            shell("umount " + mounted);
        }
        Store.restore(folder.resolve("ro.familiar"), folder.resolve("restored"));
    }

    @Test
    void readsFromAFullDiskOrSaysThatThereIsNoSpace() throws IOException, InterruptedException {
        Path home = filled();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(shell("mount -t tmpfs -o size=4m tmpfs " + disk) == 0, "cannot mount here");
        try {
            assertThat(shell("cp -a " + home + " " + disk)).isZero();
            assertThat(shell("dd if=/dev/zero of=" + disk + "/filler bs=4k")).isNotZero();
            Path full = disk.resolve("home");
            try (Store reader = Store.openReadOnly(full)) {
                assertThat(reader.owner().decisions()).hasSize(1);
                assertThat(denver(reader)).isEqualTo(2);
                assertThatThrownBy(() ->
                                reader.backup(
                                        new BackupPlan(disk.resolve("b.familiar"), false, false)))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                e -> assertThat(e.problem()).isEqualTo(Problem.DISK_FULL))
                        .hasMessageContaining("space");
            }
            try (Stream<Path> left = Files.list(disk)) {
                assertThat(left.map(path -> path.getFileName().toString()).sorted().toList())
                        .isEqualTo(List.of("filler", "home"));
            }
            assertThatThrownBy(() -> Store.open(full)).hasMessageContaining("space");
        } finally {
            shell("umount " + disk);
        }
    }

    private static int shell(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command + " 2>/dev/null").start().waitFor();
    }
}
