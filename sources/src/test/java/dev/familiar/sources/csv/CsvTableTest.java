package dev.familiar.sources.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private final List<Fault> faults = new ArrayList<>();

    private CsvTable open(InputStream in) throws IOException {
        return CsvTable.open(in, "a.csv", header -> header.hasAll("name", "town"), faults::add)
                .orElseThrow();
    }

    private List<CsvRow> rows(String text, RowRule rule) throws IOException {
        return rows(new ByteArrayInputStream(text.getBytes(UTF_8)), rule);
    }

    private List<CsvRow> rows(InputStream in, RowRule rule) throws IOException {
        CsvTable table = open(in);
        List<CsvRow> rows = new ArrayList<>();
        for (CsvRow row = table.next(rule); row != null; row = table.next(rule)) {
            rows.add(row);
        }
        return rows;
    }

    private List<String> faultsSeen() {
        return faults.stream().map(f -> f.code() + " " + f.position().locator()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void findsTheSeparator(String separator) throws IOException {
        String text = "Name,Town\nAda,Paris\n".replace(",", separator);

        List<CsvRow> rows = rows(text, RowRule.STRICT);

        assertThat(rows).extracting(r -> r.get("TOWN")).containsExactly("Paris");
    }

    @Test
    void findsTheHeaderBelowAPreamble() throws IOException {
        String text =
                """
                Notes:,,
                "Some addresses are missing, see ""help"" there"

                First_Name,N A M E,"Town"
                x,Ada,Paris
                """;

        List<CsvRow> rows = rows(text, RowRule.STRICT);

        assertThat(rows).extracting(r -> r.get("name")).containsExactly("Ada");
        assertThat(rows.getFirst().line()).isEqualTo(5);
    }

    @Test
    void saysNoWhereTheHeaderIsAnother() throws IOException {
        InputStream in = new ByteArrayInputStream("Colour,Size\nred,1\n".getBytes(UTF_8));

        assertThat(CsvTable.open(in, "a.csv", h -> h.hasAll("name"), faults::add)).isEmpty();
        assertThat(CsvTable.header("Colour,Size".getBytes(UTF_8), h -> h.hasAll("name"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ef bb bf", "UTF-16LE, ff fe", "UTF-16BE, fe ff", "UTF-8, ''"})
    void readsUnicodeByItsMark(String charset, String mark) throws IOException {
        byte[] text = "Name\tTown\nZoë\tMünchen 🙂\n".getBytes(Charset.forName(charset));

        List<CsvRow> rows = rows(new ByteArrayInputStream(join(hex(mark), text)), RowRule.STRICT);

        assertThat(rows).extracting(r -> r.get("town")).containsExactly("München 🙂");
        assertThat(faults).isEmpty();
    }

    @Test
    void readsUtf16WithoutAMark() throws IOException {
        byte[] text = "Name,Town\nZoë,Paris\n".getBytes(UTF_16LE);

        assertThat(rows(new ByteArrayInputStream(text), RowRule.STRICT))
                .extracting(r -> r.get("name"))
                .containsExactly("Zoë");
    }

    @Test
    void readsASpreadsheetsCodePageAndSaysSoOnce() throws IOException {
        byte[] text =
                "Name;Town\r\nZoë;Köln\r\nJosé;Málaga\r\n"
                        .getBytes(Charset.forName("windows-1252"));

        List<CsvRow> rows = rows(new ByteArrayInputStream(text), RowRule.STRICT);

        assertThat(rows).extracting(r -> r.get("town")).containsExactly("Köln", "Málaga");
        assertThat(faultsSeen()).containsExactly("CHARSET_BROKEN byte 13");
    }

    @Test
    void keepsLineBreaksSeparatorsAndMarksInsideQuotes() throws IOException {
        List<CsvRow> rows =
                rows("Name,Town\r\n\"A \"\"B\"\",\r\nC\",Rome\r\nD,Oslo\r\n", RowRule.STRICT);

        assertThat(rows).extracting(r -> r.get("name")).containsExactly("A \"B\",\nC", "D");
        assertThat(rows.getLast().line()).isEqualTo(4);
    }

    @Test
    void skipsTheLineOfAnUnclosedQuoteAndKeepsTheRest() throws IOException {
        List<CsvRow> rows =
                rows("Name,Town\nAda,Paris\nBob,\"Rome\nCy,Oslo\nDi,Bern\n", RowRule.STRICT);

        assertThat(rows).extracting(r -> r.get("name")).containsExactly("Ada", "Cy", "Di");
        assertThat(faultsSeen()).containsExactly("QUOTE_NOT_CLOSED line 3");
    }

    @Test
    void doesNotLetAnUnclosedQuoteEndAtTheNextQuotedField() throws IOException {
        List<CsvRow> rows =
                rows("Name,Town\nBob,\"Rome\nCy,\"Oslo\"\nDi,\"Bern, CH\"\n", RowRule.STRICT);

        assertThat(rows).extracting(r -> r.get("name")).containsExactly("Cy", "Di");
        assertThat(faultsSeen()).containsExactly("QUOTE_NOT_CLOSED line 2");
    }

    @Test
    void takesBareMarksInOneLineAsText() throws IOException {
        List<CsvRow> rows =
                rows("Name,Town\n\"He said \"hi\" there\",Rome\n5\" pipe,Oslo\n", RowRule.STRICT);

        assertThat(rows)
                .extracting(r -> r.get("name"))
                .containsExactly("He said \"hi\" there", "5\" pipe");
        assertThat(faults).isEmpty();
    }

    @Test
    void readsAFileOfNothingButOpeningMarksInGoodTime() throws IOException {
        String text = "Name,Town\n" + "\"x\n".repeat(200_000) + "Ada,Paris\n";

        List<CsvRow> rows = rows(text, RowRule.STRICT);

        assertThat(rows).extracting(r -> r.get("name")).contains("Ada");
        assertThat(faults).hasSizeGreaterThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", " \"", "\"\" ", "\",\"", "x\"", "\"x", "\n\"", "a,\"b\n", "\"\n\n"})
    @Timeout(20)
    void readsAMegabyteOfMarksInGoodTime(String repeated) throws IOException {
        String marks = repeated.repeat((1 << 20) / repeated.length() - 10);

        List<CsvRow> rows = rows("name,town\n" + marks + "\nAda,Paris\n", RowRule.AS_IS);

        assertThat(rows.getLast().fields()).contains("Ada", "Paris");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 10_000, 500_000})
    @Timeout(20)
    void looksForTheRestOfShortRowsInGoodTime(int width) throws IOException {
        String text = "name,town\n" + ("x".repeat(width) + "\n").repeat(2_000_000 / (width + 1));

        assertThat(rows(text, RowRule.REJOIN)).isEmpty();
        assertThat(faultsSeen()).hasSize(2_000_000 / (width + 1));
    }

    @Test
    void skipsRowsThatDoNotFitAndSaysWhich() throws IOException {
        List<CsvRow> rows =
                rows("Name,Town\nAda\nBob,Rome,,\nCy,Oslo,extra\nDi,Bern\n", RowRule.STRICT);

        assertThat(rows).extracting(r -> r.get("name")).containsExactly("Bob", "Di");
        assertThat(faultsSeen()).containsExactly("ROW_MALFORMED line 2", "ROW_MALFORMED line 4");
    }

    @Test
    void handsOnRowsThatDoNotFitWhereAsked() throws IOException {
        List<CsvRow> rows = rows("Name,Town\nAda\nCy,Oslo,extra\n", RowRule.AS_IS);

        assertThat(rows).extracting(r -> r.get("town")).containsExactly("", "Oslo");
        assertThat(rows.getLast().fields()).containsExactly("Cy", "Oslo", "extra");
        assertThat(faults).isEmpty();
    }

    @Test
    void rejoinsRowsThatAWriterWithoutQuotesSpilled() throws IOException {
        String text = "Date,Name,Town\n1,Ada says\nhello\nworld,Paris\n2,B,Rome\nlost\n3,C,Oslo\n";

        List<CsvRow> rows = rows(text, RowRule.REJOIN);

        assertThat(rows)
                .extracting(r -> r.get("name"))
                .containsExactly("Ada says\nhello\nworld", "B", "C");
        assertThat(faultsSeen()).containsExactly("ROW_MALFORMED line 6");
    }

    @Test
    void passesByBlankRows() throws IOException {
        List<CsvRow> rows = rows("Name,Town\n\nAda,Paris\n,,,\n  \n\n", RowRule.STRICT);

        assertThat(rows).hasSize(1);
        assertThat(faults).isEmpty();
    }

    @Test
    void acceptsANamelessLastColumn() throws IOException {
        List<CsvRow> rows = rows("Name,Town,\nAda,Paris\nBob,Rome,\n", RowRule.STRICT);

        assertThat(rows).hasSize(2);
        assertThat(faults).isEmpty();
    }

    @Test
    void readsCarriageReturnsAloneAsLineEndsOnlyInAFileWithoutOthers() throws IOException {
        assertThat(rows("Name,Town\rAda,Paris\rBob,Rome\r", RowRule.STRICT)).hasSize(2);
        assertThat(rows("Name,Town\nAda\rLee,Paris\n", RowRule.STRICT))
                .extracting(r -> r.get("name"))
                .containsExactly("Ada Lee");
    }

    @Test
    void dropsNulCharacters() throws IOException {
        assertThat(rows("Name,Town\nA\0da,Paris\n", RowRule.STRICT))
                .extracting(r -> r.get("name"))
                .containsExactly("Ada");
    }

    @Test
    void readsTheRowCutOffAtTheEnd() throws IOException {
        List<CsvRow> rows = rows("Name,Town\nAda,Paris\nBob,Ro", RowRule.STRICT);

        assertThat(rows).extracting(r -> r.get("town")).containsExactly("Paris", "Ro");
    }

    @Test
    void passesByALineOfTwoHundredMegabytes() throws IOException {
        InputStream in = new LongLine("Name,Town\nAda,Paris\nBob,", 200L << 20, "\nCy,Oslo\n");

        List<CsvRow> rows = rows(in, RowRule.STRICT);

        assertThat(rows).extracting(r -> r.get("name")).containsExactly("Ada", "Cy");
        assertThat(faultsSeen()).containsExactly("TOO_LONG line 3");
    }

    @Test
    void takesTheFirstOfTwoColumnsWithOneName() throws IOException {
        assertThat(rows("Name,Town,Town\nAda,Paris,Rome\n", RowRule.STRICT))
                .extracting(r -> r.first("village", "town"))
                .containsExactly("Paris");
    }

    private static byte[] hex(String text) {
        String[] parts = text.isEmpty() ? new String[0] : text.split(" ");
        byte[] bytes = new byte[parts.length];
        Arrays.setAll(new int[parts.length], i -> bytes[i] = (byte) Integer.parseInt(parts[i], 16));
        return bytes;
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
