package dev.familiar.store.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.model.source.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextIndexTest {

    @TempDir Path folder;

    private TextIndex open() {
        return TextIndex.open(folder, "home", false);
    }

    private static Wording wording(long id, long at, String subject, String text) {
        return new Wording(
                id, new Wording.Frame(Channel.MAIL, at, List.of(7L, id)), subject, text, true);
    }

    private static List<Long> find(TextIndex index, TextQuery query) throws IOException {
        return index.ask(search -> search.newest(query, 10)).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "denver",
                "DENVER",
                "launch in denver",
                "café",
                "CAFE",
                "nunez",
                "Núñez José",
                "東京",
                "京",
                "straße 12"
            })
    void findsPhrasesWhateverTheirCaseAndAccents(String phrase) throws IOException {
        try (TextIndex index = open()) {
            index.add(
                    List.of(
                            wording(1, 100, "The launch in Denver", "Café with Nu\u0301ñez José"),
                            wording(2, 90, "東京タワー", "Straße 12, please"),
                            wording(3, 80, "nothing", "of the kind")));
            index.commit(3);

            assertThat(find(index, new TextQuery().phrase(phrase))).hasSize(1);
        }
    }

    @Test
    void spansNoPhraseOverSubjectAndText() throws IOException {
        try (TextIndex index = open()) {
            index.add(List.of(wording(1, 100, "one two", "three four")));
            index.commit(1);

            assertThat(find(index, new TextQuery().phrase("two three"))).isEmpty();
            assertThat(find(index, new TextQuery().near("two three", 50))).isEmpty();
            assertThat(find(index, new TextQuery().phrase("one two").phrase("three"))).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,false", "2,true", "5,true"})
    void findsWordsNearEachOtherInAnyOrder(int apart, boolean found) throws IOException {
        try (TextIndex index = open()) {
            index.add(List.of(wording(1, 100, "", "Doe, who is called Jane")));
            index.commit(1);

            boolean forward = !find(index, new TextQuery().near("doe is", apart + 1)).isEmpty();
            boolean there = !find(index, new TextQuery().near("doe called", apart)).isEmpty();

            assertThat(there).isEqualTo(found);
            assertThat(forward).isTrue();
            assertThat(find(index, new TextQuery().near("jane doe", 6))).hasSize(1);
        }
    }

    @Test
    void givesTheNewestFirstAndNarrowsByTimeAndAccount() throws IOException {
        try (TextIndex index = open()) {
            for (int id = 1; id <= 30; id++) {
                index.add(List.of(wording(id, 1000 + id, "word", "")));
            }
            index.commit(30);

            assertThat(find(index, new TextQuery().phrase("word")))
                    .containsExactly(30L, 29L, 28L, 27L, 26L, 25L, 24L, 23L, 22L, 21L);
            assertThat(find(index, new TextQuery().phrase("word").between(1003, 1004)))
                    .containsExactly(4L, 3L);
            assertThat(find(index, new TextQuery().phrase("word").handles(List.of(5L, 6L))))
                    .containsExactly(6L, 5L);
            assertThat(find(index, new TextQuery().phrase("word").channel(Channel.CHAT))).isEmpty();
        }
    }

    @Test
    void findsBeginningsAlternativesAndLeavesOut() throws IOException {
        try (TextIndex index = open()) {
            index.add(
                    List.of(
                            wording(1, 1, "", "starling at dawn"),
                            wording(2, 2, "", "stare at dusk"),
                            wording(3, 3, "", "moon")));
            index.commit(3);

            assertThat(find(index, new TextQuery().prefix("star"))).containsExactly(2L, 1L);
            assertThat(find(index, new TextQuery().prefix("star").without("dusk")))
                    .containsExactly(1L);
            assertThat(find(index, new TextQuery().any(List.of("moon", "at dawn", "?!"))))
                    .containsExactly(3L, 1L);
        }
    }

    @Test
    void findsNothingWhereNothingIsAskedFor() throws IOException {
        try (TextIndex index = open()) {
            index.add(List.of(wording(1, 1, "a", "b")));
            index.commit(1);

            assertThat(find(index, new TextQuery())).isEmpty();
            assertThat(find(index, new TextQuery().phrase("?!"))).isEmpty();
            assertThat(find(index, new TextQuery().without("c"))).isEmpty();
        }
    }

    @Test
    void countsHitsByYearChannelAndAccount() throws IOException {
        try (TextIndex index = open()) {
            index.add(List.of(wording(1, 0, "x", ""), wording(2, 40L * 365 * 86_400, "x", "")));
            index.commit(2);

            TextSearch.Facets facets =
                    index.ask(search -> search.facets(new TextQuery().phrase("x"))).orElseThrow();

            assertThat(facets.total()).isEqualTo(2);
            assertThat(facets.years()).containsOnly(Map.entry(1970, 1L), Map.entry(2009, 1L));
            assertThat(facets.channels()).containsOnly(Map.entry(Channel.MAIL, 2L));
            assertThat(facets.handles())
                    .containsOnly(Map.entry(7L, 2L), Map.entry(1L, 1L), Map.entry(2L, 1L));
        }
    }

    @Test
    void forgetsWhatWasNotCommitted() throws IOException {
        try (TextIndex index = open()) {
            index.add(List.of(wording(1, 1, "kept", "")));
            index.commit(1);
            index.add(List.of(wording(2, 2, "lost", "")));
        }
        try (TextIndex index = open()) {
            assertThat(index.upto()).isEqualTo(1);
            assertThat(find(index, new TextQuery().phrase("kept"))).hasSize(1);
            assertThat(find(index, new TextQuery().phrase("lost"))).isEmpty();
        }
    }

    @Test
    void dropsWhatTheDatabaseLost() throws IOException {
        try (TextIndex index = open()) {
            index.add(List.of(wording(1, 1, "word", ""), wording(2, 2, "word", "")));
            index.commit(2);
            index.dropAfter(1);

            assertThat(index.upto()).isEqualTo(1);
            assertThat(find(index, new TextQuery().phrase("word"))).containsExactly(1L);
        }
    }

    @Test
    void replacesAWording() throws IOException {
        try (TextIndex index = open()) {
            index.add(List.of(wording(1, 1, "old", "")));
            index.replace(wording(1, 1, "new", ""));
            index.commit(1);

            assertThat(find(index, new TextQuery().phrase("old"))).isEmpty();
            assertThat(find(index, new TextQuery().phrase("new"))).containsExactly(1L);
        }
    }

    @Test
    void beginsAnewWhereTheIndexIsDamagedOrOfAnotherStore() throws IOException {
        try (TextIndex index = open()) {
            index.add(List.of(wording(1, 1, "word", "")));
            index.commit(1);
        }
        try (TextIndex other = TextIndex.open(folder, "another", true)) {
            assertThat(other.upto()).isZero();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().contains("segments_")).toList()) {
                Files.writeString(file, "damaged");
            }
        }
        try (TextIndex index = open()) {
            assertThat(index.upto()).isZero();
            index.add(List.of(wording(1, 1, "again", "")));
            index.commit(1);
            assertThat(find(index, new TextQuery().phrase("again"))).hasSize(1);
        }
    }

    @Test
    void cutsWordsThatAreNone() {
        assertThat(TextQuery.words("a".repeat(5000) + " b"))
                .containsExactly("a".repeat(WordStream.LONGEST), "b");
        assertThat(TextQuery.words("ada.oberlander@example.org"))
                .containsExactly("ada", "oberlander", "example", "org");
        assertThat(TextQuery.words("\ud835\udc00\ud835\udc01 \ud800 x")).containsExactly("ab", "x");
    }

    @Test
    void isNotEmptiedWhereItCannotBeReadForNow() throws IOException {
        try (TextIndex index = open()) {
            index.add(List.of(wording(1, 1, "word", "")));
            index.commit(1);
        }
        Path segments = segments();
        Path aside = folder.resolveSibling("aside");
        Files.move(segments, aside);
        // A file that is there and cannot be read, whoever the test runs as.
        Files.createDirectory(segments);

        assertThatThrownBy(this::open).isInstanceOf(UncheckedIOException.class);

        Files.delete(segments);
        Files.move(aside, segments);
        try (TextIndex index = open()) {
            assertThat(index.upto()).isEqualTo(1);
            assertThat(find(index, new TextQuery().phrase("word"))).containsExactly(1L);
        }
    }

    private Path segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void answersToTheEndWhateverIsCommittedMeanwhile() throws Exception {
        AtomicBoolean isDone = new AtomicBoolean();
        try (TextIndex index = open();
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            index.add(List.of(wording(1, 1, "word", "")));
            index.commit(1);
            List<Future<Integer>> searchers = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                searchers.add(
                        threads.submit(() -> {
                            int most = 0;
                            while (!isDone.get()) {
                                List<Long> found = find(index, new TextQuery().phrase("word"));
                                assertThat(found).hasSizeGreaterThanOrEqualTo(Math.min(most, 10));
                                most = found.size();
                            }
                            return most;
                        }));
            }
            for (int id = 2; id <= 30; id++) {
                index.add(List.of(wording(id, id, "word", "")));
                index.commit(id);
            }
            isDone.set(true);
            for (Future<Integer> searcher : searchers) {
                assertThat(searcher.get()).isPositive();
            }
            assertThat(index.ask(search -> search.count(new TextQuery().phrase("word"))))
                    .contains(30L);
        }
    }

    @Test
    void showsAReaderWhatAnotherProgramCommits() throws IOException {
        try (TextIndex index = open();
                TextIndex reader = TextIndex.open(folder, "home", true)) {
            assertThat(reader.ask(TextSearch::size)).isEmpty();
            index.add(List.of(wording(1, 1, "word", "")));
            index.commit(1);
            assertThat(find(reader, new TextQuery().phrase("word"))).containsExactly(1L);

            index.add(List.of(wording(2, 2, "word", "")));
            assertThat(find(reader, new TextQuery().phrase("word"))).hasSize(1);
            index.commit(2);
            assertThat(find(reader, new TextQuery().phrase("word"))).hasSize(2);
        }
    }

    @Test
    void knowsWhatItHasByTheExcerptOnlyUntilTheWholeComes() throws IOException {
        Wording.Frame frame = new Wording.Frame(Channel.MAIL, 1, List.of());
        try (TextIndex index = open()) {
            index.add(
                    List.of(
                            new Wording(1, frame, "a", "begins", false),
                            new Wording(2, frame, "a", "begins", false),
                            new Wording(3, frame, "a", "begins and ends", true)));
            index.commit(3);
            assertThat(index.excerpts().stream().boxed()).containsExactly(1, 2);

            index.replace(new Wording(2, frame, "a", "begins and ends", true));
            index.commit(3);
            assertThat(index.excerpts().stream().boxed()).containsExactly(1);
        }
    }
}
