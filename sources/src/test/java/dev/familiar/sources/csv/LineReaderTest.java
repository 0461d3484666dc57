package dev.familiar.sources.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

    private static List<LineReader.Line> lines(byte[] bytes) throws IOException {
        return lines(new LineReader(new ByteArrayInputStream(bytes)));
    }

    private static List<LineReader.Line> lines(LineReader reader) throws IOException {
        List<LineReader.Line> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static List<String> texts(byte[] bytes) throws IOException {
        return lines(bytes).stream().map(LineReader.Line::text).toList();
    }

    @Test
    void endsLinesAtLfAndCrlf() throws IOException {
        assertThat(texts("a\nb\r\n\nc".getBytes(UTF_8))).containsExactly("a", "b", "", "c");
    }

    @Test
    void numbersLinesFromOne() throws IOException {
        assertThat(lines("a\n\nb\n".getBytes(UTF_8)))
                .extracting(LineReader.Line::number)
                .containsExactly(1, 2, 3);
    }

    @Test
    void readsLinesPutBackAgainInTheirOrder() throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream("a\nb\nc\n".getBytes(UTF_8)));
        List<LineReader.Line> all = lines(reader);

        reader.putBack(all.subList(1, 3));

        assertThat(lines(reader)).isEqualTo(all.subList(1, 3));
    }

    @Test
    void keepsALineOfJustTheLongestLength() throws IOException {
        String longest = "x".repeat(LineReader.LONGEST);

        List<LineReader.Line> lines = lines((longest + "\n" + longest + "y\nz").getBytes(UTF_8));

        assertThat(lines).extracting(LineReader.Line::tooLong).containsExactly(false, true, false);
        assertThat(lines.getFirst().text()).hasSize(LineReader.LONGEST);
        assertThat(lines.getLast().text()).isEqualTo("z");
    }

    @ParameterizedTest
    @ValueSource(ints = {16380, 16381, 16382, 16383, 16384, 16385, 32766, 32767, 32768})
    void readsLettersOfSeveralBytesAcrossBuffers(int before) throws IOException {
        String text = "x".repeat(before) + "é🙂€ end";

        assertThat(texts(text.getBytes(UTF_8))).containsExactly(text);
        assertThat(texts(("\ufeff" + text).getBytes(UTF_16LE))).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {16380, 16383, 16384, 16385, 32767, 32768})
    void readsAnotherCodePageAcrossBuffers(int before) throws IOException {
        String text = "x".repeat(before) + "éàü€ end";

        assertThat(texts(text.getBytes(Charset.forName("windows-1252")))).containsExactly(text);
    }

    @Test
    void readsALetterCutOffAtTheEnd() throws IOException {
        assertThat(texts(new byte[] {'a', (byte) 0xe2, (byte) 0x82}))
                .singleElement()
                .asString()
                .startsWith("a");
        assertThat(texts(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, 'b'}))
                .singleElement()
                .asString()
                .startsWith("a");
    }

    @Test
    void readsNothingFromNothing() throws IOException {
        assertThat(texts(new byte[0])).isEmpty();
        assertThat(texts(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})).isEmpty();
    }

    @Test
    void takesShortReadsForNoEnd() throws IOException {
        InputStream oneByOne =
                new ByteArrayInputStream("aé\nb".getBytes(UTF_8)) {
                    @Override
                    public synchronized int read(byte[] buffer, int from, int length) {
                        return super.read(buffer, from, Math.min(length, 1));
                    }
                };

        assertThat(lines(new LineReader(oneByOne)))
                .extracting(LineReader.Line::text)
                .containsExactly("aé", "b");
    }
}
