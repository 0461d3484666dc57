package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.identity.Candidate;
import dev.familiar.model.Biography;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdTest {

    private static boolean isOfOne(String asked, String house) {
        PersonDescription description =
                new PersonDescription(
                        "mail:1",
                        Origin.of(Origin.Kind.CORRESPONDENT),
                        List.of(PersonName.of(house)),
                        List.of(),
                        Biography.NONE);
        Person person = new Person(new PersonId("p-1"), List.of(description));
        return Household.of(PersonName.of(asked), List.of(new Candidate(person, -12, List.of())))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Karl Gerber, Karl & Lisa Gerber",
        "Lisa Gerber, Karl & Lisa Gerber",
        "Karl Brodbeck, Karl und Lisa Brodbeck",
        "Karl Hauser, Familie Hauser",
        "Lisa Jakob, Fam. Jakob",
    })
    void oneOfThemMayAsk(String asked, String house) {
        assertThat(isOfOne(asked, house)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Otto Gerber, Karl & Lisa Gerber",
        "Karl Weber, Karl & Lisa Gerber",
        "Karl Weber, Familie Hauser",
        "Karl Gerber, Lisa Gerber",
        "Karl, Karl & Lisa Gerber",
    })
    void nobodyElse(String asked, String house) {
        assertThat(isOfOne(asked, house)).isFalse();
    }
}
