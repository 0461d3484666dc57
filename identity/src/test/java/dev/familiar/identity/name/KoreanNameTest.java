package dev.familiar.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanNameTest {

    private static NameLevel compare(String one, String other) {
        return NameComparison.compare(
                        ParsedName.parse(PersonName.of(one)),
                        ParsedName.parse(PersonName.of(other)))
                .level();
    }

    @ParameterizedTest
    @CsvSource({
        "Park Ji-hoon, 박지훈",
        "Park Ji-hoon, Bak Jihun",
        "Kim Min-jun, Kim Min-joon",
        "Kim Min-jun, 김민준",
        "Young-hee Kim, Yeonghui Kim",
        "Lee Young-hee, 이영희",
        "Choi Soo-young, 최수영",
    })
    void oneNameIsRomanisedInSeveralWays(String one, String other) {
        assertThat(compare(one, other).isCompatible()).isTrue();
        assertThat(compare(other, one)).isEqualTo(compare(one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "Park Ji-hoon, Park Ji-hyun",
        "Kim Min-jun, Kim Min-jin",
        "Choi Soo-young, Choi Soo-yeon",
        "박지훈, Park Ji-hyun",
    })
    void anotherSyllableIsAnotherName(String one, String other) {
        assertThat(compare(one, other).isContradiction()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Tom Hanson, Tom Hansen", "Lee Hanson, Lee Hansen"})
    void slipsOfOthersStaySlips(String one, String other) {
        assertThat(compare(one, other)).isEqualTo(NameLevel.SPELLING);
    }
}
