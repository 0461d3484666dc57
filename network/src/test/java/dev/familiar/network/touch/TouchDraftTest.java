package dev.familiar.network.touch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.touch.TouchDraft.How;
import dev.familiar.network.touch.TouchDraft.Last;
import dev.familiar.network.touch.TouchDraft.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the owner may write, and when nothing.
class TouchDraftTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 3);

    private static TouchDraft draft(String about, Tongue tongue) {
        return TouchDraft.of(
                "Joanna", new Last(DAY, How.BOTH_WROTE, about), Wish.NONE, tongue, "Otto");
    }

    @Test
    void goesOnFromTheLastExchange() {
        assertThat(draft("Re: Budget for the Denver launch", Tongue.EN).text())
                .isEqualTo(
                        """
                        Hello Joanna,

                        We last wrote on 3 May 2026 about “Budget for the Denver launch”. How did \
                        that turn out?

                        Otto\
                        """);
    }

    @Test
    void writesGermanAsGermansDo() {
        assertThat(draft("AW: [Projekt] Re: Messeauftritt in Hannover", Tongue.DE).text())
                .startsWith("Hallo Joanna,\n\nzuletzt haben wir am 3. Mai 2026 über")
                .contains("„Messeauftritt in Hannover“");
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void everyLanguageHasEveryPhrase(Tongue tongue) {
        for (How how : How.values()) {
            for (Wish wish : Wish.values()) {
                String text =
                        TouchDraft.of(
                                        "Joanna",
                                        new Last(DAY, how, "Denver launch"),
                                        wish,
                                        tongue,
                                        "Otto")
                                .text();
                assertThat(text)
                        .contains("Joanna", "Denver launch", "2026", "Otto")
                        .doesNotContain("%", "null");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Re:",
                "Hallo",
                "AW: Frage",
                "hi",
                "12345",
                "ann@example.org",
                "Re: [x]"
            })
    void wherelittleIsSaidThereIsNoDraft(String about) {
        TouchDraft draft = draft(about, Tongue.EN);

        assertThat(draft.text()).isEmpty();
        assertThat(draft.whyNot()).endsWith("begin with what it was about.");
    }

    @Test
    void withoutANameThereIsNone() {
        assertThat(
                        TouchDraft.of(
                                        " ",
                                        new Last(DAY, How.MET, "Denver launch"),
                                        Wish.NONE,
                                        Tongue.EN,
                                        "")
                                .text())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RE: Re: FW: Harbour plans|Harbour plans",
                "Re[2]: Harbour plans|Harbour plans",
                "Antw: [harbour-list] Harbour plans!|Harbour plans!",
                "Sv: Harbour \"plans\"|Harbour plans",
                "Harbour plans of ann@example.org|Harbour plans of",
                "Harbour plans https://example.org/?token=1|Harbour plans",
                "Re: Harbour plans, +49 30 1234567|Harbour plans",
                "Regatta|Regatta"
            })
    void quotesOnlyWhatIsToBeRead(String subject, String quoted) {
        assertThat(Subject.quoted(subject)).isEqualTo(quoted);
    }

    @Test
    void cutsLongSubjectsAtAWord() {
        assertThat(Subject.quoted("word ".repeat(60))).hasSizeLessThan(75).endsWith("word …");
        assertThat(Subject.quoted("😀a".repeat(60))).isNotEmpty();
    }

    @Test
    void tellsLanguagesByTheirLittleWords() {
        Map<Tongue, String> texts =
                Map.of(
                        Tongue.EN,
                                "Thanks for this, I will have a look and let you know what they say",
                        Tongue.DE, "Danke, das habe ich gesehen und werde mich auch noch melden",
                        Tongue.FR,
                                "Merci pour votre message, je suis dans le train avec les enfants",
                        Tongue.ES, "Hola, gracias por la información, está muy bien pero hay más",
                        Tongue.IT,
                                "Ciao, grazie della risposta, anche per me non è questo il problema",
                        Tongue.PT,
                                "Olá, obrigado, não foi possível mais cedo, até amanhã, um abraço",
                        Tongue.NL, "Dank je, ik heb het gezien maar we kunnen ook nog wel wachten");

        texts.forEach((tongue, text) -> assertThat(Tongue.of(List.of(text))).isEqualTo(tongue));
        assertThat(Tongue.of(List.of("ok", ""))).isEqualTo(Tongue.EN);
    }

    @ParameterizedTest
    @CsvSource({
        "6 weeks, 42",
        "6w, 42",
        "every 3 months, 91",
        "a quarter, 91",
        "month, 30",
        "1 year, 365",
        "10 days, 10"
    })
    void readsTimesAsPeopleWriteThem(String text, int days) {
        assertThat(Pace.days(text)).contains(days);
    }

    @Test
    void aPaceIsReadAsItWasKept() {
        Pace pace = new Pace(42, 91);

        assertThat(Pace.of(pace.word())).contains(pace);
        assertThat(Pace.of("never")).isEmpty();
        assertThat(Pace.days("soon")).isEmpty();
        assertThat(Pace.days("0 days")).isEmpty();
    }
}
