package dev.familiar.store;

import static dev.familiar.store.Samples.ADA;
import static dev.familiar.store.Samples.AS_OF;
import static dev.familiar.store.Samples.mail;
import static dev.familiar.store.Samples.part;
import static dev.familiar.store.Samples.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.store.text.TextQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words that cannot be found are said to be missing, whatever became of their index.
class DamagedWordsTest {

    private static final int LETTERS = 300;

    @TempDir Path home;

    private static SourceRecord letter(int i) {
        Interaction plain = mail("m" + i, part(Role.FROM, "Ada Example", ADA));
        Content content =
                new Content("reeds " + i, "heron " + "word" + i % 17, Set.of(), List.of());
        return new SourceRecord.Happened(
                new Interaction(
                        plain.key(),
                        plain.channel(),
                        plain.moment(),
                        plain.participants(),
                        content),
                content.excerpt());
    }

    @BeforeEach
    void fill() {
        try (Store store = Store.open(home)) {
            put(
                    store,
                    "a",
                    AS_OF,
                    IntStream.range(0, LETTERS)
                            .mapToObj(DamagedWordsTest::letter)
                            .toArray(SourceRecord[]::new));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("words"))) {
            return all.filter(file -> file.toFile().length() > 0).sorted().toList();
        }
    }

    private static long count(Store store) {
        return store.interactions().count(new TextQuery().phrase("heron"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyFlippedBitIsNamedAndMendedByARebuild(long seed) throws IOException {
        Random random = new Random(seed);
        int named = 0;
        for (int round = 0; round < files().size(); round++) {
            Path file = files().get(round);
            byte[] bytes = Files.readAllBytes(file);
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            String what = file.getFileName().toString();

            try (Store reader = Store.openReadOnly(home)) {
                boolean isNamed = !reader.check().problems().isEmpty();
                named += isNamed ? 1 : 0;
                try {
                    long count = count(reader);
                    // What is broken at its head is made again by whoever may write.
                    assertThat(isNamed || count == LETTERS).as(what).isTrue();
                } catch (StoreException told) {
                    assertThat(told).as(what).hasMessageContaining("doctor --rebuild");
                }
            }
            try (Store store = Store.open(home)) {
                store.rebuildWords().close();
                assertThat(store.check().problems()).as(what).isEmpty();
                assertThat(count(store)).as(what).isEqualTo(LETTERS);
            }
        }
        assertThat(named).isPositive();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamedByWhoWritesAndWhoAsks() throws IOException {
        Files.move(home.resolve("words"), home.resolve("aside"));
        Files.writeString(home.resolve("words"), "no index");

        try (Store reader = Store.openReadOnly(home)) {
            assertThat(reader.interactions().gaps().missing()).isEqualTo(LETTERS);
            assertThat(reader.check().problems()).isNotEmpty();
        }
        assertThatThrownBy(() -> Store.open(home))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("words is a file")
                .hasMessageContaining("move it away");
        assertThat(home.resolve("words")).hasContent("no index");
    }

    @Test
    void aSearchKnowsWhatItHasNotSearched() {
        try (Store store = Store.open(home)) {
            assertThat(store.interactions().gaps()).isEqualTo(new Interactions.Gaps(0, 0));

            store.rebuildWords().close();

            assertThat(store.interactions().gaps()).isEqualTo(new Interactions.Gaps(0, LETTERS));
        }
    }
}
