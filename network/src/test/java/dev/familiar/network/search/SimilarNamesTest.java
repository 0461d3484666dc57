package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {

    @ParameterizedTest
    @CsvSource({
        "levre, lever",
        "oberlnder, oberlander",
        "obrelandre, oberlander",
        "chuk, chuck",
        "bill, william",
        "ober, oberlander"
    })
    void takesASlipANicknameOrABeginningForTheName(String typed, String name) {
        assertThat(SimilarNames.isLike(typed, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"lever, clever", "ada, ida", "castle, kastel", "ob, oberlander", "dane, dove"})
    void takesNothingElseForIt(String typed, String name) {
        assertThat(SimilarNames.isLike(typed, name)).isFalse();
    }

    @Test
    void everyWordMustBeLikeANameOfOnePerson() {
        Folk folk = new Folk();
        folk.one("Ada Oberlander");
        folk.one("Ada Castle");
        SimilarNames names = new SimilarNames(folk.roster());

        assertThat(names.of(List.of("ada", "oberlandr"))).containsExactly(0);
        assertThat(names.of(List.of("zed", "oberlandr"))).isEmpty();
    }
}
