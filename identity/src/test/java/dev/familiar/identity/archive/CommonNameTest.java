package dev.familiar.identity.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.Origin.Kind;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommonNameTest {

    private static final List<String> GIVEN =
            List.of("Matt", "Matthew", "Birgit", "Ana", "Billy", "William", "Lars", "Aurélie");
    private static final List<String> FAMILY =
            List.of("Holm", "Müller", "Lehmann", "Oberlander", "van der Meer", "Wu");
    private static final List<Kind> KINDS =
            List.of(
                    Kind.CARD,
                    Kind.CONNECTION,
                    Kind.FRIEND,
                    Kind.SAVED_CONTACT,
                    Kind.CORRESPONDENT,
                    Kind.SIGNATURE);

    private static int made;

    private static PersonDescription record(Kind kind, String address, String... names) {
        made++;
        return new PersonDescription(
                "record:" + made,
                Origin.of(kind),
                Stream.of(names).map(PersonName::of).toList(),
                EmailAddress.parse(address).stream()
                        .map(dev.familiar.model.Handle.class::cast)
                        .toList(),
                Biography.NONE);
    }

    private static String shown(PersonDescription... records) {
        return CommonName.of(List.of(records)).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Oberlander, Ada            | Ada Oberlander
                    Oberlander,Ada Mae         | Ada Mae Oberlander
                    van der Meer, Jan          | Jan van der Meer
                    Ada Oberlander             | Ada Oberlander
                    Ada Oberlander, PhD        | Ada Oberlander, PhD
                    Ada Oberlander, Acme, Ltd. | Ada Oberlander, Acme, Ltd.
                    Oberlander,                | Oberlander,
                    """)
    void isInTheOrderInWhichPeopleAreCalled(String written, String shown) {
        assertThat(CommonName.inOrder(PersonName.of(written))).isEqualTo(shown);
    }

    @Test
    void isTheFullFormThatTheAddressBearsOut() {
        assertThat(
                        shown(
                                record(
                                        Kind.CORRESPONDENT,
                                        "birgit.mueller@example.org",
                                        "Birgit",
                                        "Birgit Müller")))
                .isEqualTo("Birgit Müller");
    }

    @Test
    void isTheFullFormOfAnotherRecord() {
        assertThat(
                        shown(
                                record(Kind.CARD, "matt@example.org", "Matt"),
                                record(Kind.CORRESPONDENT, "mh@example.com", "Matthew Holm")))
                .isEqualTo("Matthew Holm");
        assertThat(
                        shown(
                                record(Kind.CORRESPONDENT, "ll@example.org", "L. Lehmann"),
                                record(Kind.FRIEND, "", "Lars Lehmann")))
                .isEqualTo("Lars Lehmann");
    }

    @Test
    void isTheCardsBeforeAll() {
        assertThat(
                        shown(
                                record(Kind.CORRESPONDENT, "b@example.org", "Billy"),
                                record(Kind.CORRESPONDENT, "w@example.org", "William J. Holm"),
                                record(Kind.CARD, "w@example.org", "Billy Holm")))
                .isEqualTo("Billy Holm");
    }

    @Test
    void isNotWhatOneStrangerOnceWroteBesideTheAddress() {
        assertThat(shown(record(Kind.CORRESPONDENT, "mh@example.org", "Matt", "Matt Holmes")))
                .isEqualTo("Matt");
    }

    @Test
    void isTheShortFormWhereTwoFamiliesAreSaidAlike() {
        assertThat(
                        shown(
                                record(Kind.CORRESPONDENT, "a@example.org", "Ana"),
                                record(Kind.CORRESPONDENT, "b@example.org", "Ana Holm"),
                                record(Kind.CORRESPONDENT, "c@example.org", "Ana Lehmann")))
                .isEqualTo("Ana");
    }

    @Test
    void isAsPeopleWriteItAndNotInCapitals() {
        assertThat(
                        shown(
                                record(Kind.CARD, "c@example.org", "MARGARET CARTER"),
                                record(Kind.CONNECTION, "", "Margaret Carter")))
                .isEqualTo("Margaret Carter");
        assertThat(shown(record(Kind.CARD, "c@example.org", "MARGARET CARTER")))
                .isEqualTo("MARGARET CARTER");
    }

    @Test
    void isNothingWhereOnlyAddressesAreKnown() {
        assertThat(CommonName.of(List.of(record(Kind.CORRESPONDENT, "x@example.org")))).isEmpty();
        assertThat(
                        CommonName.of(
                                List.of(
                                        record(
                                                Kind.CORRESPONDENT,
                                                "x@example.org",
                                                "x@example.org"))))
                .isEmpty();
    }

    private static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static String name(Random random) {
        String given = GIVEN.get(random.nextInt(GIVEN.size()));
        String family = FAMILY.get(random.nextInt(FAMILY.size()));
        return switch (random.nextInt(6)) {
            case 0 -> given;
            case 1 -> given.charAt(0) + ". " + family;
            case 2 -> (given + " " + family).toUpperCase(java.util.Locale.ROOT);
            case 3 -> family + ", " + given;
            default -> given + " " + family;
        };
    }

    private static List<PersonDescription> person(Random random) {
        List<PersonDescription> records = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            String[] names =
                    IntStream.rangeClosed(0, random.nextInt(3))
                            .mapToObj(_ -> name(random))
                            .toArray(String[]::new);
            records.add(
                    record(
                            KINDS.get(random.nextInt(KINDS.size())),
                            "a" + random.nextInt(99) + "@example.org",
                            names));
        }
        return records;
    }

    private static PersonName main(List<PersonDescription> records) {
        List<Kind> order =
                List.of(
                        Kind.CARD,
                        Kind.CONNECTION,
                        Kind.FRIEND,
                        Kind.SAVED_CONTACT,
                        Kind.SIGNATURE,
                        Kind.CORRESPONDENT);
        return records.stream()
                .min(java.util.Comparator.comparingInt(r -> order.indexOf(r.origin().kind())))
                .orElseThrow()
                .name();
    }

    /// A name that somebody bears, never less of it than the most trusted record gives, and never
    /// anything that contradicts that.
    @ParameterizedTest
    @MethodSource("seeds")
    void isAlwaysTheMostTrustedNameOrAFullerFormOfIt(int seed) {
        List<PersonDescription> records = person(new Random(seed));
        PersonName lead = main(records);
        ParsedName before = ParsedName.parse(lead);

        String shown = CommonName.of(records).orElseThrow();

        ParsedName now = ParsedName.parse(PersonName.of(shown));
        assertThat(records.stream().flatMap(r -> r.names().stream()).map(CommonName::inOrder))
                .contains(shown);
        assertThat(NameComparison.compare(before, now).level().isCompatible()).isTrue();
        assertThat(now.allTokens().size()).isGreaterThanOrEqualTo(before.allTokens().size());
        if (before.isFull()) {
            assertThat(now.isFull()).isTrue();
        }
    }

    /// Whatever strangers write beside an account that its user does not, changes nothing.
    @ParameterizedTest
    @MethodSource("seeds")
    void isNotMovedByASlipOfSomebodyElse(int seed) {
        Random random = new Random(seed);
        List<PersonDescription> records = person(random);
        String before = CommonName.of(records).orElseThrow();
        List<PersonDescription> after = new ArrayList<>();
        for (PersonDescription record : records) {
            List<PersonName> names = new ArrayList<>(record.names());
            names.add(PersonName.of(GIVEN.get(random.nextInt(GIVEN.size())) + " Slipwright"));
            after.add(
                    record.origin().kind() == Kind.CORRESPONDENT && after.isEmpty()
                            ? new PersonDescription(
                                    record.key(),
                                    record.origin(),
                                    names,
                                    record.handles(),
                                    record.biography())
                            : record);
        }

        assertThat(CommonName.of(after)).contains(before);
    }
}
