package dev.familiar.network.favour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.network.introduction.Draft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FavourTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final FavourDraft.Last LAST =
            new FavourDraft.Last(LocalDate.of(2023, 5, 3), false, "Denver launch");

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void everyPurposeHasAWordAndADraft(Purpose purpose) {
        assertThat(Purpose.of(purpose.word())).contains(purpose);

        Draft draft =
                FavourDraft.ask("Jill Harmon", LAST, purpose, "supply chains", "Ada", "well known");

        assertThat(draft.text())
                .startsWith("Dear Jill,\n\nWe last wrote on 3 May 2023 (“Denver launch”).\n\nI ")
                .contains(": supply chains. ")
                .endsWith("a short no is enough.\n\nAda")
                .doesNotContain("well known");
        assertThat(draft.subject()).isEqualTo("Supply chains");
    }

    @ParameterizedTest
    @EnumSource(Favour.Answer.class)
    void everyAnswerHasAWord(Favour.Answer answer) {
        assertThat(Favour.Answer.of(answer.word())).contains(answer);
    }

    @Test
    void anotherWordIsNone() {
        assertThat(Purpose.of("money")).isEmpty();
        assertThat(Favour.Answer.of("perhaps")).isEmpty();
        assertThat(Favour.Answer.said()).doesNotContain(Favour.Answer.WAITING);
    }

    @Test
    void saysThatTheyMetAndAsksAsItWasAsked() {
        Draft draft =
                FavourDraft.ask(
                        "Otto",
                        new FavourDraft.Last(LocalDate.of(2024, 2, 29), true, ""),
                        Purpose.ADVICE,
                        "shall I move to Kiel? ",
                        "",
                        "");

        assertThat(draft.text())
                .contains("Dear Otto,")
                .contains("We last met on 29 February 2024.")
                .contains("advice: shall I move to Kiel? Could");
    }

    @Test
    void nobodyIsBurdenedWhoWasNotAskedInAYear() {
        assertThat(Burden.of(List.of(), NOW)).isEmpty();
        assertThat(Burden.of(List.of(ago(366)), NOW)).isEmpty();
    }

    @Test
    void onceMoreThanTwiceAYearIsTooOften() {
        assertThat(Burden.of(List.of(ago(200)), NOW))
                .hasValueSatisfying(once -> assertThat(once.isHeavy(NOW)).isFalse());
        assertThat(Burden.of(List.of(ago(100), ago(200)), NOW))
                .hasValueSatisfying(twice -> {
                    assertThat(twice).isEqualTo(new Burden(2, ago(100)));
                    assertThat(twice.isHeavy(NOW)).isTrue();
                });
    }

    @Test
    void withinAMonthIsTooSoon() {
        assertThat(Burden.of(List.of(ago(20)), NOW))
                .hasValueSatisfying(lately -> assertThat(lately.isHeavy(NOW)).isTrue());
    }

    @Test
    void showsNobodyInLogs() {
        Favour favour =
                new Favour(
                        "f-3",
                        "p-1",
                        "Jill Harmon",
                        Purpose.SPEAKER,
                        "chains",
                        NOW,
                        Favour.Answer.YES);

        assertThat(favour).hasToString("Favour[f-3, speaker, yes, hidden]");
    }
}
