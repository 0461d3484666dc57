package dev.familiar.network.touch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.language.Language;
import dev.familiar.network.touch.TouchDraft.How;
import dev.familiar.network.touch.TouchDraft.Last;
import dev.familiar.network.touch.TouchDraft.Wish;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the owner may write, and when nothing.
class TouchDraftTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 3);

    private static TouchDraft draft(String about, Language language) {
        return TouchDraft.of(
                "Joanna", new Last(DAY, How.BOTH_WROTE, about), Wish.NONE, language, "Otto");
    }

    @Test
    void goesOnFromTheLastExchange() {
        assertThat(draft("Re: Budget for the Denver launch", Language.ENGLISH).text())
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
        assertThat(draft("AW: [Projekt] Re: Messeauftritt in Hannover", Language.GERMAN).text())
                .startsWith("Hallo Joanna,\n\nzuletzt haben wir am 3. Mai 2026 über")
                .contains("„Messeauftritt in Hannover“");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasEveryPhrase(Language language) {
        for (How how : How.values()) {
            for (Wish wish : Wish.values()) {
                String text =
                        TouchDraft.of(
                                        "Joanna",
                                        new Last(DAY, how, "Denver launch"),
                                        wish,
                                        language,
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
        TouchDraft draft = draft(about, Language.ENGLISH);

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
                                        Language.ENGLISH,
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
