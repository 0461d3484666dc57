package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.StoreException.Problem;
import dev.familiar.store.text.TextQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A restore believes nothing it was not shown, and brings back all a backup holds.
class RestoreTest {

    private static final int FIRST_WITH_DECISIONS = 3;

    @TempDir Path folder;

    private Path home;
    private Path backup;

    @BeforeEach
    void aHomeAndItsBackup() {
        home = folder.resolve("home");
        backup = folder.resolve("b.familiar");
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, described(connection("ada", "Ada Example", "Acme Rockets")));
            store.owner().decide(new Decision("r-1", Choice.LATER, "n", AS_OF, "{}"), null, null);
            store.backup(new BackupPlan(backup, false, false));
        }
    }

    private void refuses(Path file, Problem problem, String said) throws IOException {
        Path fresh = folder.resolve("fresh");
        for (Path into : List.of(home, fresh)) {
            byte[] before =
                    into.equals(home) ? Files.readAllBytes(home.resolve("familiar.db")) : null;
            assertThatThrownBy(() -> Store.restore(file, into))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> {
                                assertThat(e.problem()).isEqualTo(problem);
                                assertThat(e).hasMessageContaining(said);
                                assertThat(String.valueOf(e.getMessage()).chars())
                                        .noneMatch(Character::isISOControl);
                            });
            if (before != null) {
                assertThat(home.resolve("familiar.db")).hasBinaryContent(before);
                assertThat(home.resolve("familiar.db.part")).doesNotExist();
                assertThat(home.resolve("familiar.db.before-restore")).doesNotExist();
            }
        }
        assertThat(fresh).doesNotExist();
        try (Store store = Store.open(home)) {
            assertThat(store.owner().decisions()).hasSize(1);
        }
    }

    private static void spoil(Path file, String... statements) throws IOException, SQLException {
        Backup.change(
                file,
                sql -> {
                    sql.execute("PRAGMA writable_schema = ON");
                    for (String statement : statements) {
                        sql.execute(statement);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TRIGGER evil AFTER INSERT ON decision BEGIN DELETE FROM decision; END | trigger evil",
                "CREATE VIEW evil AS SELECT * FROM decision | view evil",
                "DROP TABLE decision | table decision is missing",
                "ALTER TABLE decision ADD COLUMN extra TEXT | table decision is another",
                "ALTER TABLE decision ADD COLUMN bomb BLOB AS (zeroblob(900000000)) | table decision is another",
                "CREATE TABLE mine (x) | table mine does not belong there",
                "CREATE INDEX evil ON decision (hex(zeroblob(99))) | index evil does not belong there",
                "CREATE TABLE \"x\u001b[31m\" (x) | something of an odd name",
                "PRAGMA user_version = 0 | schema version 0",
                "PRAGMA user_version = -5 | schema version -5",
                "PRAGMA user_version = 3 | table",
                "INSERT INTO packed_piece VALUES ('../evil', x'00') | files that Familiar does not keep",
                "INSERT INTO packed_piece VALUES ('archives/../familiar.db', x'00') | files that Familiar",
                "INSERT INTO packed_piece VALUES ('words/segments_1', x'00') | files that Familiar",
                "INSERT INTO packed_piece VALUES ('/tmp/evil', x'00') | files that Familiar",
                "CREATE TRIGGER t AFTER DELETE ON packed_piece BEGIN SELECT 1; END | trigger t",
            })
    void refusesWhatNoStoreHasAndNamesIt(String statement, String said)
            throws IOException, SQLException {
        spoil(backup, statement);
        refuses(backup, Problem.DAMAGED, said);
    }

    @Test
    void makesNoHomeAmongFilesThatAreSomebodyElses() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        Path novel = Files.createDirectories(documents.resolve("words/deep")).resolve("one.txt");
        Files.writeString(novel, "It was a dark night.");

        assertThatThrownBy(() -> Store.restore(backup, documents))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("did not put there");

        assertThat(novel).hasContent("It was a dark night.");
        assertThat(documents.resolve("familiar.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE decision SET choice = 'nonsense'",
                "UPDATE decision SET verdict = '{{{'",
                "UPDATE description SET payload = 'no JSON'",
            })
    void refusesValuesThatNoStoreHolds(String change) throws IOException, SQLException {
        Backup.change(backup, sql -> assertThat(sql.run(change)).isPositive());

        assertThatThrownBy(() -> Store.restore(backup, folder.resolve("new")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("nothing was changed");

        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void refusesABackupOfANewerProgram() throws IOException, SQLException {
        spoil(backup, "PRAGMA user_version = " + (Migrator.ofResources().newest() + 1));
        refuses(backup, Problem.TOO_NEW, "newer version");
    }

    @Test
    void refusesADatabaseThatHasTheMarkAndNothingElse() throws IOException, SQLException {
        Path empty = folder.resolve("empty");
        spoil(empty, "PRAGMA application_id = " + FileMark.BACKUP_ID, "CREATE TABLE decision (x)");
        refuses(empty, Problem.DAMAGED, "schema version 0");
    }

    @Test
    void refusesTheStoreOfAHomeAndSaysHowToBackItUp() throws IOException {
        Path other = folder.resolve("other");
        Store.open(other).close();
        refuses(other.resolve("familiar.db"), Problem.NOT_ACCESSIBLE, "familiar backup FILE");
        refuses(home.resolve("familiar.db"), Problem.NOT_ACCESSIBLE, "familiar backup FILE");
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("familiar.db"));
        refuses(link, Problem.NOT_ACCESSIBLE, "familiar backup FILE");
    }

    /// Under the right checksum, as somebody may write it: bits turned anywhere are refused, or
    /// fall where nothing is.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void refusesADamagedBackupOrBringsAWholeOneBack(long seed) throws IOException {
        Random random = new Random(seed);
        Backup.open(backup);
        byte[] bytes = Files.readAllBytes(backup);
        for (int i = 0; i < 40; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Path bad = Files.write(folder.resolve("bad"), bytes);
        Seal.put(bad);
        Path fresh = folder.resolve("fresh");
        try {
            Store.restore(bad, fresh);
        } catch (StoreException refused) {
            assertThat(refused.problem()).isIn(Problem.DAMAGED, Problem.TOO_NEW);
            assertThat(fresh).doesNotExist();
            return;
        }
        try (Store store = Store.open(fresh)) {
            assertThat(store.check().problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void bringsABackupOfAnEarlierVersionUpToDateBeforeItTakesThePlace(int version)
            throws SQLException {
        Path old = folder.resolve("old");
        try (Sql sql = RestoredFile.connect(old)) {
            Migrator.ofResources().upTo(version).migrate(sql);
            sql.execute("PRAGMA application_id = " + Database.APPLICATION_ID);
            if (version >= FIRST_WITH_DECISIONS) {
                sql.run(
                        "INSERT INTO decision (request, choice, note, at, verdict)"
                                + " VALUES ('r-7', 'LATER', '', 0, '')");
            }
        }

        Store.restore(old, home);

        try (Store store = Store.openReadOnly(home)) {
            assertThat(store.check().schemaVersion()).isEqualTo(Migrator.ofResources().newest());
            assertThat(store.check().problems()).isEmpty();
            assertThat(store.owner().decisions()).hasSize(version >= FIRST_WITH_DECISIONS ? 1 : 0);
        }
    }

    @Test
    void writesFileAndNamesToTheDiskBeforeItSaysRestored() throws IOException {
        Files.writeString(home.resolve("policy.toml"), "prior_known = 0.4\n");
        List<String> steps = new ArrayList<>();
        FileSteps noted =
                new FileSteps() {
                    @Override
                    void step(String name, Step step) throws IOException {
                        super.step(name, step);
                        steps.add(name);
                    }
                };

        RestoreReport report = Restore.run(backup, home, noted);

        assertThat(report.keptAside()).containsExactly("familiar.db.before-restore");
        assertThat(steps)
                .containsSubsequence(
                        "copy familiar.db.part",
                        "sync familiar.db.part",
                        "fold familiar.db",
                        "keep familiar.db.before-restore",
                        "sync names",
                        "replace familiar.db",
                        "sync names",
                        "delete words");
        assertThat(steps.getLast()).isEqualTo("sync names");
        assertThat(home.resolve("policy.toml")).hasContent("prior_known = 0.4\n");
    }

    @Test
    void keepsThePresentPolicyAndArchivesBesideTheRestoredOnes() throws IOException {
        Path archives = Files.createDirectories(home.resolve("archives"));
        Files.writeString(home.resolve("policy.toml"), "prior_known = 0.3\n");
        Files.writeString(archives.resolve("a.csv"), "old");
        Files.writeString(archives.resolve("same.csv"), "same");
        Path full = folder.resolve("full.familiar");
        try (Store store = Store.open(home)) {
            store.backup(new BackupPlan(full, false, true));
        }
        Files.writeString(home.resolve("policy.toml"), "prior_known = 0.4\n");
        Files.writeString(archives.resolve("a.csv"), "new");

        RestoreReport report = Store.restore(full, home);

        assertThat(report.keptAside())
                .containsExactly("familiar.db.before-restore", "policy.toml.before-restore");
        assertThat(home.resolve("policy.toml")).hasContent("prior_known = 0.3\n");
        assertThat(home.resolve("policy.toml.before-restore")).hasContent("prior_known = 0.4\n");
        assertThat(archives.resolve("a.csv")).hasContent("new");
        assertThat(archives.resolve("2-a.csv")).hasContent("old");
        assertThat(archives).isDirectoryNotContaining("glob:**/2-same.csv");

        assertThat(Store.restore(full, home).keptAside())
                .containsExactly("familiar.db.before-restore-2");
    }

    @Test
    void takesThePlaceOfADamagedStoreAndKeepsItAsItWas() throws IOException {
        byte[] damaged = "no database at all".repeat(500).getBytes(StandardCharsets.UTF_8);
        Files.write(home.resolve("familiar.db"), damaged);

        Store.restore(backup, home);

        assertThat(home.resolve("familiar.db.before-restore")).hasBinaryContent(damaged);
        try (Store store = Store.open(home)) {
            assertThat(store.owner().decisions()).hasSize(1);
        }
    }

    @Test
    void refusesWhileSomebodyReadsTheStore() {
        try (Store reader = Store.openReadOnly(home)) {
            assertThatThrownBy(() -> Store.restore(backup, home))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.problem()).isEqualTo(Problem.IN_USE));
            assertThat(reader.owner().decisions()).hasSize(1);
        }
        Store.restore(backup, home);
    }

    /// From the laptop to the desktop, where it goes its own way, and back to the laptop.
    @Test
    void findsWordsWhereTheyAreAndNotWhereAnotherCopyHadThem() {
        Path laptop = folder.resolve("laptop");
        Path desktop = folder.resolve("desktop");
        Path first = folder.resolve("first.familiar");
        Path second = folder.resolve("second.familiar");
        try (Store store = Store.open(laptop)) {
            put(store, "start", AS_OF, written("1", "startword"));
            store.backup(new BackupPlan(first, false, false));
        }
        Store.restore(first, desktop);
        try (Store store = Store.open(desktop)) {
            put(store, "d", AS_OF, written("2", "desktopword"), written("3", "desktopword"));
            store.backup(new BackupPlan(second, false, false));
        }
        try (Store store = Store.open(laptop)) {
            put(store, "l", AS_OF, written("4", "laptopword"), written("5", "laptopword"));
            assertThat(found(store, "laptopword")).isEqualTo(2);
        }

        Store.restore(second, laptop);

        for (boolean reading : new boolean[] {true, false}) {
            try (Store store = reading ? Store.openReadOnly(laptop) : Store.open(laptop)) {
                assertThat(found(store, "laptopword")).isZero();
                assertThat(found(store, "desktopword")).isEqualTo(2);
                assertThat(found(store, "startword")).isEqualTo(1);
            }
        }
    }

    private static long found(Store store, String word) {
        return store.interactions().count(new TextQuery().phrase(word));
    }

    /// A message whose word is in its beginning, which the store keeps.
    private static SourceRecord written(String id, String word) {
        Interaction mail = mail(id, part(Role.FROM, "Ada Example", ADA), part(Role.TO, "", OWNER));
        return happened(
                new Interaction(
                        mail.key(),
                        mail.channel(),
                        mail.moment(),
                        mail.participants(),
                        new Content("A subject", "It says " + word, Set.of(), List.of())));
    }
}
