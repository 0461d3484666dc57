package dev.familiar.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What leaves the program as text: on one line, in lines, through the last gate, as JSON.
class HarmlessTextTest {

    private static final String RED = "\u001b[31m";

    /// By the Unicode tables' own words, not by the list in the code.
    private static boolean isHostile(int c) {
        int type = Character.getType(c);
        boolean control = type == Character.CONTROL && c != '\n' && c != '\t';
        byte direction = Character.getDirectionality(c);
        boolean turns =
                type == Character.FORMAT
                        && (direction != Character.DIRECTIONALITY_BOUNDARY_NEUTRAL
                                && direction != Character.DIRECTIONALITY_ARABIC_NUMBER
                                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                                && direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                && direction != Character.DIRECTIONALITY_OTHER_NEUTRALS);
        return control
                || turns
                || c == 0x200e
                || c == 0x200f
                || c == 0x061c
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0xa0));
                case 1 -> text.append((char) (0x2000 + random.nextInt(0x70)));
                case 2 -> text.appendCodePoint(0xe0000 + random.nextInt(0x80));
                case 3 -> text.append((char) (0xd800 + random.nextInt(0x800)));
                case 4 ->
                        text.append(
                                List.of("\r\n", RED, "\r", "\u001b[", "Ada", "李")
                                        .get(random.nextInt(6)));
                default -> text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }

    private static String gate(List<String> own, String... pieces) throws IOException {
        StringWriter out = new StringWriter();
        try (HarmlessWriter writer = new HarmlessWriter(out, own)) {
            for (String piece : pieces) {
                writer.write(piece);
                writer.flush();
            }
        }
        return out.toString();
    }

    @Test
    void everyCodePointThatActsOrTurnsIsTakenAway() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (isHostile(c)) {
                String text = "a" + Character.toString(c) + "b";
                assertThat(PlainText.line(text)).as("U+%04X", c).isIn("ab", "a b");
                assertThat(PlainText.lines(text)).as("U+%04X", c).isIn("ab", "a\nb");
            }
        }
    }

    @Test
    void whatScriptsAreSpelledWithStays() {
        String persian = "می\u200cخواهم";
        String family = "👩\u200d👧";
        String said = "Zoë Nguyễn " + persian + " " + family + " 李小明 क्\u200dष \u0600\u0661";

        assertThat(PlainText.line(said)).isEqualTo(said);
        assertThat(PlainText.lines(said)).isEqualTo(said);
    }

    @Test
    void linesAndTabsStayWhereLinesAreWanted() {
        assertThat(PlainText.lines("a\r\nb\rc\u0085d\u2028e\tf\u000bg"))
                .isEqualTo("a\nb\nc\nd\ne\tf\ng");
        assertThat(PlainText.line("a\r\nb\tc\u2029d")).isEqualTo("a  b c d");
    }

    @Test
    void nothingHostilePassesTheGateHoweverTheTextIsCut() throws IOException {
        Random random = new Random(12);
        for (int round = 0; round < 300; round++) {
            String text = random(random, 60);
            int one = random.nextInt(text.length());
            int two = one + random.nextInt(text.length() - one);

            String whole = gate(List.of(), text, "end");

            assertThat(
                            gate(
                                    List.of(),
                                    text.substring(0, one),
                                    text.substring(one, two),
                                    text.substring(two),
                                    "end"))
                    .isEqualTo(whole);
            assertThat(
                            whole.replace("\r\n", "\n")
                                    .codePoints()
                                    .filter(HarmlessTextTest::isHostile)
                                    .boxed())
                    .isEmpty();
            assertThat(new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(whole);
        }
    }

    @Test
    void onlyItsOwnSequencesPassTheGate() throws IOException {
        assertThat(gate(List.of(RED), "a\u001b[3", "1mb\u001b[32mc\r", "\nd\re"))
                .isEqualTo("a" + RED + "b[32mc\r\nde");
    }

    @Test
    void jsonReadsBackTheSameAndShowsNothingHostile() {
        Random random = new Random(34);
        for (int round = 0; round < 300; round++) {
            String text = random(random, 60);
            Map<String, Object> object = new LinkedHashMap<>();
            object.put(text, List.of(text));
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.putArray(text).add(text);

            String line = JsonText.line(object);

            assertThat(line).isEqualTo(JsonText.line(node));
            assertThat(JsonText.read(line).properties().iterator().next().getKey()).isEqualTo(text);
            assertThat(JsonText.read(line).path(text).path(0).asString()).isEqualTo(text);
            assertThat(
                            line.codePoints()
                                    .filter(c -> isHostile(c) || c == '\n' || c == '\t')
                                    .boxed())
                    .isEmpty();
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        }
    }
}
