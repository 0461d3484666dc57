package dev.familiar.identity.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.identity.comparison.FieldWeight.Field;
import dev.familiar.identity.comparison.PortraitComparison.Outcome;
import dev.familiar.identity.lexicon.Place;
import dev.familiar.identity.name.NameAgreement;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.model.Biography;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortraitComparisonTest {

    private final PortraitComparison comparison =
            new PortraitComparison(NameFrequencies.builtIn(), _ -> 1);

    @Test
    void rareNamesWeighMoreThanCommonOnes() {
        double rare = compare("Ada Exampleov", "Ada Exampleov").bits(Field.NAME);
        double common = compare("John Smith", "John Smith").bits(Field.NAME);

        assertThat(rare).isGreaterThan(common + 4);
    }

    @Test
    void anotherGivenNameOfTheSameFamilyIsAStrongContradiction() {
        assertThat(compare("Lukas Beispielski", "Jakub Beispielski").bits(Field.NAME))
                .isLessThanOrEqualTo(-6);
    }

    @Test
    void headlineAndMailDomainAgreeOnTheEmployer() {
        assertThat(
                        comparison
                                .compare(headline("Engineer at Acme"), mail("ada@acme.example.com"))
                                .bits(Field.EMPLOYER))
                .isPositive();
        assertThat(
                        comparison
                                .compare(headline("Engineer at Acme"), mail("ada@gmail.com"))
                                .bits(Field.EMPLOYER))
                .isZero();
        assertThat(
                        comparison
                                .compare(
                                        headline("Engineer at Acme"),
                                        mail("ada@acmebank.example.com"))
                                .bits(Field.EMPLOYER))
                .isNegative();
    }

    @Test
    void differentProfilesContradictAndTheSameDecides() {
        Portrait one = portrait("Ada Example", new ProfileUrl("ada-example-1"));
        Portrait other = portrait("Ada Example", new ProfileUrl("ada-example-2"));

        assertThat(comparison.compare(one, other).bits(Field.PROFILE)).isLessThan(-5);
        assertThat(comparison.compare(one, one).bits(Field.PROFILE)).isGreaterThan(20);
    }

    @Test
    void whatIsAbsentWeighsNothing() {
        Outcome outcome = comparison.compare(headline("Dentist"), mail("ada@gmail.com"));

        assertThat(outcome.bits(Field.OCCUPATION)).isZero();
        assertThat(outcome.bits(Field.PLACE)).isZero();
        assertThat(outcome.bits(Field.PROFILE)).isZero();
    }

    @Test
    void weightsAreSymmetric() {
        Portrait one = headline("Engineer at Acme");
        Portrait other = mail("ada.example@acme.example.com");

        assertThat(comparison.compare(one, other).bits())
                .isCloseTo(comparison.compare(other, one).bits(), within(1e-9));
    }

    @Test
    void aBetterNameLevelNeverWeighsLess() {
        List<String> tokens = List.of("ada", "muster");

        List<Double> weights =
                Stream.of(NameLevel.EXACT, NameLevel.NICKNAME, NameLevel.SPELLING, NameLevel.ABSENT)
                        .map(level -> new NameAgreement(level, level.likeness(), tokens))
                        .map(a -> -MatchWeights.ofName(a, NameFrequencies.builtIn()))
                        .toList();

        assertThat(weights).isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "'Denver, Colorado', 'Greater Denver Area', SAME",
        "'Denver, Colorado', 'Boulder, Colorado', SHARED_REGION",
        "'Denver, Colorado', 'Tampa, Florida', DIFFERENT",
        "'Denver, Colorado', 'United States', UNCLEAR",
    })
    void comparesPlaces(String one, String other, Place.Agreement agreement) {
        assertThat(Place.parse(one).orElseThrow().compare(Place.parse(other).orElseThrow()))
                .isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "1980, 6, 3, 1980, 6, 3, SAME",
        "0, 6, 3, 1980, 6, 3, SAME_DAY",
        "1980, 6, 3, 1980, 3, 6, NEAR",
        "1980, 6, 3, 1981, 6, 3, NEAR",
        "1980, 6, 3, 1975, 9, 12, CONTRADICTS",
        "1980, 0, 0, 1980, 6, 3, UNKNOWN",
    })
    void comparesBirthDates(int y, int m, int d, int y2, int m2, int d2, BirthdayLevel level) {
        assertThat(BirthdayLevel.compare(new PartialDate(y, m, d), new PartialDate(y2, m2, d2)))
                .isEqualTo(level);
    }

    private Outcome compare(String one, String other) {
        return comparison.compare(portrait(one), portrait(other));
    }

    private static Portrait portrait(String name, Handle... handles) {
        return describe(name, List.of(handles), Biography.NONE);
    }

    private static Portrait mail(String address) {
        return describe("Ada Example", List.of(new EmailAddress(address)), Biography.NONE);
    }

    private static Portrait headline(String headline) {
        return describe("Ada Example", List.of(), new Biography(headline, "", List.of(), "", null));
    }

    private static Portrait describe(String name, List<Handle> handles, Biography biography) {
        return Portrait.of(
                new PersonDescription(
                        "x:1",
                        Origin.of(Origin.Kind.CORRESPONDENT),
                        List.of(PersonName.of(name)),
                        handles,
                        biography));
    }
}
