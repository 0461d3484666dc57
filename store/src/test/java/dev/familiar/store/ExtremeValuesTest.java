package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.BOB;
import static dev.familiar.store.Samples.LATER;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.link;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.owned;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static dev.familiar.store.Samples.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.identity.Overrides;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.Following;
import dev.familiar.store.OwnerBook.SavedCard;
import dev.familiar.store.OwnerBook.Statement;
import dev.familiar.store.row.Correction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands in a column, every question is answered, or doctor says that something is wrong
/// there; and doctor itself never fails.
class ExtremeValuesTest {

    /// What no program of ours writes, by the type of a column.
    private static final Map<String, List<String>> EXTREMES =
            Map.of(
                    "INTEGER",
                    List.of(
                            "-9000000000000000000",
                            "9223372036854775807",
                            "-1",
                            "77",
                            "70000",
                            "2147483647",
                            "253402300800"),
                    "TEXT",
                    List.of("''", "'nonsense'", "'{\"a\":7}'", "char(0)"),
                    "REAL",
                    List.of("-1e308", "9e999"),
                    "BLOB",
                    List.of("x''", "x'80'", "x'ff01'", "x'7f0101'", "x'ffffffffffffffffff'"));

    /// Of the columns that hold JSON.
    private static final List<String> STRANGE_JSON =
            List.of(
                    "'{'",
                    "'[[[]]]'",
                    "'{\"kind\":\"NONSENSE\"}'",
                    "'{\"kind\":\"CONNECTION\",\"since\":20239999}'",
                    "'{\"kind\":\"CONNECTION\",\"since\":4314966975}'",
                    "'{\"kind\":\"SIGNATURE\"}'",
                    "'{\"kind\":\"CARD\",\"handles\":[\"A:b\"]}'",
                    "'{\"kind\":\"CARD\",\"affiliations\":[7]}'",
                    "'{\"sentAt\":\"yesterday\"}'",
                    "'{\"sentAt\":\"-999999999-01-01T00:00:00Z\"}'",
                    "'{\"mutuals\":-7}'",
                    "'{\"slug\":\"a/b c\"}'",
                    "'[{\"from\":\"yesterday\"}]'",
                    "'[{\"years\":{\"long\":\"ago\"}}]'");

    private static final Set<String> JSON =
            Set.of("payload", "verdict", "names", "handles", "weights");

    @TempDir static Path home;

    private static byte[] whole = new byte[0];

    @BeforeAll
    static void aStoreWithARowInEveryTable() throws IOException, SQLException {
        try (Store store = Store.open(home)) {
            put(store, "a", AS_OF, records("Acme"));
            put(store, "b", LATER, records("Zenith"));
            try (ImportRun run = store.beginRun()) {
                run.noteFolderRead("/archives/mail", 1);
                run.commit();
            }
            link(store, List.of("linkedin:connection:ada", ADA.key()));
            store.interactions().saveCoverage();
            sayEverything(store);
        }
        try (Sql sql = RestoredFile.connect(home.resolve(HomeFolder.DATABASE))) {
            fill(sql);
            sql.execute("PRAGMA journal_mode = DELETE");
        }
        whole = Files.readAllBytes(home.resolve(HomeFolder.DATABASE));
    }

    private static SourceRecord[] records(String company) {
        return new SourceRecord[] {
            owned(),
            described(connection("ada", "Ada Example", company)),
            happened(
                    mail(
                            "m1",
                            part(Role.FROM, "Ada Example", ADA),
                            part(Role.TO, "Bob Sample", BOB),
                            part(Role.TO, "", OWNER))),
            happened(mail("m2", part(Role.FROM, "", OWNER), part(Role.TO, "Ada Example", ADA))),
            new SourceRecord.Requested(request("1", "Ada Example", "ada", "2024-01-01T00:00:00Z")),
            new SourceRecord.Requested(request("2", "Bob Sample", "", "")),
        };
    }

    private static void sayEverything(Store store) {
        store.owner()
                .decide(
                        new Decision("r-1", Choice.FOLLOW, "n", AS_OF, "{}"),
                        new SavedCard(List.of(PersonName.of("Ada Example")), List.of(ADA), ""),
                        new Following("linkedin:ada", "Ada Example"));
        store.owner().say(List.of(new Statement("linkedin:ada", Statement.Word.KNOWN, "", AS_OF)));
        store.notes().write(List.of(new NoteBook.Note("a", "words", Set.of("tag"), AS_OF)));
        store.learning().say(new LearningLog.Said(LearningLog.Word.FREEZE, AS_OF));
        store.ledger().add(LedgerTest.started(AS_OF));
        Overrides.Pair pair = new Overrides.Pair("linkedin:connection:ada", ADA.key());
        store.corrections()
                .add(
                        new Correction(
                                Correction.Kind.MERGE,
                                "Ada",
                                AS_OF,
                                new Overrides(List.of(pair), List.of()),
                                List.of(pair)));
    }

    /// What takes a linkage, a broken archive and an old version to come about.
    private static void fill(Sql sql) throws SQLException {
        sql.run("INSERT INTO fault_count (archive_id, code, count) VALUES (1, 'X', 1)");
        sql.run(
                "INSERT INTO fault_sample (archive_id, code, nth, entry, locator, message)"
                        + " VALUES (1, 'X', 0, 'e', 'l', 'm')");
        sql.run("INSERT INTO passed_count (archive_id, code, count) VALUES (1, 'X', 1)");
        sql.run("INSERT INTO follow (key, name, since) VALUES ('k', 'n', 1709251200000)");
        sql.run("INSERT INTO piece_read (hash) VALUES (1)");
        sql.run("INSERT OR REPLACE INTO learned (id, weights) VALUES (1, '')");
        sql.run(
                "INSERT INTO possible_link (one, other, bits)"
                        + " VALUES ('linkedin:connection:ada', ?, 1.5)",
                BOB.key());
        sql.run(
                "INSERT INTO tie (no, strength, last_at, exchanges, payload)"
                        + " SELECT no, 0.5, 1700000000, 3, '{}' FROM person");
    }

    private static List<String> tables(Sql sql) throws SQLException {
        return sql.list(
                """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                AND name NOT LIKE 'person_words%' ORDER BY name\
                """,
                row -> row.getString(1));
    }

    /// Every column of every table, each with every extreme of its type, and every table emptied.
    static List<String> faults() throws SQLException {
        List<String> faults = new ArrayList<>();
        try (Sql sql = Tables.inMemory()) {
            for (String table : tables(sql)) {
                faults.add("DELETE FROM " + table);
                sql.each(
                        "SELECT name, type FROM pragma_table_info('" + table + "')",
                        column -> {
                            String name = column.getString(1);
                            String set = "UPDATE OR IGNORE " + table + " SET " + name + " = ";
                            Objects.requireNonNull(EXTREMES.get(column.getString(2)))
                                    .forEach(v -> faults.add(set + v));
                            STRANGE_JSON.stream()
                                    .filter(_ -> JSON.contains(name))
                                    .forEach(v -> faults.add(set + v));
                        });
            }
        }
        return faults;
    }

    @Test
    void hasARowInEveryTableAndNothingIsWrong() throws IOException, SQLException {
        spoil("PRAGMA user_version");
        try (Sql sql = RestoredFile.connect(home.resolve(HomeFolder.DATABASE))) {
            for (String table : tables(sql)) {
                assertThat(sql.number("SELECT count(*) FROM " + table)).as(table).isPositive();
            }
        }
        try (Store store = Store.openReadOnly(home)) {
            assertThat(store.check().problems()).isEmpty();
            assertThat(EveryQuestion.ask(store)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void doctorNamesWhatStopsAQuestion(String fault) throws IOException, SQLException {
        spoil(fault);

        try (Store store = Store.openReadOnly(home)) {
            StoreCheck check = store.check();
            // What doctor calls unreadable may fail or not; nobody has to know which.
            List<Store> asked = check.readable() ? List.of(store) : List.of();

            assertThatCode(() -> asked.forEach(EveryQuestion::ask)).doesNotThrowAnyException();
            assertThat(check.readable() || !check.isHealthy()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE interaction SET at = -9e18",
                "UPDATE interaction SET at = 9000000000000",
                "UPDATE interaction SET offset = 70000",
                "UPDATE interaction SET channel = -1",
                "UPDATE interaction_text SET participants = x'7f0101'",
                "UPDATE interaction SET id = id + 2147483640",
                "UPDATE decision SET at = 9000000000000000000",
                "UPDATE description SET payload = '{\"kind\":\"NONSENSE\"}'",
                "UPDATE request_sighting SET payload = '{\"sentAt\":\"yesterday\"}'",
                "UPDATE person SET id = 'nobody' WHERE no = 1",
                "DELETE FROM epochs",
            })
    void restoreRefusesAndDoctorNamesIt(String fault) throws IOException, SQLException {
        spoil(fault.replace("-9e18", "-9000000000000000000"));
        Path backup =
                Files.copy(
                        home.resolve(HomeFolder.DATABASE),
                        home.resolveSibling(home.getFileName() + ".bad"));

        assertThatThrownBy(() -> Store.restore(backup, home.resolveSibling("fresh")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("holds what no store does");

        Files.delete(backup);
        assertThat(home.resolveSibling("fresh")).doesNotExist();
        try (Store store = Store.openReadOnly(home)) {
            assertThat(store.check().problems()).isNotEmpty();
            assertThat(store.check().readable()).isFalse();
        }
    }

    @Test
    void namesADateThatIsOddAndRestoresItAllTheSame(@TempDir Path folder)
            throws IOException, SQLException {
        spoil("UPDATE interaction SET at = unixepoch('1601-01-01')");
        Path backup = Files.copy(home.resolve(HomeFolder.DATABASE), folder.resolve("old"));

        Store.restore(backup, folder.resolve("new"));

        try (Store store = Store.openReadOnly(folder.resolve("new"))) {
            assertThat(EveryQuestion.ask(store)).isNotEmpty();
            assertThat(store.check().problems())
                    .singleElement()
                    .asString()
                    .contains("dated before 1900");
        }
    }

    private static void spoil(String fault) throws IOException, SQLException {
        for (String suffix : HomeFolder.LOGS) {
            Files.deleteIfExists(home.resolve(HomeFolder.DATABASE + suffix));
        }
        Files.write(home.resolve(HomeFolder.DATABASE), whole);
        try (Sql sql = RestoredFile.connect(home.resolve(HomeFolder.DATABASE))) {
            sql.execute("PRAGMA foreign_keys = OFF");
            sql.execute(fault);
        }
    }
}
