package dev.familiar.app.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.requests.NameQuestion;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameListTest {

    private final List<NameList.Row> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private NameList read(String text) throws IOException {
        NameList list = NameList.ofText(text);
        list.each(rows::add, faults::add);
        return list;
    }

    private NameQuestion only() {
        assertThat(rows).hasSize(1);
        return rows.getFirst().question();
    }

    private static String words(NameQuestion question) {
        return question.name().text()
                + "|"
                + question.headline()
                + "|"
                + question.company()
                + "|"
                + question.place()
                + "|"
                + question.addresses().stream()
                        .map(EmailAddress::value)
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,Title,Company,City,Email\n"
                        + "Ada Oberlander,Engineer,Gearworks,Ulm,ada@example.org\n",
                "Email\tCity\tCompany\tTitle\tAttendee\n"
                        + "ada@example.org\tUlm\tGearworks\tEngineer\tAda Oberlander\n",
                "Nachname;Vorname;Firma;Position;Ort;E-Mail\n"
                        + "Oberlander;Ada;Gearworks;Engineer;Ulm;ada@example.org\n",
                "Nom;Prénom;Société;Fonction;Ville;Courriel\n"
                        + "Oberlander;Ada;Gearworks;Engineer;Ulm;ada@example.org\n",
                "Nombre,Apellidos,Empresa,Cargo,Ciudad,Correo electrónico\n"
                        + "Ada,Oberlander,Gearworks,Engineer,Ulm,ada@example.org\n",
                "Nome,Cognome,Azienda,Ruolo,Città,E-mail\n"
                        + "Ada,Oberlander,Gearworks,Engineer,Ulm,ada@example.org\n",
                "Voornaam;Achternaam;Bedrijf;Functie;Plaats;E-mailadres\n"
                        + "Ada;Oberlander;Gearworks;Engineer;Ulm;ada@example.org\n",
            })
    void readsColumnsInAnyOrderAndSeveralLanguages(String table) throws IOException {
        NameList list = read(table);

        assertThat(list.isTable()).isTrue();
        assertThat(words(only()))
                .isEqualTo("Ada Oberlander|Engineer|Gearworks|Ulm|ada@example.org");
        assertThat(faults).isEmpty();
    }

    @Test
    void readsThePlatformsOwnTableWithLinesBeforeTheHeader() throws IOException {
        read(
                """
                Notes:
                "When exporting your data, some may be missing."

                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Ada,Oberlander,https://www.linkedin.com/in/ada-oberlander,,Gearworks,Engineer,12 Mar 2019
                """);

        assertThat(only().profile()).isNotNull();
        assertThat(only().name().family()).isEqualTo("Oberlander");
        assertThat(rows.getFirst().line()).isEqualTo(5);
    }

    @Test
    void takesANameColumnThatStandsAloneForTheWholeName() throws IOException {
        read("Nombre;Empresa\nAda Oberlander;Gearworks\n");

        assertThat(words(only())).isEqualTo("Ada Oberlander||Gearworks||");
    }

    @Test
    void tellsBadRowsWithTheirLineAndGoesOn() throws IOException {
        read("Name,Company\nAda Oberlander,Gearworks\n,Gearworks\n---,x\nBen Stone\nCora,a,b,c\n");

        assertThat(rows)
                .extracting(row -> row.question().name().text())
                .containsExactly("Ada Oberlander", "Ben Stone", "Cora");
        assertThat(rows).allSatisfy(row -> assertThat(row.fields()).hasSize(2));
        assertThat(faults)
                .extracting(fault -> fault.code() + " " + fault.position().locator())
                .containsExactly("ROW_BLANK line 3", "ROW_BLANK line 4");
    }

    @Test
    void readsOnePersonALineWhereThereIsNoHeader() throws IOException {
        NameList list =
                read(
                        """
                        1. Ada Oberlander
                        Ben Stone <ben@stone.example.com>
                        - Cora Tide – harbour master, Ulm
                        dora@example.net
                        Finch, Edgar
                        "Gale Heron" <no address>

                        ???
                        """);

        assertThat(list.isTable()).isFalse();
        assertThat(rows)
                .extracting(row -> words(row.question()))
                .containsExactly(
                        "Ada Oberlander||||",
                        "Ben Stone||||ben@stone.example.com",
                        "Cora Tide|harbour master, Ulm|||",
                        "||||dora@example.net",
                        "Edgar Finch||||",
                        "\"Gale Heron\" <no address>||||");
        assertThat(faults)
                .extracting(fault -> fault.position().locator())
                .containsExactly("line 8");
        assertThat(rows.getFirst().toString()).doesNotContain("Ada");
    }

    @Test
    void readsATableInAnotherCharset(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gäste.csv");
        Files.write(
                file, "Vorname;Nachname\nJürgen;Müller\n".getBytes(StandardCharsets.ISO_8859_1));

        NameList.ofFile(file).each(rows::add, faults::add);

        assertThat(only().name().text()).isEqualTo("Jürgen Müller");
    }

    @Test
    void refusesWhatIsNoFile(@TempDir Path folder) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> NameList.ofFile(folder.resolve("none.csv")))
                .withMessageContaining("expected a CSV table");
    }

    /// What the cells hold beats the header, whatever the column is called.
    @ParameterizedTest
    @ValueSource(strings = {"Contact", "Name", "Delegate", "Company", "X"})
    void takesAColumnOfAddressesForAddresses(String called) throws IOException {
        read(
                "Attendee,Organisation,Designation,"
                        + called
                        + "\nAda Oberlander,Gearworks,Engineer,ada@example.org\nBen Bird,,,\n");

        assertThat(rows).hasSize(2);
        assertThat(words(rows.getFirst().question()))
                .isEqualTo("Ada Oberlander|Engineer|Gearworks||ada@example.org");
    }
}
