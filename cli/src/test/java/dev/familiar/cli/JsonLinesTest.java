package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private final StringWriter written = new StringWriter();
    private final JsonLines lines = new JsonLines(new PrintWriter(written));

    @Test
    void writesOneObjectPerLineInOrder() {
        Map<String, @Nullable Object> first = new LinkedHashMap<>();
        first.put("name", "José");
        first.put("person", null);
        first.put("bits", 4.4);
        first.put("seen", List.of(true));

        lines.print(first);
        lines.print(Map.of("name", "Bo"));

        assertThat(written)
                .hasToString(
                        """
                        {"name":"José","person":null,"bits":4.4,"seen":[true]}
                        {"name":"Bo"}
                        """);
    }

    @Test
    void keepsAStrangersLineEndsInsideTheLine() {
        lines.print(Map.of("note", "one\ntwo\u001b"));

        assertThat(written).hasToString("{\"note\":\"one\\ntwo\\u001B\"}\n");
    }
}
