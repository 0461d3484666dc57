package dev.familiar.store;

import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A backup destroys nothing, whatever name it is given.
class BackupTest {

    @TempDir Path folder;

    private Path home;

    @BeforeEach
    void aHomeWithADecision() {
        home = folder.resolve("home");
        fill(home);
    }

    private static void fill(Path home) {
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, described(connection("ada", "Ada Example", "Acme Rockets")));
            store.owner().decide(new Decision("r-1", Choice.LATER, "n", AS_OF, "{}"), null, null);
        }
    }

    private static void refuses(Store store, Path target) {
        for (boolean replaces : new boolean[] {false, true}) {
            assertThatThrownBy(() -> store.backup(new BackupPlan(target, replaces, false)))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> {
                                assertThat(e.problem()).isEqualTo(Problem.NOT_ACCESSIBLE);
                                assertThat(e).hasMessageContaining("nothing was changed");
                            });
        }
    }

    private static void isWhole(Path home) {
        try (Store store = Store.open(home)) {
            assertThat(store.check().problems()).isEmpty();
            assertThat(store.owner().decisions()).hasSize(1);
        }
    }

    @Test
    @Timeout(20)
    void refusesAPipeAndTheFolderOfTheIndex() throws Exception {
        Path pipe = home.resolveSibling("pipe");
        assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
        try (Store store = Store.open(home)) {
            refuses(store, pipe);
            refuses(store, home.resolve("words/backup.familiar"));
        }
    }

    @Test
    void refusesTheStoreItselfUnderEveryNameAndSpelling() throws IOException {
        Path database = home.resolve("familiar.db");
        Path hard = Files.createLink(folder.resolve("hard.backup"), database);
        Path soft = Files.createSymbolicLink(folder.resolve("soft.backup"), database);
        Path homeLink = Files.createSymbolicLink(folder.resolve("link"), home);
        try (Store store = Store.open(home)) {
            // So that something waits in the log.
            store.owner().decide(new Decision("r-2", Choice.LATER, "", AS_OF, "{}"), null, null);
            assertThat(store.owner().undoLast()).isPresent();
            for (Path target :
                    List.of(
                            database,
                            hard,
                            soft,
                            homeLink.resolve("familiar.db"),
                            home.resolve("../home/./familiar.db"),
                            home.resolve("familiar.db-wal"),
                            home.resolve("familiar.lock"),
                            home.resolve("familiar.db.before-restore"),
                            home.resolve("familiar.db.part"),
                            home.resolve("words"))) {
                refuses(store, target);
            }
            assertThat(store.owner().decisions()).hasSize(1);
        }
        Files.delete(hard);
        isWhole(home);
    }

    @Test
    void refusesTheStoreOfAnotherHomeOpenOrNot() throws IOException {
        Path other = folder.resolve("other");
        fill(other);
        Path hard = Files.createLink(folder.resolve("hard"), other.resolve("familiar.db"));
        try (Store store = Store.open(home)) {
            refuses(store, other.resolve("familiar.db"));
            refuses(store, hard);
            try (Store open = Store.open(other)) {
                open.owner().decide(new Decision("r-9", Choice.LATER, "", AS_OF, "{}"), null, null);
                refuses(store, other.resolve("familiar.db"));
                assertThat(open.owner().undoLast()).isPresent();
            }
        }
        isWhole(other);
    }

    @Test
    void refusesANameBesideWhichALogLies() throws IOException {
        Path target = folder.resolve("moved.db");
        Files.writeString(folder.resolve("moved.db-wal"), "somebody's last words");
        try (Store store = Store.open(home)) {
            refuses(store, target);
        }
        assertThat(target).doesNotExist();
        assertThat(folder.resolve("moved.db-wal")).hasContent("somebody's last words");
    }

    @Test
    void refusesAForeignFileAFolderAndALinkThatLeadsNowhere() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Ada");
        Path empty = Files.createFile(folder.resolve("empty"));
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("gone"));
        Path part = Files.writeString(folder.resolve("b.familiar.part"), "somebody's own");
        try (Store store = Store.open(home)) {
            for (Path target : List.of(letter, empty, nowhere, folder)) {
                refuses(store, target);
            }
            store.backup(new BackupPlan(folder.resolve("b.familiar"), false, false));
        }
        assertThat(letter).hasContent("Dear Ada");
        assertThat(empty).isEmptyFile();
        assertThat(part).hasContent("somebody's own");
    }

    @Test
    void replacesAnEarlierBackupOnlyWhereAsked() throws IOException {
        Path target = folder.resolve("b.familiar");
        try (Store store = Store.open(home)) {
            store.backup(new BackupPlan(target, false, false));
            byte[] first = Files.readAllBytes(target);
            store.owner().decide(new Decision("r-2", Choice.ACCEPT, "", AS_OF, "{}"), null, null);

            assertThatThrownBy(() -> store.backup(new BackupPlan(target, false, false)))
                    .hasMessageContaining("--replace");
            assertThat(target).hasBinaryContent(first);

            Path link = Files.createSymbolicLink(folder.resolve("latest"), target);
            store.backup(new BackupPlan(link, true, false));
            assertThat(link).isSymbolicLink();
        }
        assertThat(FileMark.of(target)).isEqualTo(FileMark.SEALED);
        assertThat(decisionsIn(target)).isEqualTo(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        assertThat(names(folder)).containsExactly("b.familiar", "home", "latest");
    }

    private long decisionsIn(Path backup) {
        Path other = folder.resolve("restored");
        Store.restore(backup, other);
        try (Store store = Store.open(other)) {
            return store.owner().decisions().size();
        } finally {
            deleteTree(other);
        }
    }

    private static void deleteTree(Path folder) {
        try {
            new FileSteps().deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void takesAwayWhatAKilledBackupLeftADayAgo() throws IOException {
        Path old = Files.createFile(folder.resolve(".b.familiar.4711.part"));
        Path recent = Files.createFile(folder.resolve(".b.familiar.4712.part"));
        Path other = Files.createFile(folder.resolve(".b.familiar.mine.part"));
        for (Path path : List.of(old, other)) {
            Files.setLastModifiedTime(path, FileTime.from(AS_OF));
        }
        try (Store store = Store.open(home)) {
            store.backup(new BackupPlan(folder.resolve("b.familiar"), false, false));
        }
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(other).exists();
    }

    @Test
    void packsThePolicyAndTheDroppedArchivesIfAsked() throws IOException {
        Files.writeString(home.resolve("policy.toml"), "prior_known = 0.4\n");
        Path archives = Files.createDirectories(home.resolve("archives"));
        Files.write(archives.resolve("mail.mbox"), new byte[(2 << 20) + 7]);
        Files.createFile(archives.resolve("empty.csv"));
        Files.writeString(archives.resolve(".incoming-1.part"), "half");
        Path small = folder.resolve("small.familiar");
        Path large = folder.resolve("large.familiar");
        try (Store store = Store.open(home)) {
            assertThat(store.backup(new BackupPlan(small, false, false)))
                    .isEqualTo(new BackupReport(true, 0, 2, (2 << 20) + 7));
            assertThat(store.backup(new BackupPlan(large, false, true)))
                    .isEqualTo(new BackupReport(true, 2, 0, 0));
        }

        Path fresh = folder.resolve("fresh");
        assertThat(Store.restore(large, fresh))
                .isEqualTo(new RestoreReport(List.of(), true, 2, true));

        assertThat(fresh.resolve("policy.toml")).hasContent("prior_known = 0.4\n");
        assertThat(
                        Files.mismatch(
                                fresh.resolve("archives/mail.mbox"), archives.resolve("mail.mbox")))
                .isEqualTo(-1);
        assertThat(names(fresh.resolve("archives"))).containsExactly("empty.csv", "mail.mbox");
        isWhole(fresh);
        assertThat(Files.size(fresh.resolve("familiar.db"))).isLessThan(1 << 20);

        assertThat(Store.restore(small, fresh).archives()).isZero();
        assertThat(names(fresh.resolve("archives"))).containsExactly("empty.csv", "mail.mbox");
    }

    @Test
    void writesWhatIsCommittedWhileAnotherWritesAndLeavesTheHomeAsItIs() throws IOException {
        Path target = folder.resolve("online.familiar");
        try (Store writer = Store.open(home)) {
            writer.owner().decide(new Decision("r-2", Choice.LATER, "", AS_OF, "{}"), null, null);
            Map<String, Long> before = sizes();
            try (Store reader = Store.openReadOnly(home)) {
                reader.backup(new BackupPlan(target, false, false));
            }
            assertThat(sizes()).isEqualTo(before);
            writer.owner().decide(new Decision("r-3", Choice.LATER, "", AS_OF, "{}"), null, null);
        }
        assertThat(decisionsIn(target)).isEqualTo(2);
    }

    private Map<String, Long> sizes() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (String name : names(home)) {
            sizes.put(name, Files.size(home.resolve(name)));
        }
        return sizes;
    }
}
