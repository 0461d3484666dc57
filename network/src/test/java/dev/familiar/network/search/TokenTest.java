package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static List<String> folded(String text) {
        return Token.of(text).stream().map(Token::folded).toList();
    }

    @Test
    void cutsAtBlanksAndLeavesOutWhatEndsASentence() {
        assertThat(folded("Who works at Acme?")).containsExactly("who", "works", "at", "acme");
    }

    @Test
    void keepsCommasBecauseTheyPartThings() {
        assertThat(folded("nurses, Denver")).containsExactly("nurses", ",", "denver");
    }

    @Test
    void partsWhatIsElidedAndDropsThePossessive() {
        assertThat(folded("dans l'assurance")).containsExactly("dans", "l'", "assurance");
        assertThat(folded("nell'energia")).containsExactly("nell'", "energia");
        assertThat(folded("Acme's CFO")).containsExactly("acme", "cfo");
        assertThat(folded("O'Brien")).hasSize(1);
    }

    @Test
    void holdsTogetherWhatIsQuoted() {
        assertThat(folded("at \"Plan A\"")).containsExactly("at", "plan a");
        assertThat(folded("bei „Plan A“")).containsExactly("bei", "plan a");
    }

    @Test
    void partsEx() {
        assertThat(folded("ex-Acme")).containsExactly("ex", "acme");
    }

    @Test
    void readsNoMoreThanSixtyWords() {
        assertThat(Token.of("word ".repeat(10_000))).hasSize(60);
    }

    @Test
    void takesGenericWordsOffBothEnds() {
        assertThat(Token.text(Token.withoutGenerics(Token.of("the energy industry"))))
                .isEqualTo("energy");
        assertThat(Token.text(Token.withoutGenerics(Token.of("secteur de l'énergie"))))
                .isEqualTo("énergie");
        assertThat(Token.text(Token.withoutGenerics(Token.of("industry")))).isEqualTo("industry");
    }

    @Test
    void hidesWhatWasTyped() {
        assertThat(Token.of("Oberlander").getFirst()).hasToString("Token[hidden]");
    }
}
