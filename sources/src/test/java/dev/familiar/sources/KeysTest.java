package dev.familiar.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @ParameterizedTest
    @CsvSource({
        "Ada  Lovelace, ada-lovelace",
        "' Zoë O’Hara, PhD ', zoë-o-hara-phd",
        "李 小明, 李-小明",
        "ａｄａ, ada",
        "'🙂', ''"
    })
    void foldsNamesToOneForm(String name, String folded) {
        assertThat(Keys.fold(name)).isEqualTo(folded);
        assertThat(Keys.fold(folded)).isEqualTo(folded);
    }

    @Test
    void foldsWhiteSpaceAndDropsInvisibleCharacters() {
        assertThat(Keys.foldSpace(" a\u00a0\u202f b\u200e\n c\ufeff ")).isEqualTo("a b c");
    }

    @Test
    void tellsDigestsApartByWhereAPartEnds() {
        assertThat(Keys.digest("ab", "c")).isNotEqualTo(Keys.digest("a", "bc"));
        assertThat(Keys.digest("ab", "c")).isEqualTo(Keys.digest("ab", "c")).hasSize(16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'd like to add you to my professional network on LinkedIn.",
                "I’d like to add you to my professional network on LinkedIn. - Ada",
                "Hi Grace, I'd like to join your LinkedIn network.",
                "Hi Grace,\n\nI'd like to connect with you on LinkedIn.",
                "Since you are a person I trust, I wanted to invite you to join my network on"
                        + " LinkedIn.",
                "J'aimerais vous ajouter à mon réseau professionnel sur LinkedIn."
            })
    void knowsThePlatformsOwnSentences(String note) {
        assertThat(InvitationNotes.personal(note)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We met at the tram conference in Bern.",
                "I'd like to add you to my professional network on LinkedIn. We met in Bern in 2019,"
                        + " at the tram conference, you spoke about brakes.",
                "Hi"
            })
    void keepsWhatSomebodyWrote(String note) {
        assertThat(InvitationNotes.personal(note)).isEqualTo(note);
    }
}
