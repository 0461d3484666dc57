package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigratorTest {

    private static final String ONE =
            "-- first; with a semicolon\nCREATE TABLE a (x TEXT); -- odd;\n";
    private static final String TWO =
            "ALTER TABLE a ADD COLUMN y TEXT DEFAULT 'new';\nCREATE INDEX a_by_x ON a (x);\n";

    @TempDir Path folder;

    private Database open() {
        return Database.open(folder.resolve("test.db"), false);
    }

    @Test
    void bringsAnOldFileToTheNewestVersionAndKeepsItsRows() {
        try (Database database = open()) {
            database.outside(new Migrator(List.of(ONE))::migrate);
            database.outside(sql -> sql.run("INSERT INTO a VALUES ('kept')"));

            database.outside(new Migrator(List.of(ONE, TWO))::migrate);

            String row =
                    database.read(sql -> sql.first("SELECT x || y FROM a", r -> r.getString(1)))
                            .orElseThrow();
            assertThat(row).isEqualTo("keptnew");
            assertThat(database.<Integer>read(Migrator::version)).isEqualTo(2);
        }
    }

    @Test
    void leavesTheFileAtItsVersionWhenAScriptFails() {
        String bad = "CREATE TABLE b (x TEXT);\nCREATE TABLE a (x TEXT);\n";
        try (Database database = open()) {
            database.outside(new Migrator(List.of(ONE))::migrate);

            assertThatThrownBy(() -> database.outside(new Migrator(List.of(ONE, bad))::migrate))
                    .isInstanceOf(StoreException.class);

            assertThat(database.<Integer>read(Migrator::version)).isEqualTo(1);
            assertThat(
                            database.<Long>read(sql ->
                                    sql.number(
                                            "SELECT count(*) FROM sqlite_schema WHERE name"
                                                    + " = 'b'")))
                    .isZero();
        }
    }

    @Test
    void refusesAFileOfANewerProgram() {
        try (Database database = open()) {
            database.outside(new Migrator(List.of(ONE, TWO))::migrate);

            assertThatThrownBy(() -> database.outside(new Migrator(List.of(ONE))::migrate))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.problem()).isEqualTo(StoreException.Problem.TOO_NEW));
        }
    }

    @Test
    void makesTheWholeSchemaFromNothingAndNothingTheSecondTime() throws SQLException {
        try (Database database = open()) {
            database.outside(Migrator.ofResources()::migrate);
            database.outside(Migrator.ofResources()::migrate);

            assertThat(database.<Integer>read(Migrator::version))
                    .isEqualTo(Migrator.ofResources().newest());
        }
    }

    /// Rows of the first version, as it wrote them.
    private static void fillFirst(Sql sql) throws SQLException {
        sql.run(
                "INSERT INTO archive (id, path, source, entry, fingerprint, bytes, as_of)"
                        + " VALUES (1, '/a', 'mbox', 'a', 'f', 1, 1)");
        sql.run("INSERT INTO handle (id, key) VALUES (1, 'mailto:ada@example.com')");
        sql.run(
                "INSERT INTO description (id, key, owned, kind, payload, searchable, archive_id,"
                        + " locator) VALUES (1, 'card:1', 0, 'CARD', '{}', '', 1, '')");
    }

    private static void fillMail(Sql sql, int id, String refs) throws SQLException {
        sql.run(
                "INSERT INTO interaction (id, key, channel, at, offset, marks, accounts, own,"
                        + " owner_role, subject, archive_id, locator)"
                        + " VALUES (?, 'mail:' || ?, 0, 5, NULL, 0, 1, 0, 0, 'subject', 1, '')",
                id,
                id);
        sql.run(
                "INSERT INTO interaction_text (id, excerpt, refs, participants)"
                        + " VALUES (?, 'excerpt', ?, ?)",
                id,
                refs,
                PackedParticipants.pack(List.of(new PackedParticipants.Part(0, false, 1, 0))));
        sql.run(
                "INSERT INTO part (handle_id, interaction_id, roles, name_id) VALUES (1, ?, 1, 0)",
                id);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsWhatArchivesBroughtIntoAStoreOfEachVersion(int version) {
        try (Database database = open()) {
            database.outside(Migrator.ofResources().upTo(Math.min(version, 5))::migrate);
            database.outside(sql -> {
                fillFirst(sql);
                fillMail(sql, 1, "");
                fillMail(sql, 2, "mail:1");
                fillMail(sql, 3, "mail:9\nmail:2");
            });
            database.outside(Migrator.ofResources().upTo(version)::migrate);

            database.outside(Migrator.ofResources()::migrate);

            List<String> mails =
                    database.read(sql ->
                            Tables.rows(sql, "SELECT key, hash, thread, offset FROM interaction"));
            assertThat(mails)
                    .containsExactly(
                            row("mail:1", "mail:1"),
                            row("mail:2", "mail:1"),
                            row("mail:3", "mail:9"));
            assertThat(database.<Boolean>read(sql -> ParticipantCheck.of(sql).isEmpty())).isTrue();
            assertThat(
                            database.<List<String>>read(
                                    sql -> Tables.rows(sql, "PRAGMA foreign_key_check")))
                    .isEmpty();
            assertThat(
                            database.<SchemaShape>read(SchemaShape::of)
                                    .differences(
                                            SchemaShape.expected(Migrator.ofResources().newest())))
                    .isEmpty();
        }
    }

    private static String row(String key, String began) {
        return key + "|" + KeyHash.of(key) + "|" + KeyHash.of(began) + "|null";
    }
}
