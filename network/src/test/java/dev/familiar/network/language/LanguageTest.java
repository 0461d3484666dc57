package dev.familiar.network.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH    | Thanks for the notes, I hope that you have time for this next week",
                "GERMAN     | Vielen Dank für die Unterlagen, ich habe noch eine Frage und melde"
                        + " mich",
                "FRENCH     | Merci pour les documents, je suis dans le train mais nous avons le"
                        + " temps",
                "SPANISH    | Gracias por los documentos, hay una pregunta sobre el precio y"
                        + " también la fecha",
                "ITALIAN    | Grazie per il documento, ho anche una domanda sulla data che non è"
                        + " nel testo",
                "PORTUGUESE | Obrigado pelos documentos, não vejo a data do encontro e também uma"
                        + " pergunta",
                "DUTCH      | Bedankt voor het document, ik heb nog een vraag en kan ook bij jullie"
                        + " langs"
            })
    void isToldByItsSmallestWords(Language language, String text) {
        assertThat(Language.of(List.of(text))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "Denver launch", "你好，明天见", "ok"})
    void isEnglishWhereNothingTells(String text) {
        assertThat(Language.of(List.of(text))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(List.of())).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesMonthsAndMarks(Language language) {
        LocalDate day = LocalDate.parse("2023-05-09");

        assertThat(language.month(day)).endsWith("2023").doesNotContain("09", "05");
        assertThat(language.quoted("pier")).contains("pier").hasSizeGreaterThan(4);
        assertThat(language.code()).hasSize(2);
    }

    @Test
    void countsAllTexts() {
        assertThat(Language.of(List.of("Hello", "und der", "ich nicht auch", "the")))
                .isEqualTo(Language.GERMAN);
    }

    @Test
    void tellsLanguagesByTheirLittleWords() {
        Map<Language, String> texts =
                Map.of(
                        Language.ENGLISH,
                                "Thanks for this, I will have a look and let you know what they say",
                        Language.GERMAN,
                                "Danke, das habe ich gesehen und werde mich auch noch melden",
                        Language.FRENCH,
                                "Merci pour votre message, je suis dans le train avec les enfants",
                        Language.SPANISH,
                                "Hola, gracias por la información, está muy bien pero hay más",
                        Language.ITALIAN,
                                "Ciao, grazie della risposta, anche per me non è questo il problema",
                        Language.PORTUGUESE,
                                "Olá, obrigado, não foi possível mais cedo, até amanhã, um abraço",
                        Language.DUTCH,
                                "Dank je, ik heb het gezien maar we kunnen ook nog wel wachten");

        texts.forEach(
                (language, text) -> assertThat(Language.of(List.of(text))).isEqualTo(language));
        assertThat(Language.of(List.of("ok", ""))).isEqualTo(Language.ENGLISH);
    }
}
