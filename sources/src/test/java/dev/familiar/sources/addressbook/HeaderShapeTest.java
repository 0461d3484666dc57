package dev.familiar.sources.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonDescription;
import dev.familiar.sources.card.Readings;
import dev.familiar.sources.card.TextEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderShapeTest {

    private static final AddressBookSource SOURCE = new AddressBookSource();

    private static final String UK =
            "First Name,Last Name,Display Name,Nickname,Email,Secondary Email,Screen Name,Work Phone,"
                    + "Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,"
                    + "Home City,Home County,Home Post Code,Home Country,Work Address,Work Address 2,"
                    + "Work City,Work County,Work Post Code,Work Country,Job Title,Department,"
                    + "Organisation,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,"
                    + "Custom 2,Custom 3,Custom 4,Notes";

    private static final String POLISH =
            "Imię,Nazwisko,Wyświetlana nazwa,Pseudonim,Podstawowy adres e-mail,Dodatkowy adres e-mail,"
                    + "Nazwa ekranowa,Telefon do pracy,Telefon domowy,Faks,Pager,Telefon komórkowy,"
                    + "Adres domowy,Adres domowy 2,Miasto,Województwo,Kod pocztowy,Kraj,Adres służbowy,"
                    + "Adres służbowy 2,Miasto (praca),Województwo (praca),Kod (praca),Kraj (praca),"
                    + "Stanowisko,Dział,Organizacja,Strona WWW 1,Strona WWW 2,Rok urodzenia,Miesiąc,"
                    + "Dzień,Inne 1,Inne 2,Inne 3,Inne 4,Uwagi";

    private static final String CHINESE =
            "名,姓,显示名,昵称,主电子邮件,次要电子邮件,屏幕名,单位电话,家庭电话,传真,寻呼机,手机,家庭地址,"
                    + "家庭地址 2,城市,省份,邮编,国家,单位地址,单位地址 2,单位城市,单位省份,单位邮编,单位国家,"
                    + "职位,部门,组织,网页 1,网页 2,出生年,出生月,出生日,自定义 1,自定义 2,自定义 3,自定义 4,备注";

    private static Readings read(String header, List<String> cells) {
        String row =
                cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","));
        return Readings.of(SOURCE, TextEntry.of("book.csv", header + "\r\n" + row + "\r\n"));
    }

    private static List<String> cells(int size) {
        return new ArrayList<>(Collections.nCopies(size, ""));
    }

    private static List<String> thunderbird() {
        List<String> cells = cells(37);
        cells.set(0, "Una");
        cells.set(1, "Kay");
        cells.set(2, "Una Kay");
        cells.set(4, "una@example.org");
        cells.set(5, "una@example.net");
        cells.set(9, "+12025550100");
        cells.set(11, "+12025550111");
        cells.set(14, "Leeds");
        cells.set(24, "Director");
        cells.set(26, "Kay plc");
        cells.set(36, "met on the boat");
        return cells;
    }

    @ParameterizedTest
    @ValueSource(strings = {UK, POLISH, CHINESE})
    void tellThunderbirdsTableInAnyLanguage(String header) {
        for (String end : List.of("", ",")) {
            Readings readings = read(header + end, thunderbird());
            PersonDescription una = readings.people().getFirst();

            assertThat(Readings.certainty(SOURCE, TextEntry.of("a.csv", header + end)))
                    .isPositive();
            assertThat(readings.faults()).isEmpty();
            assertThat(una.name().text()).isEqualTo("Una Kay");
            assertThat(una.name().family()).isEqualTo("Kay");
            assertThat(readings.handles().getFirst())
                    .containsExactly(
                            "mailto:una@example.org", "mailto:una@example.net", "tel:+12025550111");
            assertThat(una.biography().affiliations().getFirst().organisation())
                    .isEqualTo("Kay plc");
            assertThat(una.biography().place()).isEqualTo("Leeds");
            assertThat(una.biography().note()).isEqualTo("met on the boat");
        }
    }

    @Test
    void takeNoTableThatIsAnything() {
        Random random = new Random(11);
        List<String> names = new ArrayList<>(List.of(POLISH.split(",", -1)));
        for (int i = 0; i < 200; i++) {
            List<String> moved = new ArrayList<>(names);
            Collections.swap(moved, random.nextInt(12), 12 + random.nextInt(2) * 15 + 1);
            String header = String.join(",", moved);

            assertThat(Readings.certainty(SOURCE, TextEntry.of("a.csv", header))).isZero();
        }
        assertThat(Readings.certainty(SOURCE, TextEntry.of("a.csv", POLISH.replace(",Uwagi", ""))))
                .isZero();
        String numbers =
                IntStream.range(0, 37).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThat(Readings.certainty(SOURCE, TextEntry.of("a.csv", numbers))).isZero();
        String plain = IntStream.range(0, 92).mapToObj(_ -> "c").collect(Collectors.joining(","));
        assertThat(Readings.certainty(SOURCE, TextEntry.of("a.csv", plain))).isZero();
    }

    private static String address(String street, String kind) {
        return "%1$s %2$s,%1$s 2 %2$s,%1$s 3 %2$s,Ciudad %2$s,Provincia %2$s,CP %2$s,País %2$s"
                .formatted(street, kind);
    }

    /// Spanish, with what follows the addresses in the alphabet's order.
    private static String outlook() {
        StringBuilder header =
                new StringBuilder(
                        "Tratamiento,Nombre,Segundo nombre,Apellidos,Sufijo,Organización,"
                                + "Departamento,Puesto,");
        header.append(address("Calle", "del trabajo")).append(',');
        header.append(address("Calle", "particular")).append(',');
        header.append(address("Otra calle", "otra")).append(',');
        header.append(
                "Teléfono del ayudante,Fax del trabajo,Teléfono del trabajo,Teléfono móvil,Fax "
                        + "particular,Aniversario,Dirección de correo electrónico,Tipo de correo "
                        + "electrónico,Nombre para mostrar del correo electrónico,Dirección de correo "
                        + "electrónico 2,Cumpleaños,Notas");
        for (int i = 0; i < 20; i++) {
            header.append(",Otro");
        }
        return header.toString();
    }

    @Test
    void tellOutlooksTableInAnotherLanguage() {
        String header = outlook();
        List<String> names = List.of(header.split(",", -1));
        List<String> cells = cells(names.size());
        cells.set(1, "Inés");
        cells.set(3, "Robledal");
        cells.set(5, "Example SL");
        cells.set(7, "Directora");
        cells.set(11, "Sevilla");
        cells.set(names.indexOf("Teléfono del ayudante"), "+12025550190");
        cells.set(names.indexOf("Fax del trabajo"), "+12025550191");
        cells.set(names.indexOf("Teléfono móvil"), "+12025550192");
        cells.set(names.indexOf("Dirección de correo electrónico"), "ines@example.org");
        cells.set(names.indexOf("Tipo de correo electrónico"), "SMTP");
        cells.set(
                names.indexOf("Nombre para mostrar del correo electrónico"),
                "Inés Robledal (ines@example.org)");

        Readings readings = read(header, cells);

        assertThat(Readings.certainty(SOURCE, TextEntry.of("a.csv", header))).isPositive();
        assertThat(readings.names()).containsExactly(List.of("Inés Robledal"));
        assertThat(readings.handles().getFirst())
                .containsExactlyInAnyOrder("mailto:ines@example.org", "tel:+12025550192");
        assertThat(readings.people().getFirst().biography().place()).isEqualTo("Sevilla");
        assertThat(readings.faults()).isEmpty();
    }

    @Test
    void tellGooglesTableInAnotherLanguage() {
        String header =
                "Vorname,Zweiter Vorname,Nachname,Phonetischer Vorname,Phonetischer zweiter Vorname,"
                        + "Phonetischer Nachname,Namenspräfix,Namenssuffix,Spitzname,Ablegen unter,"
                        + "Name der Organisation,Titel,Abteilung,Geburtstag,Notizen,Foto,Labels,"
                        + "E-Mail 1 - Label,E-Mail 1 - Wert,Telefon 1 - Label,Telefon 1 - Wert,"
                        + "Website 1 - Label,Website 1 - Wert";
        List<String> cells = cells(23);
        cells.set(0, "Jana");
        cells.set(2, "Dörr");
        cells.set(10, "Example AG");
        cells.set(18, "jana@example.org ::: jana@example.net");
        cells.set(20, "+12025550123");
        cells.set(22, "https://www.linkedin.com/in/jana-example");

        Readings readings = read(header, cells);

        assertThat(readings.names()).containsExactly(List.of("Jana Dörr"));
        assertThat(readings.handles().getFirst())
                .containsExactlyInAnyOrder(
                        "mailto:jana@example.org",
                        "mailto:jana@example.net",
                        "tel:+12025550123",
                        "linkedin:jana-example");
        assertThat(readings.faults()).isEmpty();
    }

    @Test
    void readNumbersInTheDigitsOfAnyScript() {
        assertThat(HeaderShape.number("Home Address 2")).isEqualTo(2);
        assertThat(HeaderShape.number("عنوان ٢")).isEqualTo(2);
        assertThat(HeaderShape.number("自宅の番地２")).isEqualTo(2);
        assertThat(HeaderShape.number("Home Address")).isZero();
        assertThat(HeaderShape.number("1 of 2")).isEqualTo(-1);
    }
}
