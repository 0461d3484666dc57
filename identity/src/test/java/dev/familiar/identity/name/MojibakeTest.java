package dev.familiar.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonName;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Lothar Möck", "Łucja Żbik", "Zoë Ñandú", "Дмитрий Соколов", "Åse Ødegård"})
    void readsWhatWasReadWrongly(String name) {
        String wrong =
                new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        boolean whole = !wrong.contains("\ufffd");
        ParsedName meant = ParsedName.parse(PersonName.of(name));

        assertThat(ParsedName.parse(PersonName.of(wrong)).allTokens().equals(meant.allTokens()))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ângela Ñuñez", "JOSÉ ÃVILA", "Ðorđe Ñ", "李小明", "Ada Ã", "Â©opy Right"})
    void leavesAloneWhatIsRight(String name) {
        PersonName right = PersonName.of(name);
        boolean copyright = name.startsWith("Â©");

        assertThat(Mojibake.repaired(right).text().equals(name)).isEqualTo(!copyright);
    }

    @Test
    void anInitialBehindANameMayBeThatOfTheOther() {
        NameLevel level =
                NameComparison.compare(
                                ParsedName.parse(PersonName.of("Ramanathan S")),
                                ParsedName.parse(PersonName.of("Sankaran Ramanathan")))
                        .level();
        assertThat(level).isEqualTo(NameLevel.INITIAL);
        assertThat(
                        NameComparison.compare(
                                        ParsedName.parse(PersonName.of("Ramanathan K")),
                                        ParsedName.parse(PersonName.of("Sankaran Ramanathan")))
                                .level()
                                .isCompatible())
                .isFalse();
    }
}
