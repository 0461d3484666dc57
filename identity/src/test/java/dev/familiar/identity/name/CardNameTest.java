package dev.familiar.identity.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonName;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardNameTest {

    private static CardName of(String text) {
        return CardName.of(PersonName.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Jana Dörr, PhD 🚀 ;  ; Jana ; Dörr ; PhD",
                "✅ Dr. Omar Sattler ; Dr. ; Omar ; Sattler ;",
                "Nadia van der Berg ;  ; Nadia ; van der Berg ;",
                "MARIO ROSSI, MBA, PMP® ;  ; MARIO ; ROSSI ; MBA, PMP",
                "李小明 ;  ; 小明 ; 李 ;",
                "欧阳小明 ;  ; 小明 ; 欧阳 ;",
                "김민준 ;  ; 민준 ; 김 ;",
                "山田太郎 ;  ; 太郎 ; 山田 ;",
                "山田 太郎 ;  ; 太郎 ; 山田 ;",
                "Suharto ;  ; Suharto ;  ;",
                "María José García López ;  ; María José García ; López ;",
                "Doerr, Jane ;  ; Jane ; Doerr ;",
                "van der Berg, Nadia ;  ; Nadia ; van der Berg ;",
                "DOERR Jane ;  ; Jane ; DOERR ;",
                "Prof. Dr. Ute Lang ; Prof. Dr. ; Ute ; Lang ;",
                "Robert Hale Jr. ;  ; Robert ; Hale ; Jr.",
                "Ludwig von der Au ;  ; Ludwig ; von der Au ;",
                "Ana de la Cruz ;  ; Ana ; de la Cruz ;",
                "Jane Doerr (she/her) ;  ; Jane ; Doerr ;",
                "Jane Doerr | Recruiter ;  ; Jane ; Doerr ;",
                "★ Jane ★ Doerr ★ ;  ; Jane ; Doerr ;",
                "John Q. Public ;  ; John Q. ; Public ;",
                "Kim Lee 🌱🌍 ;  ; Kim ; Lee ;",
                "Sol Ben-David ✡️ LION ;  ; Sol ; Ben-David ; LION",
                "Pierre LION ;  ; Pierre ; LION ;",
                "Prof. Dr. med. Eli von und zu Weir ; Prof. Dr. med. ; Eli ; von und zu Weir ;",
                "Dr. rer. nat. Ute Lang ; Dr. rer. nat. ; Ute ; Lang ;",
                "Ing. Mgr. Jana Racková ; Ing. Mgr. ; Jana ; Racková ;",
                "Phil Lang ;  ; Phil ; Lang ;",
                "Ria da Silva e Souza ;  ; Ria ; da Silva e Souza ;",
                "José Ortega y Gasset ;  ; José ; Ortega y Gasset ;",
                "Ned Fen 倪德芬 ;  ; Ned ; Fen ;",
                "Nguyễn Thị Minh Khai ;  ; Thị Minh Khai ; Nguyễn ;",
                "Tran Van An ;  ; Van An ; Tran ;",
                "Kim Le Roux ;  ; Kim ; Le Roux ;",
                "@Bea Quay ;  ; Bea ; Quay ;",
                "-Lou Fen ;  ; Lou ; Fen ;",
                "Jan ’t Hart ;  ; Jan ; ’t Hart ;"
            })
    void tellsThePartsAndLeavesOutTheDecoration(
            String text,
            @Nullable String prefix,
            String given,
            @Nullable String family,
            @Nullable String suffix) {
        CardName name = of(text);

        assertThat(List.of(name.prefix(), name.given(), name.family(), name.suffix()))
                .containsExactly(text(prefix), text(given), text(family), text(suffix));
    }

    /// Empty cells come as null.
    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void believesThePartsOfAPlatformButForDecoration() {
        assertThat(CardName.of(new PersonName("Dr. Jana Dörr, PhD 🚀", "Dr. Jana", "Dörr, PhD 🚀")))
                .isEqualTo(new CardName("Dr.", "Jana", "Dörr", "PhD"));
        assertThat(CardName.of(new PersonName("Nadia van der Berg", "Nadia van der", "Berg")))
                .isEqualTo(new CardName("", "Nadia", "van der Berg", ""));
        assertThat(
                        CardName.of(
                                new PersonName(
                                        "María José García López", "María José", "García López")))
                .isEqualTo(new CardName("", "María José", "García López", ""));
        assertThat(CardName.of(new PersonName("Jana 🚀", "Jana", "🚀")))
                .isEqualTo(new CardName("", "Jana", "", ""));
    }

    @Test
    void showsTheNameWithoutSymbols() {
        assertThat(CardName.shown(PersonName.of("✅ Dr. Omar Sattler, PMP®")))
                .isEqualTo("Dr. Omar Sattler, PMP");
        assertThat(CardName.shown(PersonName.of("🚀"))).isEqualTo("🚀");
    }

    @Test
    void neverFailsAndKeepsNoSymbol() {
        Random random = new Random(3);
        List<String> bits =
                List.of(
                        "Ada", "Müller", "van", "der", ",", "PhD", "🚀", "Dr.", "®", "(x)", "李",
                        "|", "MBA", " ", "-", "O'Neil", "Jr.", "é", "\u200d", "@", "\"", "7");
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                text.append(bits.get(random.nextInt(bits.size()))).append(' ');
            }
            CardName name = of(text.toString());
            String all = name.prefix() + name.given() + name.family() + name.suffix();

            assertThat(all).doesNotContain("🚀", "®", "|");
            for (String part : List.of(name.given(), name.family(), name.suffix())) {
                assertThat(part.isEmpty() || part.codePoints().anyMatch(Character::isLetterOrDigit))
                        .isTrue();
            }
        }
    }
}
