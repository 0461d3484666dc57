package dev.familiar.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerTest {

    private static String marked(String query, String text, int most) {
        return new Marker(QueryParser.parse(query).wanted())
                .mark(text, most).pieces().stream()
                        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "denver         | The launch in Denver, again. | The launch in [Denver], again.",
                "cafe           | A Café! No cafeteria.        | A [Café]! No cafeteria.",
                "cafe*          | A Café! No cafeteria.        | A [Café]! No [cafeteria].",
                "'jane doe' | Jane, Doe: Jane Doe.         | [Jane], [Doe]: [Jane] [Doe].",
                "京             | 東京タワー                   | 東[京]タワー",
                "nothing        | Here is some text.           | Here is some text."
            })
    void marksWordsAsTheyStand(String query, String text, String expected) {
        assertThat(marked(query.replace("'", ""), text, 100)).isEqualTo(expected);
    }

    @Test
    void marksAPhraseOnlyAsAWhole() {
        assertThat(marked("\"jane doe\"", "Jane met Jane  Doe.", 100))
                .isEqualTo("Jane met [Jane  Doe].");
    }

    @Test
    void cutsAPieceAroundTheFirstMatchAtWords() {
        String text = "word ".repeat(100) + "needle " + "word ".repeat(100);

        String piece = marked("needle", text, 120);

        assertThat(piece).startsWith("… word ").contains("[needle]").endsWith(" …");
        assertThat(piece.length()).isBetween(80, 140);
        assertThat(piece.replace("… ", "").replace(" …", "").split(" "))
                .allMatch(word -> List.of("word", "[needle]").contains(word));
    }
}
