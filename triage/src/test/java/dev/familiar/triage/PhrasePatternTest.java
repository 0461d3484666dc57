package dev.familiar.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasePatternTest {

    @ParameterizedTest
    @CsvSource({
        "head of marketing, Head of Marketing at Acme, true",
        "head of marketing, Marketing Head, false",
        "cmo, 'CMO, Acme', true",
        "cmo, Welcmoe, false",
        "vp*marketing, VP of Global Marketing, true",
        "vp*marketing, Marketing VP, false",
        "acme*, Acme Rockets GmbH, true",
        "c++ (senior), Senior C++ developer, false",
        "a.b, axb, false"
    })
    void findsAPhraseAsItStands(String pattern, String text, boolean found) {
        assertThat(PhrasePattern.of(pattern).occursIn(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "~head of marketing, 'Marketing, Global Head', true",
        "~head marketing, Head of Brand & Marketing, true",
        "~head marketing, Headhunter in marketing, false",
        "~directeur général, Directeur general adjoint, true",
        "~müller, Mueller AG, true",
        "~bill example, William Example, true",
        "~bill example, Bob Example, false"
    })
    void findsWordsLikeTheseInAnyOrder(String pattern, String text, boolean found) {
        assertThat(PhrasePattern.of(pattern).occursIn(text)).isEqualTo(found);
    }
}
