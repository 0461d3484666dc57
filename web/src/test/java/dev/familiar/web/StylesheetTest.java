package dev.familiar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A brace that is lost puts all rules behind it into a block for phones: nothing fails, and the
/// pages of everybody else lose their looks.
class StylesheetTest {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\n]*\"");

    private static String css() throws IOException {
        try (InputStream in = StylesheetTest.class.getResourceAsStream("static/app.css")) {
            assertThat(in).isNotNull();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return TEXT.matcher(COMMENT.matcher(all).replaceAll("")).replaceAll("\"\"");
        }
    }

    @Test
    void whatBeginsALineStandsInNoBlockAndEveryBlockEnds() throws IOException {
        List<String> inside = new ArrayList<>();
        int depth = 0;
        for (String line : css().lines().toList()) {
            boolean isFlush =
                    !line.isBlank()
                            && !Character.isWhitespace(line.charAt(0))
                            && line.charAt(0) != '}';
            if (isFlush && depth != 0) {
                inside.add(line);
            }
            depth += count(line, '{') - count(line, '}');
        }

        assertThat(inside).isEmpty();
        assertThat(depth).isZero();
    }

    private static int count(String line, char wanted) {
        return (int) line.chars().filter(c -> c == wanted).count();
    }
}
