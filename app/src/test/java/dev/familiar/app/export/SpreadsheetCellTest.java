package dev.familiar.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd()",
                "+1",
                "-1",
                "@SUM(1)",
                "＝cmd()",
                "＋1",
                "－1",
                "＠SUM(1)",
                "\tx",
                "\rx",
                "\nx",
                " =cmd()",
                "\u3000＝cmd()",
                "\u00a0=cmd()",
                "\u009b=cmd()",
                "\ufeff=cmd()",
                "\u202e=cmd()"
            })
    void whatASpreadsheetWouldWorkOutIsText(String text) {
        assertThat(SpreadsheetCell.of(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "Ada = Eve", "'quoted", "https://example.com/=1", "1+1"})
    void anythingElseIsAsItWas(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo(text);
    }

    @Test
    void cellThatOtherProgramsWouldPartIsQuoted() throws Exception {
        var out = new java.io.StringWriter();

        GoogleCsvFile.row(out, java.util.List.of("a;=cmd()", "b\t=cmd()", "c"));

        assertThat(out).hasToString("\"a;=cmd()\",\"b\t=cmd()\",c\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12025550147", "-5", "+1 (202) 555 0147", "-1,250.75", "+49 30"})
    void leavesNumbersAsTheyAreInTablesForPrograms(String text) {
        assertThat(SpreadsheetCell.ofData(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "-1+1", "+1-1", "+cmd|' /c calc'!A0", "@SUM(1)", "-2*3", "+", "\t=1"})
    void guardsEverythingElseInTablesForPrograms(String text) {
        assertThat(SpreadsheetCell.ofData(text)).startsWith("'");
    }
}
