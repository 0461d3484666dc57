package dev.familiar.identity.table;

import static dev.familiar.identity.table.ColumnUse.BIRTH_DATE;
import static dev.familiar.identity.table.ColumnUse.BIRTH_DAY;
import static dev.familiar.identity.table.ColumnUse.BIRTH_MONTH;
import static dev.familiar.identity.table.ColumnUse.BIRTH_YEAR;
import static dev.familiar.identity.table.ColumnUse.CATEGORY;
import static dev.familiar.identity.table.ColumnUse.EMAIL;
import static dev.familiar.identity.table.ColumnUse.EMPLOYER;
import static dev.familiar.identity.table.ColumnUse.FAMILY_NAME;
import static dev.familiar.identity.table.ColumnUse.FULL_NAME;
import static dev.familiar.identity.table.ColumnUse.GIVEN_NAME;
import static dev.familiar.identity.table.ColumnUse.IDENTIFIER;
import static dev.familiar.identity.table.ColumnUse.IGNORED;
import static dev.familiar.identity.table.ColumnUse.KEY;
import static dev.familiar.identity.table.ColumnUse.MIDDLE_NAME;
import static dev.familiar.identity.table.ColumnUse.NUMBER;
import static dev.familiar.identity.table.ColumnUse.OCCUPATION;
import static dev.familiar.identity.table.ColumnUse.PHONE;
import static dev.familiar.identity.table.ColumnUse.PLACE;
import static dev.familiar.identity.table.ColumnUse.POSTCODE;
import static dev.familiar.identity.table.ColumnUse.PROFILE;
import static dev.familiar.identity.table.ColumnUse.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnRecognitionTest {

    @Test
    void aTableOfTheFebrlKindIsKnownByItsNames() {
        List<String> header =
                List.of(
                        "rec_id",
                        "given_name",
                        "surname",
                        "street_number",
                        "address_1",
                        "suburb",
                        "postcode",
                        "state",
                        "date_of_birth",
                        "soc_sec_id");
        List<List<String>> rows =
                rows(
                        30,
                        i -> {
                            String street = "park lane " + i / 2;
                            return List.of(
                                    "rec-" + i + "-org",
                                    "ada",
                                    "example",
                                    "" + i,
                                    street,
                                    "mosman",
                                    "2088",
                                    "nsw",
                                    "19800512",
                                    "12345" + i);
                        });

        assertThat(ColumnRecognition.guess(header, rows))
                .containsExactly(
                        KEY,
                        GIVEN_NAME,
                        FAMILY_NAME,
                        NUMBER,
                        TEXT,
                        PLACE,
                        POSTCODE,
                        CATEGORY,
                        BIRTH_DATE,
                        IDENTIFIER);
    }

    @Test
    void anExportOfLinkedInConnectionsIsKnownByItsNames() {
        List<String> header =
                List.of(
                        "First Name",
                        "Last Name",
                        "URL",
                        "Email Address",
                        "Company",
                        "Position",
                        "Connected On");
        List<List<String>> rows =
                rows(
                        30,
                        i ->
                                List.of(
                                        "Ada",
                                        "Example",
                                        "",
                                        "",
                                        "Acme",
                                        "Analyst",
                                        1 + i / 2 + " Nov 2023"));

        assertThat(ColumnRecognition.guess(header, rows))
                .containsExactly(
                        GIVEN_NAME, FAMILY_NAME, PROFILE, EMAIL, EMPLOYER, OCCUPATION, IGNORED);
    }

    @Test
    void anExportOfGoogleContactsIsKnownByItsNames() {
        List<String> header =
                List.of(
                        "First Name",
                        "Middle Name",
                        "Last Name",
                        "Organization Name",
                        "Organization Title",
                        "Birthday",
                        "E-mail 1 - Value",
                        "Phone 1 - Value");
        List<List<String>> rows =
                rows(3, _ -> List.of("Ada", "", "Example", "Acme", "Analyst", "", "", ""));

        assertThat(ColumnRecognition.guess(header, rows))
                .containsExactly(
                        GIVEN_NAME,
                        MIDDLE_NAME,
                        FAMILY_NAME,
                        EMPLOYER,
                        OCCUPATION,
                        BIRTH_DATE,
                        EMAIL,
                        PHONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Vorname, GIVEN_NAME",
        "Nachname, FAMILY_NAME",
        "E-Mail, EMAIL",
        "E-Mail-Adresse, EMAIL",
        "Telefon, PHONE",
        "Telefonnummer, PHONE",
        "Handy, PHONE",
        "Firma, EMPLOYER",
        "Beruf, OCCUPATION",
        "PLZ, POSTCODE",
        "Ort, PLACE",
        "Geburtsdatum, BIRTH_DATE",
        "Hausnummer, NUMBER",
        "Geschlecht, CATEGORY",
    })
    void germanNamesAreKnown(String name, ColumnUse use) {
        assertThat(guess(name, List.of("x"))).isEqualTo(use);
    }

    @ParameterizedTest
    @CsvSource({"FIRST NAME", "first_name", "firstName", "First-Name:"})
    void theWritingOfANameDoesNotMatter(String name) {
        assertThat(guess(name, List.of("Ada"))).isEqualTo(GIVEN_NAME);
    }

    @Test
    void contentTellsWhereTheNameIsSilent() {
        assertThat(guess("x", List.of("ada@example.org", "bob@example.org", ""))).isEqualTo(EMAIL);
        assertThat(guess("x", List.of("https://www.linkedin.com/in/ada-example")))
                .isEqualTo(PROFILE);
        assertThat(guess("x", texts(40, i -> i % 2 == 0 ? "north" : "south"))).isEqualTo(CATEGORY);
        assertThat(guess("x", texts(40, i -> "park lane " + i / 2))).isEqualTo(TEXT);
    }

    @Test
    void numbersAndDatesOfUnknownMeaningAreNoEvidence() {
        assertThat(guess("x", texts(40, i -> "" + i / 2))).isEqualTo(IGNORED);
        assertThat(guess("x", texts(40, i -> "2024-01-" + (10 + i / 4)))).isEqualTo(IGNORED);
        assertThat(guess("x", texts(40, i -> 1 + i / 4 + " Mar 2024"))).isEqualTo(IGNORED);
    }

    @Test
    void whatIsNeverOrAlwaysTheSameIsNoEvidence() {
        assertThat(guess("x", texts(40, i -> "row" + i))).isEqualTo(IGNORED);
        assertThat(guess("x", texts(40, _ -> "imported"))).isEqualTo(IGNORED);
        assertThat(guess("x", texts(40, _ -> ""))).isEqualTo(IGNORED);
        assertThat(guess("x", texts(40, i -> "a note on them ".repeat(9) + i / 2)))
                .isEqualTo(IGNORED);
    }

    @Test
    void aColumnCalledLikeAKeyIsOneOnlyIfItsValuesDiffer() {
        assertThat(guess("No", texts(40, i -> "n" + i))).isEqualTo(KEY);
        assertThat(guess("No", texts(40, i -> i % 2 == 0 ? "yes" : "no"))).isEqualTo(CATEGORY);
    }

    @Test
    void theAnswerIsNoEvidence() {
        assertThat(guess("cluster_id", List.of("c1", "c1"))).isEqualTo(IGNORED);
        assertThat(guess("ground truth", List.of("c1", "c1"))).isEqualTo(IGNORED);
    }

    @Test
    void aBirthdayBesideYearAndMonthIsTheDay() {
        List<List<String>> rows = List.of(List.of("1980", "5", "12"));

        assertThat(ColumnRecognition.guess(List.of("byear", "bmonth", "bday"), rows))
                .containsExactly(BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY);
        assertThat(ColumnRecognition.guess(List.of("name", "x", "bday"), rows))
                .first()
                .isEqualTo(FULL_NAME);
        assertThat(guess("bday", List.of("1980-05-12"))).isEqualTo(BIRTH_DATE);
    }

    @Test
    void rowsMayBeShorterThanTheHeader() {
        List<List<String>> rows = List.of(List.of("Ada"), List.of());

        assertThat(ColumnRecognition.guess(List.of("Name", "x"), rows))
                .containsExactly(FULL_NAME, IGNORED);
    }

    @ParameterizedTest
    @EnumSource(ColumnUse.class)
    void everyUseHasAWordOfItsOwn(ColumnUse use) {
        assertThat(ColumnUse.ofWord(use.word())).isEqualTo(use);
        assertThat(ColumnUse.words()).containsOnlyOnce(use.word());
    }

    @Test
    void anUnknownWordIsNoUse() {
        assertThat(ColumnUse.ofWord("shoe-size")).isNull();
        assertThat(ColumnUse.ofWord("Given-Name")).isEqualTo(GIVEN_NAME);
    }

    private static ColumnUse guess(String name, List<String> values) {
        List<List<String>> rows = values.stream().map(List::of).toList();
        return ColumnRecognition.guess(List.of(name), rows).getFirst();
    }

    private static List<String> texts(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).toList();
    }

    private static List<List<String>> rows(int count, IntFunction<List<String>> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }
}
