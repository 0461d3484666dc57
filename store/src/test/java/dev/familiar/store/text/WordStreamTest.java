package dev.familiar.store.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordStreamTest {

    /// One word and how many places it stands after the one before.
    private record Word(String text, int step) {}

    private static List<Word> words(WordStream stream, String subject, String text) {
        stream.read(subject, text);
        List<Word> words = new ArrayList<>();
        while (stream.incrementToken()) {
            words.add(
                    new Word(
                            stream.getAttribute(CharTermAttribute.class).toString(),
                            stream.getAttribute(PositionIncrementAttribute.class)
                                    .getPositionIncrement()));
        }
        return words;
    }

    private static String ascii(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(random.nextInt(4) == 0 ? 0 : ' ', 0x7f));
        }
        return text.toString();
    }

    @Test
    void takesAsciiApartAlikeWhetherItStandsAloneOrBesideAnotherScript() {
        Random random = new Random(21);
        for (int round = 0; round < 400; round++) {
            String text = ascii(random, random.nextInt(120));
            List<String> alone = TextQuery.words(text);
            List<String> beside = TextQuery.words(text + " \u03a9");

            assertThat(beside.subList(0, beside.size() - 1)).as("round %d", round).isEqualTo(alone);
            assertThat(beside.getLast()).isEqualTo("\u03c9");
        }
    }

    @Test
    void givesTheRunsOfLettersAndDigitsOfAsciiInLowerCase() {
        Random random = new Random(22);
        for (int round = 0; round < 400; round++) {
            String text = ascii(random, random.nextInt(39));
            List<String> expected = new ArrayList<>();
            for (String run : text.split("[^A-Za-z0-9]+", -1)) {
                if (!run.isEmpty()) {
                    expected.add(run.toLowerCase(Locale.ROOT));
                }
            }

            assertThat(TextQuery.words(text)).as("round %d", round).isEqualTo(expected);
        }
    }

    @Test
    void givesNoWordThatIsEmptyTooLongOrNotItsOwnWord() {
        Random random = new Random(23);
        int[] alphabet = {
            'a', 'Z', '7', ' ', '.', 0xe9, 0x301, 0x130, 0xdf, 0x212a, 0x4e2d, 0x3042, 0xe01,
            0x1f600, 0x10400, 0xd800, 0xdc00, 0xfb01, 0x0, 0x200d
        };
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(100); i > 0; i--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            for (String word : TextQuery.words(text.toString())) {
                assertThat(word.length()).isBetween(1, WordStream.LONGEST);
                assertThat(TextQuery.words(word)).as("asked for by itself").containsExactly(word);
            }
        }
    }

    @Test
    void isAsGoodAsNewForEveryText() {
        Random random = new Random(24);
        try (WordStream used = new WordStream()) {
            for (int round = 0; round < 300; round++) {
                String subject = ascii(random, random.nextInt(30));
                String text = ascii(random, random.nextInt(60));
                try (WordStream fresh = new WordStream()) {
                    assertThat(words(used, subject, text)).isEqualTo(words(fresh, subject, text));
                }
            }
        } catch (java.io.IOException neverReads) {
            throw new AssertionError(neverReads);
        }
    }

    @Test
    void leavesAGapBetweenSubjectAndText() throws java.io.IOException {
        try (WordStream stream = new WordStream()) {
            assertThat(words(stream, "One two", "three four"))
                    .containsExactly(
                            new Word("one", 1),
                            new Word("two", 1),
                            new Word("three", WordStream.GAP),
                            new Word("four", 1));
            assertThat(words(stream, "", "")).isEmpty();
            assertThat(words(stream, "only", "...")).containsExactly(new Word("only", 1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Müller-Lüdenscheidt, muller ludenscheidt",
        "O'Brien, o brien",
        "\u0130stanbul, istanbul",
        "\ufb01nal, final",
        "12.5km², 12 5km2",
        "東京 2025, 東 京 2025",
        "mail東x, mail 東 x",
        "n\u0303an, nan"
    })
    void foldsAsAReaderWould(String text, String words) {
        assertThat(String.join(" ", TextQuery.words(text))).isEqualTo(words);
    }

    @Test
    void cutsALongWordAndGoesOnBehindItsEnd() {
        String cut = "x".repeat(WordStream.LONGEST);

        assertThat(TextQuery.words("x".repeat(1_000) + " next")).containsExactly(cut, "next");
        assertThat(TextQuery.words("é".repeat(1_000) + " next"))
                .containsExactly("e".repeat(WordStream.LONGEST), "next");
    }
}
