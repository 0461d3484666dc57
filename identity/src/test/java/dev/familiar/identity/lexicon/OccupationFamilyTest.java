package dev.familiar.identity.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OccupationFamilyTest {

    @ParameterizedTest
    @CsvSource({
        "Senior Software Engineer, ENGINEERING",
        "Linux kernel hacker, ENGINEERING",
        "Dentist, HEALTH",
        "Registered Nurse | Mercy, HEALTH",
        "Veterinarian, VETERINARY",
        "Real Estate Agent, REAL_ESTATE",
        "Realtor®, REAL_ESTATE",
        "Insurance broker, INSURANCE",
        "Certified Personal Trainer, FITNESS",
        "Wedding Photographer, ARTS",
        "Hair stylist and salon owner, BEAUTY",
        "Electrician, TRADES",
        "Truck driver, TRANSPORT",
        "Pastry chef, HOSPITALITY",
        "Immigration Attorney, LEGAL",
        "Account Executive, SALES",
        "SEO and social media, MARKETING",
        "Kindergarten teacher, EDUCATION",
        "Talent Acquisition, PEOPLE",
    })
    void readsTheLineOfWorkOffAHeadline(String headline, OccupationFamily family) {
        assertThat(OccupationFamily.of(headline)).contains(family);
    }

    @ParameterizedTest
    @CsvSource({"Director", "Owner and Founder", "''", "Senior Manager", "500+ connections"})
    void rankAloneShowsNone(String headline) {
        assertThat(OccupationFamily.of(headline)).isEmpty();
    }

    @Test
    void aDentistIsNoKernelDeveloper() {
        assertThat(
                        OccupationFamily.areUnrelated(
                                OccupationFamily.of("Dentist"),
                                OccupationFamily.of("Kernel developer")))
                .isTrue();
    }

    @Test
    void unknownContradictsNothing() {
        assertThat(OccupationFamily.areUnrelated(Set.of(), Set.of(OccupationFamily.LEGAL)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nearnessIsReflexiveAndSymmetric(OccupationFamily family) {
        assertThat(family.isNear(family)).isTrue();
        assertThat(OccupationFamily.values())
                .allSatisfy(
                        other -> assertThat(other.isNear(family)).isEqualTo(family.isNear(other)));
    }
}
