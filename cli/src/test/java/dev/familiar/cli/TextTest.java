package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void takesTheTeethOutOfAnEscapeSequence() {
        assertThat(Text.plain("Ada\u001b[31m Example\u0007")).isEqualTo("Ada[31m Example");
    }

    @Test
    void removesBidirectionalOverrides() {
        assertThat(Text.plain("Ada \u202egpj.exe\u2066")).isEqualTo("Ada gpj.exe");
    }

    @Test
    void putsSeveralLinesOnOne() {
        assertThat(Text.plain(" first\r\nsecond\tthird ")).isEqualTo("first  second third");
    }

    @ParameterizedTest
    @ValueSource(strings = {"José Núñez", "李小龍", "O’Neill", "Zoë 👋", "משה"})
    void leavesNamesAsTheyAre(String name) {
        assertThat(Text.plain(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "Ada, 3", "Zoë, 3", "'Zoe\u0308', 3", "李小龍, 6", "👋, 2", "김, 2"})
    void measuresInColumns(String text, int columns) {
        assertThat(Text.columns(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Example, 11, Ada Example",
        "Ada Example, 6, Ada E…",
        "Ada Example, 5, Ada…",
        "李小龍, 5, 李小…"
    })
    void cutsWithAnEllipsisAndNeverExceedsTheColumns(String text, int columns, String cut) {
        assertThat(Text.cut(text, columns)).isEqualTo(cut);
        assertThat(Text.columns(cut)).isLessThanOrEqualTo(columns);
    }

    @Test
    void padsByColumnsNotByCharacters() {
        assertThat(Text.padRight("李", 4)).isEqualTo("李  ");
        assertThat(Text.padLeft("7", 3)).isEqualTo("  7");
        assertThat(Text.padLeft("1234", 3)).isEqualTo("1234");
    }

    @Test
    void breaksLinesBetweenWords() {
        assertThat(Text.wrap("31 messages on 19 days, last in May", 14))
                .containsExactly("31 messages on", "19 days, last", "in May");
    }

    @Test
    void letsALongLinkStickOut() {
        assertThat(Text.wrap("see https://www.example.com/in/ada-example now", 10))
                .containsExactly("see", "https://www.example.com/in/ada-example", "now");
    }

    @Test
    void wrapsNothingToOneEmptyLine() {
        assertThat(Text.wrap("", 10)).containsExactly("");
    }

    @Test
    void chopsAnAddressThatIsWiderThanItsColumn() {
        assertThat(Text.chop("ada@example.org", 6)).containsExactly("ada@ex", "ample.", "org");
        assertThat(Text.chop("李小龙", 4)).containsExactly("李小", "龙");
        assertThat(Text.chop("", 4)).containsExactly("");
    }
}
