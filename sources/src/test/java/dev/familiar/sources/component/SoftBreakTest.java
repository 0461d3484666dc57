package dev.familiar.sources.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftBreakTest {

    private static List<String> lines(String text) throws IOException {
        LineUnfolder unfolder =
                new LineUnfolder(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> lines = new ArrayList<>();
        for (ContentLine line = unfolder.next(); line != null; line = unfolder.next()) {
            lines.add(line.text());
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "END:VCARD",
                "end:vcard",
                "BEGIN:VCARD",
                "TEL;CELL:+12025550181",
                "TEL:+12025550181",
                "tel;cell:+12025550181",
                "item1.EMAIL;INTERNET:ada@example.org",
                "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
                "N;CHARSET=UTF-8:Example;Ada",
                "ORG:Example Ltd"
            })
    void endsAtTheNextProperty(String next) throws IOException {
        for (String end : List.of("\r\n", "\n", "\r")) {
            String value = "NOTE;ENCODING=QUOTED-PRINTABLE:Line one=0D=0A";

            assertThat(lines(value + "=" + end + next + end)).containsExactly(value, next);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Box 2",
                "Remember: the keys",
                "note: the keys",
                "Tel: 12",
                "=0D=0AEnd: nothing",
                "END: of the road",
                "x-ray: done",
                "http://example.org/"
            })
    void goesOnWithWordsThatEndInAColon(String rest) throws IOException {
        String value = "NOTE;ENCODING=QUOTED-PRINTABLE:Line one";

        assertThat(lines(value + "=\r\n" + rest + "\r\n")).containsExactly(value + rest);
    }

    @Test
    void goesOnBehindAFullLineWithASentence() throws IOException {
        String value = "NOTE;ENCODING=QUOTED-PRINTABLE:" + "=20".repeat(14);

        assertThat(lines(value + "=\r\nNOTE: the keys\r\n"))
                .containsExactly(value + "NOTE: the keys");
    }

    @Test
    void losesASoftBreakAtTheEndOfTheFile() throws IOException {
        String value = "FN;ENCODING=QUOTED-PRINTABLE:Ada";

        assertThat(lines(value + "=\r\n")).containsExactly(value);
        assertThat(lines(value + "=")).containsExactly(value);
    }

    @Test
    void leavesOtherValuesThatEndInAnEqualsSign() throws IOException {
        assertThat(lines("NOTE:a=\r\nTEL:1\r\n")).containsExactly("NOTE:a=", "TEL:1");
        assertThat(lines("PHOTO;ENCODING=BASE64:aa==\r\nTEL:1\r\n"))
                .containsExactly("PHOTO;ENCODING=BASE64:aa==", "TEL:1");
    }

    @Test
    void findsEveryPropertyWhereverTheBufferEnds() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            String value = "NOTE;QUOTED-PRINTABLE:" + "x".repeat(random.nextInt(60));
            text.append(value).append("=\r\n");
            wanted.add(value);
            String tel = "TEL;CELL:" + i;
            text.append(tel).append("\r\n");
            wanted.add(tel);
        }

        assertThat(lines(text.toString())).isEqualTo(wanted);
    }
}
