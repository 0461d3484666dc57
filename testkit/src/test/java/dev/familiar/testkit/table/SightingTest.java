package dev.familiar.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightingTest {
    private static final Fact ADDRESS = new Fact.Address(0);

    private static Sighting sighting(Archive archive, NameForm form, Fact fact) {
        return new Sighting(archive, form, false, Set.of(fact));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL,FULL,true",
        "MAIL,NICKNAME,false",
        "CALENDAR,NICKNAME,false",
        "CARD,NICKNAME,true",
        "LINKEDIN,NICKNAME,true",
        "FACEBOOK,NICKNAME,true"
    })
    void repeatsWhatTheArchiveWouldHoldOnce(Archive archive, NameForm form, boolean repeats) {
        assertThat(
                        sighting(archive, NameForm.FULL, ADDRESS)
                                .repeats(sighting(archive, form, ADDRESS)))
                .isEqualTo(repeats);
    }

    @ParameterizedTest
    @CsvSource({"MAIL,false", "CARD,false", "LINKEDIN,false", "FACEBOOK,true"})
    void mayShowSomethingElseBesideTheFirst(Archive archive, boolean repeats) {
        Sighting other = sighting(archive, NameForm.FULL, new Fact.Address(1));

        assertThat(sighting(archive, NameForm.FULL, ADDRESS).repeats(other)).isEqualTo(repeats);
    }

    @Test
    void isNeverRepeatedInAnotherArchive() {
        assertThat(
                        sighting(Archive.MAIL, NameForm.FULL, ADDRESS)
                                .repeats(sighting(Archive.CALENDAR, NameForm.FULL, ADDRESS)))
                .isFalse();
    }
}
