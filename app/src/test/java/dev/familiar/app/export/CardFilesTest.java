package dev.familiar.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PhoneNumber;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardFilesTest {

    private static PersonDescription card(String name, String note, Handle... handles) {
        return new PersonDescription(
                "familiar:x",
                Origin.of(Origin.Kind.CARD),
                List.of(PersonName.of(name)),
                List.of(handles),
                new Biography("", "", List.of(), note, null));
    }

    private static List<String> vcard(PersonDescription card) throws IOException {
        StringWriter out = new StringWriter();
        VCardFile.write(List.of(card), out);
        return out.toString().lines().toList();
    }

    private static String row(PersonDescription card) throws IOException {
        StringWriter out = new StringWriter();
        GoogleCsvFile.write(List.of(card), out);
        return out.toString().lines().toList().get(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Jana Dörr, PhD 🚀 # N:Dörr;Jana;;;PhD # Jana,,Dörr,,PhD,",
                "✅ Dr. Omar Sattler # N:Sattler;Omar;;Dr.; # Omar,,Sattler,Dr.,,",
                "Nadia van der Berg # N:van der Berg;Nadia;;; # Nadia,,van der Berg,,,",
                "MARIO ROSSI, MBA, PMP® # N:ROSSI;MARIO;;;MBA,PMP # MARIO,,ROSSI,,\"MBA, PMP\",",
                "李小明 # N:李;小明;;; # 小明,,李,,,",
                "Suharto # N:;Suharto;;; # Suharto,,,,,",
                "Dörr, Jana # N:Dörr;Jana;;; # Jana,,Dörr,,,"
            })
    void holdNamesWithoutTheirDecoration(String name, String structured, String cells)
            throws IOException {
        PersonDescription card = card(name, "");

        assertThat(vcard(card))
                .anyMatch(line -> withoutEmptyEnds(line).equals(withoutEmptyEnds(structured)));
        assertThat(vcard(card)).noneMatch(line -> line.contains("🚀") || line.contains("®"));
        assertThat(row(card)).startsWith(cells);
    }

    private static String withoutEmptyEnds(String line) {
        return line.replaceAll(";+$", "");
    }

    @Test
    void runNothingInASpreadsheet() throws IOException {
        String row =
                row(
                        card(
                                "=HYPERLINK(1) Example",
                                "@SUM(1)",
                                EmailAddress.parse("=1+1@example.org").orElseThrow(),
                                EmailAddress.parse("-a@example.org").orElseThrow(),
                                PhoneNumber.parse("+12025550147").orElseThrow()));

        assertThat(row)
                .contains("'@SUM(1)", "'=1+1@example.org", "'-a@example.org", ",+12025550147,");
        for (String cell : row.split(",", -1)) {
            assertThat(cell.equals("+12025550147") || !cell.matches("[=+@\\-\\t\\r].*")).isTrue();
        }
    }
}
