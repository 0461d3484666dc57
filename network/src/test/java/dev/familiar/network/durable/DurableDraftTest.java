package dev.familiar.network.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.durable.Hold.Kind;
import dev.familiar.network.language.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DurableDraftTest {

    private static final LocalDate LAST = LocalDate.parse("2025-04-09");

    @Test
    void asksInTheLanguageOfTheExchange() {
        assertThat(DurableDraft.of("Ada", LAST, Kind.WORK_ONLY, Language.GERMAN, "Otto").text())
                .isEqualTo(
                        """
                        Hallo Ada,

                        Zuletzt waren wir im April 2025 in Verbindung. Ich habe nur eine dienstliche \
                        Adresse und möchte den Kontakt nicht verlieren, wenn sich beruflich etwas \
                        ändert. Gibt es eine private Adresse, die bleibt? Meine ist die, von der \
                        diese Nachricht kommt.

                        Otto\
                        """);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhyItAsksInEach(Language language) {
        for (Kind kind : Kind.values()) {
            DurableDraft draft = DurableDraft.of("Zoë %s", LAST, kind, language, "Otto");

            assertThat(draft.text()).contains("Zoë %s", "2025", "?").endsWith("\n\nOtto");
            assertThat(draft.toString()).doesNotContain("Zoë");
        }
    }

    @Test
    void doesWithoutNameAndDay() {
        assertThat(DurableDraft.of("", null, Kind.DEAD, Language.ENGLISH, "").text())
                .startsWith("My mail to the address I have")
                .doesNotContain("\n");
    }
}
