package dev.familiar.network.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.familiar.network.language.Language;
import dev.familiar.network.outgoing.InviteNote.Recipient;
import dev.familiar.network.outgoing.Memory.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InviteNoteTest {

    private static final Recipient ADA =
            new Recipient("Ada", Set.of("ada", "oberlander", "otto"), Set.of("justin", "quill"));

    private static Memory memory(Kind kind, String day, String about) {
        LocalDate on = LocalDate.parse(day);
        LocalDate from = kind == Kind.COLLEAGUES ? on.minusYears(3) : on;
        return new Memory(kind, on, from, about, "");
    }

    private static String text(Language language, Memory... memories) {
        return InviteNote.of(ADA, List.of(memories), language, InviteNote.LIMIT)
                .orElseThrow()
                .text();
    }

    @Test
    void saysTheStrongestTwo() {
        assertThat(
                        text(
                                Language.ENGLISH,
                                memory(Kind.CORRESPONDENCE, "2024-01-02", "Fair"),
                                memory(Kind.COLLEAGUES, "2015-06-01", "Gearworks"),
                                memory(Kind.MEETING, "2023-05-09", "Denver launch")))
                .isEqualTo(
                        "Hello Ada, we met in May 2023 (“Denver launch”), and we worked together at"
                                + " Gearworks (2012–2015); I would be glad to stay in touch here.");
    }

    @Test
    void namesWhoIntroducedThem() {
        assertThat(
                        text(
                                Language.GERMAN,
                                memory(Kind.INTRODUCED, "2021-03-01", "Justin Quill"),
                                memory(Kind.CORRESPONDENCE, "2022-04-01", "Re: Herbstmesse")))
                .isEqualTo(
                        "Hallo Ada, Justin Quill hat uns im März 2021 einander vorgestellt, und wir"
                                + " haben uns geschrieben, zuletzt im April 2022 („Herbstmesse“); ich"
                                + " würde mich freuen, hier in Verbindung zu bleiben.");
    }

    @Test
    void hasNothingToSayToStrangers() {
        assertThat(InviteNote.of(ADA, List.of(), Language.ENGLISH, 300)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fitsIntoTheShortLimitInEveryLanguage(Language language) {
        for (Kind kind : Kind.values()) {
            Optional<InviteNote> note =
                    InviteNote.of(
                            ADA,
                            List.of(memory(kind, "2023-05-09", "Denver launch")),
                            language,
                            InviteNote.SHORT_LIMIT);

            assertThat(note)
                    .hasValueSatisfying(one -> {
                        assertThat(one.units())
                                .isEqualTo(one.text().length())
                                .isLessThanOrEqualTo(200);
                        assertThat(one.text()).contains("Ada", "2023").endsWith(".");
                        assertThat(one.toString()).doesNotContain("Ada");
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Denver launch                      | Denver launch",
                "Re: [team] Fwd: Denver launch!     | Denver launch",
                "Ada and Otto: the fair             | Ada and Otto: the fair",
                "Lunch with Justin                  | ''",
                "Mark's farewell                    | ''",
                "Confidential: the fair             | ''",
                "Your salary                        | ''",
                "Vertraulich                        | ''",
                "call 0202 5550143                  | ''",
                "see https://example.org/x          | ''",
                "to ada@example.org                 | ''",
                "12 € for the pier                  | ''",
                "Hi                                 | ''",
                "Ada                                | ''",
                "A subject that goes on and on and says all that there is to say of it | ''"
            })
    void takesOnlyTitlesThatTellNothingOfOthers(String title, String taken) {
        assertThat(SafeTitle.of(title, ADA.own(), ADA.others())).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 59})
    void refusesALimitThatFitsNothing(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InviteNote.of(ADA, List.of(), Language.ENGLISH, limit));
    }
}
