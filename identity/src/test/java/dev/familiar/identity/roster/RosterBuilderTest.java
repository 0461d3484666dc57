package dev.familiar.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterBuilderTest {

    private final RosterBuilder builder = new RosterBuilder();

    @Test
    void anAddressSpellsANameAndNamesAnOrganisation() {
        builder.email(new EmailAddress("ada.lovelace@acme.example.com"));
        builder.end("r0", 0);

        assertThat(texts(FieldKind.EMAIL)).containsExactly("ada.lovelace@acme.example.com");
        assertThat(spelled().given()).containsExactly("ada");
        assertThat(spelled().family()).containsExactly("lovelace");
        assertThat(texts(FieldKind.ACCOUNT_WORD)).containsExactly("adalovelace");
        assertThat(texts(FieldKind.EMPLOYER)).containsExactly("acme");
        assertThat(texts(FieldKind.NAME)).isEmpty();
    }

    @Test
    void whatFollowsAPlusIsNoPartOfTheAccountsWord() {
        builder.email(new EmailAddress("lovelace+lists@example.org"));
        builder.end("r0", 0);

        assertThat(texts(FieldKind.ACCOUNT_WORD)).containsExactly("lovelace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "a.b2c@example.org", "7@example.org"})
    void fewLettersAreNoAccountWord(String address) {
        builder.email(new EmailAddress(address));
        builder.end("r0", 0);

        assertThat(texts(FieldKind.ACCOUNT_WORD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "no-reply", "sales", "jira+abc123"})
    void aDesksAddressSaysOnlyForWhomSomebodyWorks(String local) {
        builder.email(new EmailAddress(local + "@acme.example.com"));
        builder.end("r0", 0);

        assertThat(texts(FieldKind.EMAIL)).isEmpty();
        assertThat(texts(FieldKind.SPELLED)).isEmpty();
        assertThat(texts(FieldKind.ACCOUNT_WORD)).isEmpty();
        assertThat(texts(FieldKind.EMPLOYER)).containsExactly("acme");
    }

    @Test
    void aNameLikeTheFirmBehindTheAddressIsADesks() {
        builder.name(PersonName.of("Acme Widgets"));
        builder.email(new EmailAddress("ada.lovelace@acmewidgets.example.com"));
        builder.end("r0", 0);
        builder.name(PersonName.of("Acme Widgets"));
        builder.end("r1", 0);

        assertThat(texts(FieldKind.NAME, 0)).isEmpty();
        assertThat(texts(FieldKind.NAME, 1)).hasSize(1);
    }

    @Test
    void aNameThatIsAnAddressIsTakenForTheAddress() {
        builder.name(PersonName.of("ada@example.org"));
        builder.end("r0", 0);

        assertThat(texts(FieldKind.EMAIL)).containsExactly("ada@example.org");
        assertThat(texts(FieldKind.NAME)).isEmpty();
    }

    @Test
    void aProfilesSlugSpellsANameWithoutItsNumber() {
        builder.profileText("https://www.linkedin.com/in/ada-lovelace-1b2c3d4");
        builder.end("r0", 0);

        assertThat(texts(FieldKind.PROFILE)).hasSize(1);
        assertThat(spelled().allTokens()).containsExactly("ada", "lovelace");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+1 202 555 0143 | (202) 555-0143",
                "+44 20 7946 0018 | 020 7946 0018",
            })
    void aPhoneNumberIsTheSameWithAndWithoutItsCountryCode(String one, String other) {
        builder.phone(one);
        builder.phone(other);
        builder.end("r0", 0);

        assertThat(texts(FieldKind.PHONE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "0143", "ext. 12"})
    void fewDigitsAreNoPhoneNumber(String text) {
        builder.phone(text);
        builder.end("r0", 0);

        assertThat(texts(FieldKind.PHONE)).isEmpty();
    }

    @Test
    void aHostileRecordHasNoMoreThanSoManyValues() {
        for (int i = 0; i < 1_000; i++) {
            builder.email(new EmailAddress("ada" + i + "@example.org"));
            builder.name(PersonName.of("Ada " + "x".repeat(1 + i / 26) + (char) ('a' + i % 26)));
        }
        builder.end("r0", 0);

        assertThat(texts(FieldKind.EMAIL)).hasSize(RosterBuilder.MOST_VALUES);
        assertThat(texts(FieldKind.NAME)).hasSizeLessThan(RosterBuilder.MOST_VALUES);
    }

    @Test
    void aValueSaidTwiceCountsOnce() {
        builder.employer("Acme Widgets Ltd");
        builder.employer("ACME Widgets");
        builder.end("r0", 0);
        builder.employer("Acme Widgets");
        builder.end("r1", 0);

        Column employers = column(FieldKind.EMPLOYER);
        assertThat(texts(FieldKind.EMPLOYER, 0)).hasSize(1);
        assertThat(employers.records(employers.value(0, 0))).isEqualTo(2);
    }

    @Test
    void nothingOfARecordGoesOverToTheNext() {
        builder.name(PersonName.of("Ada Example"));
        builder.email(new EmailAddress("ada@acme.example.com"));
        builder.end("r0", 0);
        builder.name(PersonName.of("Acme"));
        builder.end("r1", 0);

        assertThat(texts(FieldKind.NAME, 1)).hasSize(1);
        assertThat(texts(FieldKind.EMAIL, 1)).isEmpty();
    }

    @Test
    void aSecondBuilderAddsToTheSameColumns() {
        builder.email(new EmailAddress("ada@example.org"));
        builder.end("r0", 0);

        RosterBuilder further = new RosterBuilder(builder.roster());
        further.email(new EmailAddress("ada@example.org"));
        further.end("r1", 0);

        Column addresses = column(FieldKind.EMAIL);
        assertThat(builder.roster().size()).isEqualTo(2);
        assertThat(addresses.value(1, 0)).isEqualTo(addresses.value(0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLACE      | Zürich; Switzerland  | zurich, switzerland",
                "POSTCODE   | ' SW1A 1AA '         | sw1a1aa",
                "IDENTIFIER | 078-05-1120          | 078051120",
                "TEXT       | 12, Baker  STREET    | 12 baker street",
                "BIRTH_DATE | 12/05/1980           | 19800512",
            })
    void valuesAreFoldedAsTheirKindDemands(FieldKind kind, String written, String folded) {
        Column column = builder.column("x", kind);
        builder.value(column, written);
        builder.end("r0", 0);

        assertThat(column.text(column.value(0, 0))).isEqualTo(folded);
    }

    @Test
    void aTextThatFoldsToNothingIsNoValue() {
        Column column = builder.column("x", FieldKind.BIRTH_DATE);
        builder.value(column, "unknown");
        builder.end("r0", 0);

        assertThat(column.count(0)).isZero();
        assertThat(column.filled()).isZero();
    }

    private ParsedName spelled() {
        Column column = column(FieldKind.SPELLED);
        return column.name(column.value(0, 0));
    }

    private List<String> texts(FieldKind kind) {
        return texts(kind, 0);
    }

    private List<String> texts(FieldKind kind, int record) {
        Column column = column(kind);
        return IntStream.range(0, column.count(record))
                .mapToObj(k -> column.text(column.value(record, k)))
                .toList();
    }

    private Column column(FieldKind kind) {
        return Objects.requireNonNull(builder.roster().column(kind));
    }
}
