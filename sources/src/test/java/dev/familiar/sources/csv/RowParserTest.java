package dev.familiar.sources.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowParserTest {

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("", List.of("")),
                Arguments.of(",", List.of("", "")),
                Arguments.of("a,b", List.of("a", "b")),
                Arguments.of(" a , b ", List.of(" a ", " b ")),
                Arguments.of("\"a,b\",c", List.of("a,b", "c")),
                Arguments.of("\"\",c", List.of("", "c")),
                Arguments.of("\"\"\"a\"\"\"", List.of("\"a\"")),
                Arguments.of("\"a\" ,b", List.of("a ", "b")),
                Arguments.of(" \"a,b\",c", List.of("a,b", "c")),
                Arguments.of("a\"b,c", List.of("a\"b", "c")),
                Arguments.of("\"a\"b\",c", List.of("a\"b", "c")),
                Arguments.of("\"a,b", List.of("a,b")),
                Arguments.of("a\rb,c", List.of("a b", "c")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void takesALineApart(String line, List<String> fields) {
        assertThat(RowParser.fields(line, ',')).isEqualTo(fields);
    }

    @Test
    void goesOnWithTheNextLineInsideQuotes() {
        RowParser parser = new RowParser(';');

        assertThat(parser.start("a;\"b")).isEqualTo(RowParser.State.OPEN);
        assertThat(parser.feed("")).isEqualTo(RowParser.State.OPEN);
        assertThat(parser.feed("c\";d")).isEqualTo(RowParser.State.COMPLETE);
        assertThat(parser.fields()).containsExactly("a", "b\n\nc", "d");
    }

    @Test
    void givesUpAtABareMarkOnALaterLine() {
        RowParser parser = new RowParser(',');

        assertThat(parser.start("a,\"b")).isEqualTo(RowParser.State.OPEN);
        assertThat(parser.feed("c,\"d\"")).isEqualTo(RowParser.State.BROKEN);
    }

    @Test
    void startsAfreshAfterABrokenRow() {
        RowParser parser = new RowParser(',');
        RowParser.State open = parser.start("a,\"b");

        RowParser.State state = parser.start("x,y");

        assertThat(open).isEqualTo(RowParser.State.OPEN);
        assertThat(state).isEqualTo(RowParser.State.COMPLETE);
        assertThat(parser.fields()).containsExactly("x", "y");
    }
}
