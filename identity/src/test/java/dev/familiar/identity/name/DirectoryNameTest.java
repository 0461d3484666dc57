package dev.familiar.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane M Oberlander/NA/Gearworks@Gearworks | Jane M Oberlander",
                "Jane Oberlander/HOU/ECT@ECT | Jane Oberlander",
                "Jane Oberlander/NA/Gearworks | Jane Oberlander",
                "CN=Jane Oberlander/OU=NA/O=Gearworks@Gearworks | Jane Oberlander",
                "Oberlander, Jane </O=GEARWORKS/OU=NA/CN=RECIPIENTS/CN=JOBERLAN> | Oberlander, Jane",
                "Oberlander, Jane /O=GEARWORKS/OU=NA/CN=RECIPI | Oberlander, Jane"
            })
    void leavesTheNameOfAnEntry(String written, String name) {
        assertThat(DirectoryName.plain(written)).isEqualTo(name);
        assertThat(ParsedName.parse(PersonName.of(written)))
                .isEqualTo(ParsedName.parse(PersonName.of(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Oberlander",
                "Jane/Bernd Oberlander",
                "Jane Oberlander / Gearworks",
                "A/B"
            })
    void leavesOtherNamesAlone(String written) {
        assertThat(DirectoryName.plain(written)).isEqualTo(written);
    }
}
