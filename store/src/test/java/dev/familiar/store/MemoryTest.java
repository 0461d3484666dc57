package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.store.WriteLane.Lane;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered of the tables, and what of it outlives a change that was not made.
class MemoryTest {

    private static final PersonName NAME = PersonName.of("Ada", "Example");

    @TempDir Path folder;
    private Database database;
    private Changes changes;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("test.db"), false);
        database.outside(Migrator.ofResources()::migrate);
        changes = new Changes(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long count(String table) {
        return database.read(sql -> sql.number("SELECT count(*) FROM " + table));
    }

    private static void fail() throws SQLException {
        throw new SQLException("refused for the test");
    }

    @Test
    void givesOneNumberToOneAccountFromChangeToChange() {
        long first = changes.make(Lane.ARCHIVES, c -> c.memory().keys().handle(c.sql(), ADA));
        long again = changes.make(Lane.ARCHIVES, c -> c.memory().keys().handle(c.sql(), ADA));
        long other = changes.make(Lane.ARCHIVES, c -> c.memory().keys().handle(c.sql(), BOB));

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(count("handle")).isEqualTo(2);
    }

    @Test
    void tellsNamesApartByTheirPartsAndGivesTheEmptyOneNoRow() {
        changes.run(
                Lane.ARCHIVES,
                c -> {
                    KeyTable keys = c.memory().keys();
                    long whole = keys.name(c.sql(), PersonName.of("Ada Example"));
                    long parts = keys.name(c.sql(), NAME);

                    assertThat(keys.name(c.sql(), PersonName.NONE)).isZero();
                    assertThat(parts).isNotEqualTo(whole);
                    assertThat(keys.name(c.sql(), NAME)).isEqualTo(parts);
                });
        assertThat(count("name")).isEqualTo(2);
    }

    @Test
    void forgetsTheNumbersOfAChangeThatFailed() {
        AtomicLong lost = new AtomicLong();
        assertThatThrownBy(() ->
                        changes.run(
                                Lane.ARCHIVES,
                                c -> {
                                    lost.set(c.memory().keys().handle(c.sql(), ADA));
                                    long _ = c.memory().keys().name(c.sql(), NAME);
                                    fail();
                                }))
                .isInstanceOf(StoreException.class);
        assertThat(count("handle")).isZero();

        long bob = changes.make(Lane.ARCHIVES, c -> c.memory().keys().handle(c.sql(), BOB));
        long ada = changes.make(Lane.ARCHIVES, c -> c.memory().keys().handle(c.sql(), ADA));

        assertThat(bob).as("the number is given out again").isEqualTo(lost.get());
        assertThat(ada).isNotEqualTo(bob);
        assertThat(count("name")).isZero();
    }

    @Test
    void forgetsHashesOfAChangeThatFailedAndReadsTheTableAnew() {
        changes.run(Lane.ARCHIVES, c -> c.sql().run("INSERT INTO piece_read (hash) VALUES (11)"));
        assertThatThrownBy(() ->
                        changes.run(
                                Lane.ARCHIVES,
                                c -> {
                                    c.memory().pieces().load(c.sql());
                                    c.memory().pieces().add(12);
                                    fail();
                                }))
                .isInstanceOf(StoreException.class);

        KnownHashes pieces = changes.pieces();
        assertThat(pieces.isLoaded()).isFalse();
        database.outside(pieces::load);
        assertThat(pieces.contains(11)).isTrue();
        assertThat(pieces.contains(12)).isFalse();
    }

    @Test
    void keepsWhatItKnewWhereAFailedChangeHadNotAskedForIt() {
        changes.run(Lane.ARCHIVES, c -> c.memory().pieces().load(c.sql()));

        assertThatThrownBy(() -> changes.run(Lane.WORD, _ -> fail()))
                .isInstanceOf(StoreException.class);

        assertThat(changes.pieces().isLoaded()).isTrue();
    }

    @Test
    void leavesTheConnectionReadyAfterEachFailure() {
        for (Lane lane : Lane.values()) {
            assertThatThrownBy(() ->
                            changes.run(
                                    lane,
                                    c -> {
                                        c.moves(Epoch.WORD);
                                        c.sql().run("INSERT INTO handle (key) VALUES ('x')");
                                        c.sql().run("INSERT INTO nowhere VALUES (1)");
                                    }))
                    .isInstanceOf(StoreException.class);
        }

        assertThat(count("handle")).isZero();
        assertThat(database.<Epochs>read(Epochs::read).word()).isEqualTo(1);
        assertThat(changes.<Long>make(Lane.ARCHIVES, c -> c.sql().number("PRAGMA synchronous")))
                .as("NORMAL again after the owner's word")
                .isEqualTo(1);
        assertThat(changes.<Long>make(Lane.WORD, c -> c.sql().number("PRAGMA synchronous")))
                .as("FULL")
                .isEqualTo(2);
    }

    @Test
    void givesThePenBackWhateverIsThrown() {
        AtomicBoolean ran = new AtomicBoolean();
        assertThatThrownBy(() ->
                        changes.run(
                                Lane.WORD,
                                _ -> {
                                    throw new IllegalArgumentException("a fault of the program");
                                }))
                .isInstanceOf(IllegalArgumentException.class);

        changes.run(Lane.WORD, _ -> ran.set(true));
        assertThat(ran).isTrue();
    }

    @Test
    void movesEachEpochOnceHoweverOftenItIsSaid() {
        changes.run(
                Lane.ARCHIVES,
                c -> {
                    for (Epoch epoch : Arrays.asList(Epoch.PEOPLE, Epoch.PEOPLE, Epoch.WORD)) {
                        c.moves(epoch);
                    }
                });

        assertThat(database.<Epochs>read(Epochs::read)).isEqualTo(new Epochs(1, 2, 2));
    }

    @Test
    void rememberedAccountsAreAskedForAgainOnceTheyAreTooMany() {
        LruMap<Integer, String> few = new LruMap<>(3);
        for (int i = 0; i < 4; i++) {
            few.put(i, "row " + i);
            var _ = few.get(0);
        }

        assertThat(few.keySet()).as("the one not asked for longest went").containsExactly(2, 3, 0);
    }

    @Test
    void numbersOfAccountsAreTheTablesOwn() {
        changes.run(
                Lane.ARCHIVES,
                c ->
                        c.sql()
                                .run(
                                        "INSERT INTO handle (id, key) VALUES (70, ?)",
                                        new EmailAddress("carol@example.net").key()));

        assertThat(
                        changes.<Long>make(
                                Lane.ARCHIVES,
                                c ->
                                        c.memory()
                                                .keys()
                                                .handle(
                                                        c.sql(),
                                                        new EmailAddress("carol@example.net"))))
                .isEqualTo(70);
    }
}
