package dev.familiar.sources.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.sources.card.Readings;
import dev.familiar.sources.card.TextEntry;
import dev.familiar.sources.vcard.VCardSource;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBookSourceTest {

    private static final AddressBookSource SOURCE = new AddressBookSource();

    private static final String GOOGLE_OLD =
            """
            Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Country,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value
            Ada Marie Example,Ada,Marie,Example,,,,,,,,Addie,,Beispiel,--03-07,,,"Met in Denver,
            2014",,,* myContacts ::: Chess club,* Home,ada@example.org ::: ada@example.net,Work,ada@example.com,Mobile,+1 202-555-0101 ::: +1 202-555-0102,Home,,1 Sample St,Denver,CO,USA,,Acme Widgets ::: Sample Inc,Engineer ::: Adviser,Profile,http://www.linkedin.com/in/ada-example
            """;

    private static final String GOOGLE_NEW =
            """
            First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - City,Address 1 - Region,Address 1 - Country,Website 1 - Label,Website 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value
            Ada,,Example,,,,,,,,Acme Widgets,Engineer,,1987-09-07,,,* myContacts,* Work,ada@example.org,Mobile,+12025550101,Home,Denver,CO,USA,,https://example.org,LinkedIn,https://www.linkedin.com/in/ada-example/
            """;

    private static final String OUTLOOK =
            """
            "Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title","Business Street","Business City","Business State","Business Postal Code","Business Country/Region","Business Phone","Home Phone","Mobile Phone","Birthday","Categories","E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","Notes","Web Page"
            "Dr.","Ada","","Example","","Acme Widgets","","Engineer","","Denver","CO","","USA","(202) 555-0101","","","0/0/00","Chess;Work","ada@example.org","SMTP","Ada Example (ada@example.org)","","Café, 2014","www.linkedin.com/in/ada-example"
            "","","","","","","","","","","","","","","","","9/7/1987","","bob@example.org","SMTP","Bob Sample (bob@example.org)","","",""
            """;

    private static Readings read(String text) {
        return Readings.of(SOURCE, TextEntry.of("contacts.csv", text));
    }

    private static PersonDescription only(String text) {
        Readings readings = read(text);
        assertThat(readings.faults()).isEmpty();
        assertThat(readings.people()).hasSize(1);
        return readings.people().getFirst();
    }

    private static List<String> keys(PersonDescription person) {
        return person.handles().stream().map(handle -> handle.key()).toList();
    }

    private static List<String> names(PersonDescription person) {
        return person.names().stream().map(name -> name.text()).toList();
    }

    @Nested
    class Google {

        @Test
        void readsTheOldHeader() {
            PersonDescription ada = only(GOOGLE_OLD);

            assertThat(names(ada))
                    .containsExactly("Ada Marie Example", "Addie Example", "Ada Beispiel");
            assertThat(keys(ada))
                    .containsExactly(
                            "mailto:ada@example.org",
                            "mailto:ada@example.net",
                            "mailto:ada@example.com",
                            "tel:+12025550101",
                            "tel:+12025550102",
                            "linkedin:ada-example");
            assertThat(ada.biography().affiliations())
                    .containsExactly(
                            Affiliation.job("Acme Widgets", "Engineer"),
                            Affiliation.job("Sample Inc", "Adviser"));
            assertThat(ada.biography().place()).isEqualTo("Denver, CO, USA");
            assertThat(ada.biography().birthday()).isEqualTo(new PartialDate(0, 3, 7));
            assertThat(ada.biography().note())
                    .isEqualTo("Met in Denver,\n2014\nLabels: Chess club");
            assertThat(ada.origin().kind()).isEqualTo(Origin.Kind.CARD);
        }

        @Test
        void readsTheNewHeader() {
            PersonDescription ada = only(GOOGLE_NEW);

            assertThat(names(ada)).containsExactly("Ada Example");
            assertThat(ada.name().family()).isEqualTo("Example");
            assertThat(keys(ada))
                    .containsExactly(
                            "mailto:ada@example.org", "tel:+12025550101", "linkedin:ada-example");
            assertThat(ada.biography().affiliations())
                    .containsExactly(Affiliation.job("Acme Widgets", "Engineer"));
            assertThat(ada.biography().birthday()).isEqualTo(new PartialDate(1987, 9, 7));
            assertThat(ada.biography().note()).isEmpty();
        }

        @Test
        void readsUtf16AsItWasWrittenBefore2018() {
            Readings readings =
                    Readings.of(
                            SOURCE,
                            TextEntry.of("google.csv", GOOGLE_OLD, StandardCharsets.UTF_16));

            assertThat(readings.people()).hasSize(1);
            assertThat(readings.keys()).isEqualTo(read(GOOGLE_OLD).keys());
        }

        @Test
        void marksContactsThatGoogleSavedByItself() {
            PersonDescription byLabel =
                    only(GOOGLE_NEW.replace("* myContacts", "* Other Contacts"));
            Readings byName =
                    Readings.of(SOURCE, TextEntry.of("Takeout/Other contacts.csv", GOOGLE_NEW));

            assertThat(byLabel.origin().kind()).isEqualTo(Origin.Kind.SAVED_CONTACT);
            assertThat(byName.people().getFirst().origin().kind())
                    .isEqualTo(Origin.Kind.SAVED_CONTACT);
        }

        @Test
        void leavesOutACompanyAndSaysSo() {
            String company =
                    "First Name,Last Name,Organization Name,Labels,E-mail 1 - Value\n"
                            + ",,Acme Widgets,,info@example.com\n"
                            + ",,,,somebody@example.com\n";

            Readings readings = read(company);

            assertThat(readings.handles()).containsExactly(List.of("mailto:somebody@example.com"));
            assertThat(readings.faults()).containsExactly("ROW_BLANK at line 2");
        }
    }

    @Nested
    class Outlook {

        @Test
        void readsTheClassicHeader() {
            Readings readings = read(OUTLOOK);

            PersonDescription ada = readings.people().getFirst();
            assertThat(readings.faults()).isEmpty();
            assertThat(names(ada)).containsExactly("Ada Example");
            assertThat(keys(ada))
                    .containsExactly(
                            "mailto:ada@example.org", "tel:2025550101", "linkedin:ada-example");
            assertThat(ada.biography().birthday()).isNull();
            assertThat(ada.biography().place()).isEqualTo("Denver, CO, USA");
            assertThat(ada.biography().note()).isEqualTo("Café, 2014\nLabels: Chess, Work");
        }

        @Test
        void takesTheNameFromTheAddressWhereThereIsNoOther() {
            PersonDescription bob = read(OUTLOOK).people().getLast();

            assertThat(names(bob)).containsExactly("Bob Sample");
            assertThat(bob.biography().birthday()).isEqualTo(new PartialDate(1987, 9, 7));
        }

        @Test
        void readsTheCodePageOfWindows() {
            Readings readings =
                    Readings.of(
                            SOURCE,
                            TextEntry.of("outlook.csv", OUTLOOK, Charset.forName("windows-1252")));

            assertThat(readings.people().getFirst().biography().note()).startsWith("Café");
        }

        @Test
        void readsOutlookOnTheWeb() {
            PersonDescription ada =
                    only(
                            """
                            First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Business Phone,Mobile Phone,Job Title,Department,Company,Home City,Home State,Home Country/Region,Birthday,Anniversary,Notes
                            Ada,M.,Example,,,,,,ada@example.org,ada@example.net,,,,+12025550101,Engineer,,Acme Widgets,Denver,CO,USA,,,Hello
                            """);

            assertThat(names(ada)).containsExactly("Ada M. Example");
            assertThat(keys(ada)).hasSize(3);
            assertThat(ada.biography().place()).isEqualTo("Denver, CO, USA");
        }

        @Test
        void readsGooglesImitation() {
            PersonDescription ada =
                    only(
                            """
                            First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,Mobile Phone,Company,Job Title,Categories
                            Ada,,Example,,,,http://www.linkedin.com/in/ada-example,,1987-09-07,,Denver,,,,ada@example.org,,,Acme Widgets,Engineer,My Contacts;Chess
                            """);

            assertThat(keys(ada)).containsExactly("mailto:ada@example.org", "linkedin:ada-example");
            assertThat(ada.biography().note()).isEqualTo("Labels: Chess");
            assertThat(ada.biography().place()).isEqualTo("Denver");
        }

        @Test
        void readsGermanAndFrenchHeaders() {
            PersonDescription german =
                    only(
                            """
                            Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Position;Ort geschäftlich;Mobiltelefon;Geburtstag;E-Mail-Adresse;Notizen
                            ;Jürgen;;Müller;Beispiel GmbH;Ingenieur;Zürich;+12025550101;7.9.1987;j@example.org;Segelclub
                            """);
            PersonDescription french =
                    only(
                            """
                            Titre,Prénom,Deuxième prénom,Nom,Société,Fonction,Ville (bureau),Tél. mobile,Anniversaire,Adresse de messagerie,Notes
                            ,Zoé,,Exemple,Exemple SA,Ingénieure,Genève,+12025550102,07/09/1987,zoe@example.org,
                            """);

            assertThat(names(german)).containsExactly("Jürgen Müller");
            assertThat(german.biography().birthday()).isEqualTo(new PartialDate(1987, 9, 7));
            assertThat(german.biography().place()).isEqualTo("Zürich");
            assertThat(names(french)).containsExactly("Zoé Exemple");
            assertThat(french.biography().birthday()).isEqualTo(new PartialDate(1987, 9, 7));
            assertThat(french.biography().affiliations())
                    .containsExactly(Affiliation.job("Exemple SA", "Ingénieure"));
        }
    }

    @Nested
    class Thunderbird {

        private static final String HEADER =
                "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home City,Home State,Home Country,Job Title,Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Notes,\n";

        @Test
        void readsTheEnglishHeader() {
            PersonDescription ada =
                    only(
                            HEADER
                                    + "Ada,Example,Ada M. Example,,ada@example.org,ada@example.net,,,,,,+12025550101,Denver,CO,USA,Engineer,,Acme Widgets,http://www.linkedin.com/in/ada-example,,1987,9,7,,Sailing,\n");

            assertThat(names(ada)).containsExactly("Ada M. Example");
            assertThat(keys(ada))
                    .containsExactly(
                            "mailto:ada@example.org",
                            "mailto:ada@example.net",
                            "tel:+12025550101",
                            "linkedin:ada-example");
            assertThat(ada.biography().birthday()).isEqualTo(new PartialDate(1987, 9, 7));
            assertThat(ada.biography().note()).isEqualTo("Sailing");
        }

        @Test
        void readsTheGermanHeader() {
            PersonDescription person =
                    only(
                            """
                            Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Tel. dienstlich,Mobil-Tel.-Nr.,Privat: Ort,Arbeitstitel,Organisation,Geburtsjahr,Geburtsmonat,Geburtstag,Notizen
                            Jürgen,Müller,Jürgen Müller,,j@example.org,,,+12025550101,Bern,Ingenieur,Beispiel AG,1987,9,7,
                            """);

            assertThat(keys(person)).containsExactly("mailto:j@example.org", "tel:+12025550101");
            assertThat(person.biography().birthday()).isEqualTo(new PartialDate(1987, 9, 7));
            assertThat(person.biography().place()).isEqualTo("Bern");
        }

        @Test
        void readsTheFrenchHeader() {
            PersonDescription person =
                    only(
                            """
                            Prénom,Nom de famille,Nom à afficher,Surnom,Première adresse électronique,Adresse électronique secondaire,Tél. professionnel,Portable,Société
                            Zoé,Exemple,Zoé Exemple,,zoe@example.org,,,+12025550101,Exemple SA
                            """);

            assertThat(keys(person)).containsExactly("mailto:zoe@example.org", "tel:+12025550101");
        }
    }

    @Nested
    class Damage {

        @Test
        void skipsABadRowAndSaysWhich() {
            Readings readings =
                    read(
                            "First Name,Last Name,Labels,E-mail 1 - Value\n"
                                    + "Ada,Example,,ada@example.org\n"
                                    + "broken\n"
                                    + "Bob,Sample,,bob@example.org\n"
                                    + "Cleo,Probe,,not an address\n");

            assertThat(readings.people()).hasSize(3);
            assertThat(readings.faults())
                    .containsExactly("ROW_MALFORMED at line 3", "VALUE_UNREADABLE at line 5");
        }

        @Test
        void survivesATruncatedFile() {
            Readings readings = read(OUTLOOK.substring(0, OUTLOOK.length() - 30));

            assertThat(readings.people()).hasSize(1);
            assertThat(readings.faults()).hasSize(1);
        }

        @Test
        void putsNoPersonalDataIntoFaults() {
            Readings readings =
                    read(
                            "First Name,Last Name,Labels,E-mail 1 - Value,Birthday\n"
                                    + "canary,canary,,canary,canary\ncanary\n");

            assertThat(readings.faults()).isNotEmpty();
            assertThat(readings.all().toString()).doesNotContain("canary");
        }
    }

    @Test
    void givesTheSameKeyAsACardWithoutUid() {
        String row = "First Name,Last Name,Labels,E-mail 1 - Value\nAda,Example,,ada@example.org\n";
        String card =
                "BEGIN:VCARD\nVERSION:3.0\nN:Example;Ada;;;\nFN:Ada Example\nEMAIL:ada@example.org\nEND:VCARD\n";

        assertThat(read(row).keys())
                .isEqualTo(Readings.of(new VCardSource(), TextEntry.of("a.vcf", card)).keys());
    }

    @Test
    void givesTheSameKeysWhenReadAgain() {
        assertThat(read(GOOGLE_OLD).keys()).isEqualTo(read(GOOGLE_OLD).keys()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
                "Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At\n",
                "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n",
                "id,given_name,surname,postcode\n",
                "BEGIN:VCARD\nFN:x\nEND:VCARD\n",
                "{\"First Name\": 1}",
                ""
            })
    void takesNothingFromAStrangersFile(String text) {
        assertThat(Readings.certainty(SOURCE, TextEntry.of("contacts.csv", text))).isZero();
    }

    @Test
    void isSureOfEveryHeader() {
        assertThat(Readings.certainty(SOURCE, TextEntry.of("a", GOOGLE_OLD))).isEqualTo(90);
        assertThat(Readings.certainty(SOURCE, TextEntry.of("b", GOOGLE_NEW))).isEqualTo(90);
        assertThat(Readings.certainty(SOURCE, TextEntry.of("c", OUTLOOK))).isEqualTo(90);
    }

    @Test
    void readsThirtyThousandRows() {
        String rows =
                IntStream.range(0, 30_000)
                        .mapToObj(i -> "Ada,Example" + i + ",,a" + i + "@example.org\n")
                        .collect(Collectors.joining());

        Readings readings = read("First Name,Last Name,Labels,E-mail 1 - Value\n" + rows);

        assertThat(readings.keys()).hasSize(30_000).doesNotHaveDuplicates();
    }
}
