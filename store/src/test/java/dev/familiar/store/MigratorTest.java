package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
