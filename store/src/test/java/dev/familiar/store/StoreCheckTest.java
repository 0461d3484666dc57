package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.BOB;
import static dev.familiar.store.Samples.OWNER;
import static dev.familiar.store.Samples.connection;
import static dev.familiar.store.Samples.described;
import static dev.familiar.store.Samples.happened;
import static dev.familiar.store.Samples.link;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `familiar doctor` finds: each fault is put into a whole store.
class StoreCheckTest {

    @TempDir Path home;

    @BeforeEach
    void fill() {
        try (Store store = Store.open(home)) {
            fill(store, "a");
            link(store, List.of("linkedin:connection:ada", ADA.key()));
            store.interactions().saveTies(List.of(), store.epochs().people());
        }
    }

    private static void fill(Store store, String word) {
        SourceRecord[] records =
                Stream.concat(
                                Stream.of(described(connection("ada", "Ada Example", "Acme"))),
                                Stream.of(1, 2, 3).map(i -> letter(i, word)))
                        .toArray(SourceRecord[]::new);
        put(store, "a", AS_OF, records);
    }

    private static SourceRecord letter(int i, String word) {
        Interaction plain =
                mail(
                        "m" + i,
                        part(Role.FROM, "Ada Example", ADA),
                        part(Role.TO, "Bob Sample", BOB),
                        part(Role.TO, "", OWNER));
        return happened(
                new Interaction(
                        plain.key(),
                        plain.channel(),
                        plain.moment(),
                        plain.participants(),
                        new Content("Subject " + word + i, "", Set.of(), List.of())));
    }

    private StoreCheck check() {
        try (Store store = Store.open(home)) {
            return store.check();
        }
    }

    @Test
    void findsNothingInAWholeStore() {
        StoreCheck check = check();

        assertThat(check.problems()).isEmpty();
        assertThat(check.peopleStale()).isFalse();
        assertThat(check.excerpts()).isZero();
        assertThat(check.incomplete()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM handle WHERE key = 'mailto:bob@example.com' | account",
                "UPDATE part SET handle_id = handle_id + 70 WHERE interaction_id = 2 | account",
                "UPDATE part SET name_id = 99 WHERE interaction_id = 2 | name",
                "DELETE FROM part WHERE interaction_id = 2 | participants",
                "UPDATE part SET handle_id = (SELECT max(id) FROM handle h WHERE NOT EXISTS"
                        + " (SELECT 1 FROM part p WHERE p.handle_id = h.id)) WHERE interaction_id = 2"
                        + " AND handle_id = (SELECT id FROM handle WHERE key ="
                        + " 'mailto:bob@example.com') | did not take part",
                "DELETE FROM interaction_text WHERE id = 2 | text",
                "UPDATE interaction SET hash = 5 WHERE id = 2 | key",
                "UPDATE interaction SET key = 'mail:m1', hash = key_hash('mail:m1') WHERE id = 2 |"
                        + " twice",
                "UPDATE interaction SET subject = 'other words' WHERE id = 2 | not theirs",
                "UPDATE interaction SET key = 'mail:sha256-1', hash = key_hash('mail:sha256-1')"
                        + " WHERE id = 2 | earlier version",
                "DELETE FROM person WHERE no = 1 | nobody",
                "UPDATE person_handle SET handle_id = handle_id + 70 | account",
                "UPDATE epochs SET linked = archives + 1 | not been",
                "UPDATE interaction SET archive_id = 9 WHERE id = 2 | archive",
                "UPDATE interaction SET channel = 77 WHERE id = 2 | kind",
                "UPDATE description SET payload = 'no JSON' | descriptions",
            })
    void namesWhatIsWrong(String fault, String named) {
        try (Database database = Database.open(home.resolve(HomeFolder.DATABASE), false)) {
            database.outside(sql -> {
                sql.execute("PRAGMA foreign_keys = OFF");
                sql.execute(fault);
            });
        }

        assertThat(check().problems()).anySatisfy(problem -> assertThat(problem).contains(named));
    }

    @Test
    void saysThatWordsCannotBeFoundWhereThereIsNoIndex() throws IOException {
        // Somebody else has the pen, so whoever reads cannot make the index again.
        try (Store _ = Store.open(home)) {
            Files.move(home.resolve("words"), home.resolve("aside"));

            try (Store reader = Store.openReadOnly(home)) {
                assertThat(reader.check().problems())
                        .anySatisfy(problem -> assertThat(problem).contains("3 interactions"));
            }
        }
        assertThat(check().problems()).as("made again by who may write").isEmpty();
    }

    @Test
    void findsThatTheWordsAreAnotherStores(@TempDir Path other) throws IOException {
        try (Store store = Store.open(other)) {
            fill(store, "b");
        }
        String name = indexName(home);
        try (Database database = Database.open(other.resolve(HomeFolder.DATABASE), false)) {
            database.outside(
                    sql -> sql.run("UPDATE reach SET upto = ? WHERE cache = 'index'", name));
        }
        // Under this store's name: what a backup carried to another machine used to lead to.
        try (Store store = Store.open(other)) {
            store.rebuildWords().close();
        }
        exchange(home.resolve("words"), other.resolve("words"));

        assertThat(check().problems())
                .anySatisfy(
                        problem -> assertThat(problem).contains("3 of 3").contains("not theirs"));
    }

    private static String indexName(Path home) {
        try (Database database = Database.open(home.resolve(HomeFolder.DATABASE), true)) {
            return database.read(sql ->
                            sql.first(
                                    "SELECT upto FROM reach WHERE cache = 'index'",
                                    row -> row.getString(1)))
                    .orElseThrow();
        }
    }

    private static void exchange(Path one, Path other) throws IOException {
        Path aside = one.resolveSibling("aside");
        Files.move(one, aside);
        Files.move(other, one);
        Files.move(aside, other);
    }

    @Test
    void saysHowManyAreKnownByTheirExcerptOnly() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("words"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        StoreCheck check = check();

        assertThat(check.problems()).isEmpty();
        assertThat(check.excerpts()).isEqualTo(3);
    }
}
