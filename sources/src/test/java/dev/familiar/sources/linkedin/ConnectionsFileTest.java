package dev.familiar.sources.linkedin;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.sources.Entry;
import dev.familiar.sources.ReadBench;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsFileTest {

    private static final String OF_2026 =
            """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Ada,"Example, PhD",https://www.linkedin.com/in/ada-example,ada@example.org,Example Trams,Brake Engineer,27 Jun 2026
            Zoë,Sample,https://www.linkedin.com/in/zo%C3%AB-sample,,,,01 Feb 2019
            ,,,,,,14 Nov 2021
            """;

    private final ReadBench bench = ReadBench.of(new LinkedInExport());

    @Test
    void readsAWholeFileOf2026() throws IOException {
        List<PersonDescription> people = bench.read("Connections.csv", OF_2026).people();

        assertThat(people)
                .extracting(PersonDescription::key)
                .containsExactly(
                        "linkedin:connection:ada-example", "linkedin:connection:zoë-sample");
        PersonDescription ada = people.getFirst();
        assertThat(ada.origin())
                .isEqualTo(new Origin(Origin.Kind.CONNECTION, new PartialDate(2026, 6, 27)));
        assertThat(ada.name().text()).isEqualTo("Ada Example, PhD");
        assertThat(ada.name().given()).isEqualTo("Ada");
        assertThat(ada.handles())
                .extracting(Handle::key)
                .containsExactly("linkedin:ada-example", "mailto:ada@example.org");
        assertThat(ada.biography().affiliations())
                .containsExactly(Affiliation.job("Example Trams", "Brake Engineer"));
    }

    @Test
    void countsTheRowsOfMembersWhoLeft() throws IOException {
        assertThat(bench.read("Connections.csv", OF_2026).faults())
                .containsExactly("ROW_BLANK Connections.csv line 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "First Name,Last Name,Email Address,Company,Position,Connected On"
                        + " | Ada,Example,ada@example.org,Acme,Chief,'1/8/18, 6:14 PM' | 2018-01-08",
                "First Name,Last Name,Email Address,Company,Position,Connected On"
                        + " | Ada,Example,,Acme,Chief,20 Nov 2018 | 2018-11-20",
                "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion"
                        + " | Ada,Example,,,Acme,Chief,3 août 2024 | 2024-08-03",
                "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am"
                        + " | Ada,Example,,,Acme,Chief,3. März 2024 | 2024-03-03",
                "First Name,Last Name,Company,Position,Connected On,Comment"
                        + " | Ada,Example,Acme,Chief,6-Feb-26,hello | 2026-02-06"
            })
    void readsTheLayoutsOfAllYears(String header, String row, String since) throws IOException {
        PersonDescription ada =
                bench.read("c.csv", header + "\n" + row.replace('\'', '"') + "\n")
                        .people()
                        .getFirst();

        assertThat(ada.name().text()).isEqualTo("Ada Example");
        assertThat(ada.origin().since()).hasToString(since);
        assertThat(ada.biography().affiliations())
                .containsExactly(Affiliation.job("Acme", "Chief"));
        assertThat(ada.key()).isEqualTo("linkedin:connection:ada-example:" + since);
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void readsWhatASpreadsheetMadeOfIt() throws IOException {
        String text =
                """
                Notes:;;;;;;\r
                "Some addresses are missing.";;;;;;\r
                ;;;;;;\r
                First Name;Last Name;URL;Email Address;Company;Position;Connected On\r
                Zoë;Müller;https://www.linkedin.com/in/zoe-mueller;;Köln GmbH;Prüferin;6-Feb-26\r
                """;
        Entry entry =
                Entry.of("Connections (1).csv", text.getBytes(Charset.forName("windows-1252")));

        List<PersonDescription> people = bench.read(entry).people();

        assertThat(people).extracting(p -> p.name().text()).containsExactly("Zoë Müller");
        assertThat(people.getFirst().biography().affiliations())
                .containsExactly(Affiliation.job("Köln GmbH", "Prüferin"));
        assertThat(bench.faults()).singleElement().asString().startsWith("CHARSET_BROKEN");
    }

    @Test
    void readsUtf16WithTabs() throws IOException {
        String text =
                "\ufeff\"First Name\"\t\"Last Name\"\t\"Email Address\"\t\"Company\"\t\"Position\""
                        + "\t\"Connected On\"\n"
                        + "\"Ada\"\t\"Example\"\t\"\"\t\"Acme\"\t\"Chief\"\t\"20 Nov 2018\"\n";

        List<PersonDescription> people =
                bench.read(Entry.of("Connections.csv", text.getBytes(UTF_16LE))).people();

        assertThat(people).extracting(p -> p.name().text()).containsExactly("Ada Example");
    }

    @Test
    void keepsReadingAfterABadRowAndSaysWhich() throws IOException {
        String text =
                """
                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Too,Few,Fields
                Ada,Example,,not-an-address,Acme,Chief,31 Feb 2021
                Bob,Sample,,,"Never closed,Chief,01 Jan 2020
                Cy,Model,,,Acme,Chief,02 Jan 2020

                """;

        bench.read("Connections.csv", text);

        assertThat(bench.people())
                .extracting(p -> p.name().text())
                .containsExactly("Ada Example", "Cy Model");
        assertThat(bench.people().getFirst().origin().since()).isNull();
        assertThat(bench.faults())
                .containsExactly(
                        "ROW_MALFORMED Connections.csv line 2",
                        "VALUE_UNREADABLE Connections.csv line 3",
                        "DATE_UNREADABLE Connections.csv line 3",
                        "QUOTE_NOT_CLOSED Connections.csv line 4");
    }

    @Test
    void survivesATruncatedFile() throws IOException {
        bench.read("Connections.csv", OF_2026.substring(0, OF_2026.indexOf("Zoë") + 30));

        assertThat(bench.people()).hasSize(1);
        assertThat(bench.faults()).containsExactly("ROW_MALFORMED Connections.csv line 6");
    }

    @Test
    void showsNothingPersonalInText() throws IOException {
        bench.read("Connections.csv", OF_2026);

        assertThat(bench.records() + " " + bench.faults())
                .doesNotContainIgnoringCase("ada")
                .doesNotContain("Trams");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Given Name,Family Name,E-mail 1 - Value\nAda Example,Ada,Example,a@example.org\n",
                "First Name,Middle Name,Last Name,Company,Job Title,E-mail Address\nAda,,Example,,,\n",
                "id,amount\n1,2\n",
                "From ada@example.org Mon Jan 01 00:00:00 2026\nSubject: x\n",
                "BEGIN:VCARD\nEND:VCARD\n",
                ""
            })
    void saysNoToAStrangersFile(String text) throws IOException {
        assertThat(bench.certainty("export.csv", text)).isZero();
    }
}
