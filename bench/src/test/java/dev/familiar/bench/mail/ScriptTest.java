package dev.familiar.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptTest {

    static Stream<Script> scripts() {
        return Stream.of(Script.ENGLISH, Script.ACCENTED, Script.CYRILLIC, Script.HAN);
    }

    private static String word(Script script, int rank) {
        ByteText out = new ByteText();
        script.word(rank, out);
        return out.text(0, out.length());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void rareWordsAreAllDifferent(Script script) {
        Set<String> words =
                IntStream.range(WordRanks.HEAD, WordRanks.HEAD + 50_000)
                        .mapToObj(rank -> word(script, rank))
                        .collect(Collectors.toSet());

        assertThat(words).hasSizeGreaterThan(47_000).allMatch(word -> !word.isEmpty());
    }

    @Test
    void frequentWordsAreRealAndShort() {
        assertThat(word(Script.ENGLISH, 0)).isEqualTo("the");
        assertThat(word(Script.ENGLISH, 3_000_000)).hasSizeGreaterThan(5);
    }

    @Test
    void writesSignsInUtf8() {
        assertThat(word(Script.HAN, 0)).isEqualTo("一");
        assertThat(word(Script.HAN, WordRanks.HEAD)).hasSize(2);
    }
}
