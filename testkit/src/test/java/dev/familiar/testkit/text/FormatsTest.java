package dev.familiar.testkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void quotesOnlyWhatNeedsQuotes() throws IOException {
        StringWriter out = new StringWriter();

        Csv.plain(out).row("plain", "a,b", "say \"hi\"", "two\nlines", "");

        assertThat(out).hasToString("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\n");
    }

    @Test
    void quotesEverythingBetweenTabs() throws IOException {
        StringWriter out = new StringWriter();

        Csv.tabs(out).row("a", "");

        assertThat(out).hasToString("\"a\"\t\"\"\n");
    }

    @Test
    void neverCutsALetterWhenFolding() throws IOException {
        StringWriter out = new StringWriter();

        FoldedLines.spaced(out).line("NOTE:" + "é".repeat(60));

        assertThat(out).hasToString("NOTE:" + "é".repeat(35) + "\r\n " + "é".repeat(25) + "\r\n");
    }

    @Test
    void escapesTextValues() {
        assertThat(FoldedLines.escaped("a,b;c\\d\ne")).isEqualTo("a\\,b\\;c\\\\d\\ne");
    }
}
