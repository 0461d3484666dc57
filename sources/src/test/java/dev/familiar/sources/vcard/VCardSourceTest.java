package dev.familiar.sources.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.sources.ReadBench;
import dev.familiar.sources.card.Readings;
import dev.familiar.sources.card.TextEntry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VCardSourceTest {

    private static final String ADA =
            """
            BEGIN:VCARD
            VERSION:3.0
            UID:5f2b9a1e-0001-4c1d-9a51-000000000001
            FN:Ada Example
            N:Example;Ada;;;
            EMAIL;TYPE=INTERNET,HOME:ada@example.org
            TEL;TYPE=CELL:+1 202 555 0101
            ORG:Acme Widgets;Research
            TITLE:Engineer
            ADR;TYPE=HOME:;;1 Sample Street;Zurich;ZH;8000;Switzerland
            NOTE:Met at the harbour\\, 2014.\\nPlays chess.
            BDAY:1987-09-07
            REV:2016-05-02T10:00:00Z
            CATEGORIES:myContacts,Chess club
            END:VCARD
            """;

    private static final String BOB =
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Bob Sample
            EMAIL:bob@example.org
            END:VCARD
            """;

    private static Readings read(String text) {
        return Readings.of(new VCardSource(), TextEntry.of("contacts.vcf", text));
    }

    private static PersonDescription only(String text) {
        Readings readings = read(text);
        assertThat(readings.people()).hasSize(1);
        return readings.people().getFirst();
    }

    private static String card(String... properties) {
        return "BEGIN:VCARD\r\nVERSION:3.0\r\n"
                + String.join("\r\n", properties)
                + "\r\nEND:VCARD\r\n";
    }

    @Test
    void readsAWholeSmallBook() {
        Readings readings = read(ADA + BOB);

        assertThat(readings.people()).hasSize(2);
        assertThat(readings.faults()).isEmpty();
        PersonDescription ada = readings.people().getFirst();
        assertThat(ada.key()).isEqualTo("card:5f2b9a1e-0001-4c1d-9a51-000000000001");
        assertThat(ada.name().text()).isEqualTo("Ada Example");
        assertThat(ada.name().given()).isEqualTo("Ada");
        assertThat(ada.name().family()).isEqualTo("Example");
        assertThat(ada.origin())
                .isEqualTo(new Origin(Origin.Kind.CARD, new PartialDate(2016, 5, 2)));
        assertThat(readings.handles().getFirst())
                .containsExactly("mailto:ada@example.org", "tel:+12025550101");
        assertThat(ada.biography().affiliations())
                .containsExactly(Affiliation.job("Acme Widgets", "Engineer"));
        assertThat(ada.biography().place()).isEqualTo("Zurich, ZH, Switzerland");
        assertThat(ada.biography().note())
                .isEqualTo("Met at the harbour, 2014.\nPlays chess.\nLabels: Chess club");
        assertThat(ada.biography().birthday()).isEqualTo(new PartialDate(1987, 9, 7));
    }

    @Test
    void givesTheSameKeysWhenReadAgain() {
        assertThat(read(ADA + BOB).keys())
                .isEqualTo(read(ADA + BOB).keys())
                .doesNotHaveDuplicates();
    }

    @Test
    void namesACardWithoutUidByItsContent() {
        PersonDescription bob = only(BOB);
        PersonDescription same = only(BOB.replace("VERSION:3.0", "VERSION:3.0\nPRODID:-//X"));
        PersonDescription other = only(BOB.replace("bob@", "robert@"));

        assertThat(bob.key()).startsWith("card:sha256-").isEqualTo(same.key());
        assertThat(other.key()).isNotEqualTo(bob.key());
    }

    @Test
    void doesNotTrustAUidThatIsOnlyACounter() {
        PersonDescription ada = only(card("UID:3", "FN:Ada Example"));
        PersonDescription bob = only(card("UID:3", "FN:Bob Sample"));

        assertThat(ada.key()).isNotEqualTo(bob.key());
    }

    @Test
    void readsTheSameKeyFromBothFormsOfAUuid() {
        String uid = "UID:5f2b9a1e-0001-4c1d-9a51-000000000001";

        assertThat(only(card(uid.replace("UID:", "UID:urn:uuid:"), "FN:Ada")).key())
                .isEqualTo(only(card(uid, "FN:Ada")).key());
    }

    /// Address books that were merged hold one UID on two cards; neither is lost, and the same file
    /// gives the same keys again.
    @Test
    void keepsWhatEachOfTwoCardsOfOneUidSays() throws IOException {
        String uid = "UID:5f2b9a1e-0001-4c1d-9a51-000000000001";
        String file =
                card(uid, "FN:Ada Example", "EMAIL:ada@example.org")
                        + card(
                                uid.replace("UID:", "UID:urn:uuid:").toUpperCase(Locale.ROOT),
                                "FN:Ada Example",
                                "EMAIL:ada@example.net")
                        + card(uid, "FN:Ada Example", "EMAIL:ada@example.org");

        List<PersonDescription> cards =
                ReadBench.of(new VCardSource()).read("a.vcf", file).people();
        List<PersonDescription> again =
                ReadBench.of(new VCardSource()).read("a.vcf", file).people();

        assertThat(cards).hasSize(3);
        assertThat(cards.stream().map(PersonDescription::key).distinct()).hasSize(2);
        assertThat(cards.get(0).key()).isEqualTo(cards.get(2).key());
        assertThat(cards.get(1).handles()).containsExactly(new EmailAddress("ada@example.net"));
        assertThat(again).isEqualTo(cards);
    }

    @Nested
    class Variants {

        @Test
        void readsOutlooksVersion21WithSoftBreaks() {
            PersonDescription person =
                    only(
                            """
                            BEGIN:VCARD
                            VERSION:2.1
                            N;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FCrgen
                            FN;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:J=FCrgen M=FCller
                            ORG:Example GmbH
                            NOTE;ENCODING=QUOTED-PRINTABLE:Zeile eins=0D=0A=
                            Zeile zwei ist =
                            lang
                            TEL;WORK;VOICE:+1 (202) 555-0102
                            TEL;CELL;VOICE:+1 (202) 555-0103
                            BDAY:19800322
                            EMAIL;PREF;INTERNET:juergen@example.org
                            X-MS-OL-DEFAULT-POSTAL-ADDRESS:0
                            REV:20050706T120000Z
                            END:VCARD
                            """);

            assertThat(person.name().text()).isEqualTo("Jürgen Müller");
            assertThat(person.name().family()).isEqualTo("Müller");
            assertThat(person.biography().note()).isEqualTo("Zeile eins\r\nZeile zwei ist lang");
            assertThat(person.biography().birthday()).isEqualTo(new PartialDate(1980, 3, 22));
            assertThat(person.origin().since()).isEqualTo(new PartialDate(2005, 7, 6));
            assertThat(person.handles()).hasSize(3);
        }

        @Test
        void readsAQuotedPrintableNameWithoutCharsetInTheCodePageOrInUtf8() {
            String windows =
                    "BEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE:Ren=E9 Sample\nEND:VCARD\n";
            String utf8 =
                    "BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:Ren=C3=A9 Sample\nEND:VCARD\n";

            assertThat(only(windows).name().text()).isEqualTo("René Sample");
            assertThat(only(utf8).name().text()).isEqualTo("René Sample");
        }

        @ParameterizedTest
        @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
        void readsEightBitTextInEveryCharset(String charset) {
            TextEntry entry =
                    TextEntry.of(
                            "Kontakte.vcf",
                            card("FN:Jürgen Müller", "EMAIL:j@example.org"),
                            Charset.forName(charset));

            assertThat(Readings.certainty(new VCardSource(), entry)).isGreaterThanOrEqualTo(90);
            assertThat(Readings.of(new VCardSource(), entry).names().getFirst())
                    .containsExactly("Jürgen Müller");
        }

        @Test
        void readsTheCharsetTheParameterNames() {
            TextEntry entry =
                    TextEntry.of(
                            "old.vcf",
                            "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=ISO-8859-2:Łucja Przykład\nEND:VCARD\n",
                            Charset.forName("ISO-8859-2"));

            assertThat(Readings.of(new VCardSource(), entry).names().getFirst())
                    .containsExactly("Łucja Przykład");
        }

        @Test
        void readsAppleGroupsAndSocialProfiles() {
            PersonDescription person =
                    only(
                            card(
                                    "PRODID:-//Apple Inc.//macOS 14.0//EN",
                                    "N:Example;Ada;;;",
                                    "FN:Ada Example",
                                    "X-MAIDENNAME:Beispiel",
                                    "X-PHONETIC-FIRST-NAME:Eida",
                                    "X-PHONETIC-LAST-NAME:Igzampel",
                                    "item1.EMAIL;type=INTERNET;type=pref:ada@example.org",
                                    "item1.X-ABLabel:_$!<Other>!$_",
                                    "item2.URL;type=pref:http\\://www.linkedin.com/in/ada-example",
                                    "item2.X-ABLabel:PROFILE",
                                    "X-SOCIALPROFILE;type=linkedin;x-user=ada-two:http\\://www.linkedin.com/in/ada-two",
                                    "X-SOCIALPROFILE;type=linkedin:x-apple:ada-three",
                                    "X-SOCIALPROFILE;type=twitter:http\\://twitter.com/ada",
                                    "BDAY;X-APPLE-OMIT-YEAR=1604;value=date:1604-03-07"));

            assertThat(person.handles().stream().map(handle -> handle.key()))
                    .containsExactly(
                            "mailto:ada@example.org",
                            "linkedin:ada-example",
                            "linkedin:ada-two",
                            "linkedin:ada-three");
            assertThat(person.names().stream().map(name -> name.text()))
                    .containsExactly("Ada Example", "Ada Beispiel", "Eida Igzampel");
            assertThat(person.biography().birthday()).isEqualTo(new PartialDate(0, 3, 7));
        }

        @Test
        void readsVersion4() {
            PersonDescription person =
                    only(
                            """
                            BEGIN:VCARD
                            VERSION:4.0
                            KIND:individual
                            UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1
                            FN;PREF=2:A. Example
                            FN;PREF=1:Ada Example
                            NICKNAME:Addie
                            N:Example;Ada;;;
                            TEL;VALUE=uri;TYPE=cell:tel:+1-202-555-0104
                            EMAIL;PREF=1:ada@example.net
                            SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/ada-example/
                            CREATED:20220705T093412Z
                            REV:20240705T093412Z
                            BDAY:--0307
                            END:VCARD
                            """);

            assertThat(person.names().stream().map(name -> name.text()))
                    .contains("Ada Example", "A. Example", "Addie Example");
            assertThat(person.handles().stream().map(handle -> handle.key()))
                    .containsExactlyInAnyOrder(
                            "tel:+12025550104", "mailto:ada@example.net", "linkedin:ada-example");
            assertThat(person.origin().since()).isEqualTo(new PartialDate(2022, 7, 5));
            assertThat(person.biography().birthday()).isEqualTo(new PartialDate(0, 3, 7));
        }

        @ParameterizedTest
        @CsvSource({
            "BDAY:1987-09-07, 1987-09-07",
            "BDAY:19870907, 1987-09-07",
            "BDAY:1987-09-07T00:00:00Z, 1987-09-07",
            "BDAY:--03-07, --03-07",
            "BDAY;VALUE=date:1604-02-29, --02-29",
            "BDAY:7.9.1987, 1987-09-07"
        })
        void readsBirthdaysInVersion3(String property, String date) {
            assertThat(only(card("FN:Ada Example", property)).biography().birthday())
                    .hasToString(date);
        }
    }

    @Nested
    class Names {

        @Test
        void putsTheNameTogetherWhereFnIsMissingOrEmpty() {
            assertThat(only(card("N:Example;Ada;Marie;Dr.;", "FN:")).name().text())
                    .isEqualTo("Dr. Ada Marie Example");
            assertThat(only(card("N:Example;Ada;;;")).name().text()).isEqualTo("Ada Example");
        }

        @Test
        void keepsACardThatHasOnlyAnAddress() {
            PersonDescription person = only(card("FN:", "EMAIL:ada@example.org"));

            assertThat(person.names()).isEmpty();
            assertThat(person.addresses()).hasSize(1);
        }

        @Test
        void doesNotTakeAnAddressForAName() {
            assertThat(only(card("FN:ada@example.org", "EMAIL:ada@example.org")).names()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "FN:Acme Widgets|N:;;;;|ORG:Acme Widgets;|EMAIL:info@example.com",
                    "FN:|ORG:Acme Widgets|TEL:+12025550105",
                    "FN:Acme Widgets|KIND:org",
                    "FN:Chess club|X-ADDRESSBOOKSERVER-KIND:group",
                    "FN:The Widget People|X-ABShowAs:COMPANY|ORG:Acme Widgets"
                })
        void leavesOutCompaniesAndGroupsAndSaysSo(String properties) {
            Readings readings = read(card(properties.split("\\|", -1)));

            assertThat(readings.people()).isEmpty();
            assertThat(readings.faults()).containsExactly("ROW_BLANK at card 1");
        }

        @Test
        void keepsAPersonWhoseCardIsShownUnderTheCompany() {
            PersonDescription person =
                    only(
                            card(
                                    "FN:Acme Widgets",
                                    "N:Example;Ada;;;",
                                    "X-ABShowAs:COMPANY",
                                    "ORG:Acme Widgets"));

            assertThat(person.name().text()).isEqualTo("Ada Example");
        }
    }

    @Nested
    class Damage {

        @Test
        void skipsABrokenCardAndSaysWhich() {
            String unclosed = "BEGIN:VCARD\nVERSION:3.0\nFN:Lost Person\n";

            Readings readings = read(BOB + unclosed + ADA);

            assertThat(readings.names().stream().map(names -> names.getFirst()))
                    .containsExactly("Bob Sample", "Ada Example");
            assertThat(readings.faults()).containsExactly("SYNTAX_BROKEN at card 2");
        }

        @Test
        void keepsACardWithALineThatIsNoProperty() {
            Readings readings =
                    read(card("FN:Ada Example", "complete nonsense", "EMAIL:ada@example.org"));

            assertThat(readings.handles().getFirst()).containsExactly("mailto:ada@example.org");
            assertThat(readings.faults()).containsExactly("SYNTAX_BROKEN at card 1");
        }

        @Test
        void namesALineWithoutAValue() {
            Readings readings = read(card("FN:Ada Example", "EMAIL;TYPE=INTERNET"));

            assertThat(readings.people()).hasSize(1);
            assertThat(readings.faults()).containsExactly("SYNTAX_BROKEN at card 1");
        }

        @Test
        void joinsANoteWrittenWithBareLineBreaks() {
            PersonDescription person =
                    only(card("FN:Ada Example", "NOTE:First line", "second line", "third"));

            assertThat(person.biography().note()).isEqualTo("First line\nsecond line\nthird");
        }

        @Test
        void namesValuesItCannotRead() {
            Readings readings =
                    read(
                            card(
                                    "FN:Ada Example",
                                    "EMAIL:/o=Example/ou=First/cn=ada",
                                    "TEL:call me",
                                    "BDAY:sometime in spring"));

            assertThat(readings.people()).hasSize(1);
            assertThat(readings.faults())
                    .containsExactlyInAnyOrder(
                            "VALUE_UNREADABLE at card 1", "DATE_UNREADABLE at card 1");
        }

        @Test
        void survivesATruncatedFile() {
            String whole = BOB + ADA;

            Readings readings = read(whole.substring(0, whole.length() - 40));

            assertThat(readings.people()).hasSize(1);
            assertThat(readings.faults()).containsExactly("TRUNCATED at card 2");
        }

        @Test
        void reportsTextBetweenCardsOncePerStretch() {
            Readings readings = read(BOB + "what\nis\nthis\n" + ADA);

            assertThat(readings.people()).hasSize(2);
            assertThat(readings.faults()).containsExactly("SYNTAX_BROKEN at line 6");
        }

        @Test
        void readsNeitherAnAgentNorItsNames() {
            Readings readings =
                    read(
                            "BEGIN:VCARD\nVERSION:2.1\nFN:Ada Example\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\n"
                                    + "FN:An Assistant\nEND:VCARD\nEMAIL:ada@example.org\nEND:VCARD\n");

            assertThat(readings.names()).hasSize(1);
            assertThat(readings.names().getFirst()).containsExactly("Ada Example");
            assertThat(readings.handles().getFirst()).containsExactly("mailto:ada@example.org");
        }

        @Test
        void dropsAFoldedPictureOfTenMegabytes() {
            String base64 = (" " + "QUJD".repeat(18) + "\r\n").repeat(10 * 1024 * 1024 / 75);

            Readings readings =
                    read(
                            card(
                                            "FN:Ada Example",
                                            "PHOTO;ENCODING=b;TYPE=JPEG:\r\n" + base64,
                                            "EMAIL:ada@example.org")
                                    + BOB);

            assertThat(readings.faults()).isEmpty();
            assertThat(readings.handles().getFirst()).containsExactly("mailto:ada@example.org");
            assertThat(readings.people()).hasSize(2);
        }

        @Test
        void dropsAPictureWhoseLinesAreNotFolded() {
            Readings readings =
                    read(
                            card(
                                    "FN:Ada Example",
                                    "PHOTO;JPEG;BASE64:QUJDREVGQUJDREVG",
                                    "QUJDREVGQUJDREVGQUJDREVG",
                                    "",
                                    "EMAIL:ada@example.org"));

            assertThat(readings.faults()).isEmpty();
            assertThat(readings.handles().getFirst()).containsExactly("mailto:ada@example.org");
        }

        @Test
        void leavesOutAnEndlessLineAndNothingElse() {
            Readings readings = read(card("FN:Ada Example", "NOTE:" + "x".repeat(5_000_000)) + BOB);

            assertThat(readings.people()).hasSize(2);
            assertThat(readings.faults()).containsExactly("TOO_LONG at card 1");
        }

        @Test
        void skipsACardThatIsTooLongEvenWithoutPictures() {
            Readings readings =
                    read(card("FN:Ada Example", "X-THING:value\r\n".repeat(200_000).strip()) + BOB);

            assertThat(readings.names().getFirst()).containsExactly("Bob Sample");
            assertThat(readings.faults()).containsExactly("TOO_LONG at card 1");
        }

        @Test
        void putsNoPersonalDataIntoFaults() {
            Readings readings =
                    read(card("FN:Ada Canary", "EMAIL:canary at example", "canary nonsense"));

            assertThat(readings.all().toString()).doesNotContainIgnoringCase("canary");
        }
    }

    @Nested
    class Recognition {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "First Name,Last Name\nAda,Example\n",
                    "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n",
                    "From ada@example.org Mon Jan  1 00:00:00 2024\nSubject: BEGIN:VCARD\n\nBEGIN:VCARD\n",
                    "",
                    "{}"
                })
        void takesNothingFromAStrangersFile(String text) {
            assertThat(Readings.certainty(new VCardSource(), TextEntry.of("some.file", text)))
                    .isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"BEGIN:VCARD\nEND:VCARD", "\ufeffBEGIN:VCARD\n", "\r\n begin:vcard\n"})
        void isSureOfABookWhateverItIsCalled(String text) {
            assertThat(Readings.certainty(new VCardSource(), TextEntry.of("some.txt", text)))
                    .isGreaterThanOrEqualTo(90);
        }
    }

    @Test
    void marksCardsThatAMailProgramSavedByItself() {
        Readings readings =
                Readings.of(
                        new VCardSource(),
                        TextEntry.of("Takeout/Contacts/Other Contacts/Other Contacts.vcf", BOB));

        assertThat(readings.people().getFirst().origin().kind())
                .isEqualTo(Origin.Kind.SAVED_CONTACT);
    }

    @Test
    void readsThirtyThousandCardsInReasonableTime() {
        String book =
                IntStream.range(0, 30_000)
                        .mapToObj(i -> ADA.replace("000000000001", "%012d".formatted(i)))
                        .collect(Collectors.joining());
        TextEntry entry = TextEntry.of("large.vcf", book, StandardCharsets.UTF_8);

        long start = System.nanoTime();
        Readings readings = Readings.of(new VCardSource(), entry);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(readings.keys()).hasSize(30_000).doesNotHaveDuplicates();
        assertThat(taken).isLessThan(Duration.ofSeconds(60));
    }
}
