package dev.familiar.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NobodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LinkedIn Member",
                "linkedin member",
                "LinkedIn-Mitglied",
                "LinkedIn Mitglied",
                "Membro do LinkedIn",
                "LinkedIn Üyesi",
                "LinkedIn メンバー",
                "Участник LinkedIn",
                "عضو في LinkedIn"
            })
    void namesNobody(String name) {
        assertThat(Nobody.is(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ada Member", "Ada LinkedIn", "LinkedIn", "Mitglied", "会员"})
    void namesSomebody(String name) {
        assertThat(Nobody.is(name)).isFalse();
    }
}
