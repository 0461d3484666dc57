package dev.familiar.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    private static final long SEED = 20_261_129;

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x1b, 0x7f, 0x9b, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b,
                0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2065,
                0x2066, 0x2069, 0x206f, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0x1d173,
                0xe0001, 0xe0041, 0xe007f, 0xe0100
            })
    void dropsWhatNobodySees(int hidden) {
        String text = "Ada" + Character.toString(hidden) + "Lee";

        assertThat(PlainText.line(text)).isEqualTo("AdaLee");
        assertThat(PlainText.visible(text)).isEqualTo("AdaLee");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x09, 0x0a, 0x0d, 0x85, 0xa0, 0x2003, 0x2028, 0x2029, 0x202f, 0x3000})
    void makesASpaceOfWhatSeparates(int space) {
        assertThat(PlainText.line("Ada" + Character.toString(space) + "Lee")).isEqualTo("Ada Lee");
    }

    @ParameterizedTest
    @CsvSource({
        "Ёлка Дудина",
        "José Nuñez",
        "李小龍",
        "محمد علی",
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d👧",
        "👩🏽\u200d🚀",
        "\u06dd١٢"
    })
    void keepsWhatAScriptNeeds(String text) {
        assertThat(PlainText.line(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "a\u200db, ab",
        "a\u200cم, aم",
        "\u200dAda, Ada",
        "Ada\u200d, Ada",
        "👩\u200da, 👩a"
    })
    void dropsAJoinerThatJoinsNothing(String text, String plain) {
        assertThat(PlainText.line(text)).isEqualTo(plain);
    }

    @Test
    void keepsTheLinesOfAText() {
        assertThat(PlainText.lines("Dear\u200b Ada,\r\n\n see\u202e you \n"))
                .isEqualTo("Dear Ada,\n\n see you \n");
        assertThat(PlainText.visible("Dear\u200b Ada,\n\tsee you "))
                .isEqualTo("Dear Ada,\n\tsee you ");
    }

    @Test
    void dropsHalfACharacter() {
        assertThat(PlainText.line("A\ud800b\udc00c")).isEqualTo("Abc");
    }

    @Test
    void changesNothingTheSecondTime() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, 0x2100).forEach(text::appendCodePoint);
            random.ints(random.nextInt(4), 0xfe00, 0x1fa00)
                    .filter(c -> c < 0xd800 || c > 0xdfff)
                    .forEach(text::appendCodePoint);
            String once = PlainText.line(text.toString());

            assertThat(PlainText.line(once)).isEqualTo(once);
        }
    }
}
