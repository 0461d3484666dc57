package dev.familiar.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonName;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Folded text and the queries made of it, asked of SQLite itself.
class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "José  NÚÑEZ, jose nunez",
        "O'Brien-Smith, o brien smith",
        "\uff21da, ada",
        "A\u0308rzte, arzte",
        "'', ''",
        "'...', ''"
    })
    void levelsCaseAccentsAndPunctuation(String written, String folded) {
        assertThat(Folding.name(written)).isEqualTo(folded);
    }

    @Test
    void changesNothingTheSecondTime() {
        Random random = new Random(31);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.appendCodePoint(random.nextInt(0x20, 0x3000));
            }
            String once = Folding.name(text.toString());

            assertThat(Folding.name(once)).as("round %d", round).isEqualTo(once);
        }
    }

    @Test
    void keepsEachTokenOfANameOnceInItsOrder() {
        assertThat(Folding.tokens("Maria da Silva, Maria")).containsExactly("maria", "da", "silva");
    }

    private static boolean answers(String indexed, String query) {
        try (Sql sql = Tables.inMemory()) {
            sql.run("INSERT INTO person_words (rowid, words) VALUES (1, ?)", indexed);
            return sql.number("SELECT count(*) FROM person_words WHERE person_words MATCH ?", query)
                    == 1;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ada ex, true",
        "ex ada, true",
        "ada x, false",
        "example, true",
        "xample, false",
    })
    void asksForAllWordsWithTheirEndsOpen(String typed, boolean found) {
        assertThat(answers("ada example", Folding.match(List.of(typed)))).isEqualTo(found);
    }

    @Test
    void asksForWholeWordsOrForAnyOfThem() {
        assertThat(answers("ada example", Folding.matchWhole("Example ADA"))).isTrue();
        assertThat(answers("ada example", Folding.matchWhole("exam"))).isFalse();
        assertThat(answers("ada example", Folding.matchAny(List.of("bob", "Ada")))).isTrue();
        assertThat(answers("ada example", Folding.matchAny(List.of("bob", "ad")))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"AND", "NEAR(a b)", "'\"'", "a* OR b", "'col:x'", "'-ada'", "'^ada'", "'(((' "})
    void letsNothingTypedBeAnOperator(String typed) {
        String query = Folding.match(List.of(typed, "zzz"));

        assertThat(answers("ada example", query)).as("asked without an error").isFalse();
        assertThat(answers("zzz " + typed, query)).isTrue();
    }

    @Test
    void asksNothingWhereThereIsNoWord() {
        assertThat(Folding.match(List.of("...", ""))).isEmpty();
        assertThat(Folding.matchWhole("!")).isEmpty();
        assertThat(Folding.matchAny(List.of())).isEmpty();
        assertThat(Spellings.match("--")).isEmpty();
    }

    private static boolean isFound(String name, String typed) {
        Set<String> words = Spellings.of(List.of(PersonName.of(name)));
        return answers(String.join(" ", words), Spellings.match(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "Robert Sample, Bob Sample, true",
        "Jörg Müller, Joerg Mueller, true",
        "Jörg Müller, jorg muller, true",
        "Anna Example, Ana Example, true",
        "A. Example, Ada Example, true",
        "Ada Example, Ada Exa, true",
        "Ada Example, Bob Example, false",
        "Ada Example, Ada Sample, false",
        "B. Example, Ada Example, false"
    })
    void findsANameInItsOtherSpellings(String name, String typed, boolean found) {
        assertThat(isFound(name, typed)).isEqualTo(found);
    }

    @Test
    void doesNotTakeAWayOfSpellingForAWordThatSomebodyTypes() {
        assertThat(Spellings.of(List.of(PersonName.of("A. Example"))))
                .contains("a", "example", "0ia")
                .doesNotContain("ia");
        assertThat(isFound("Ada Example", "ia")).isFalse();
    }

    @Test
    void givesKeysTheirHashAndIdForGood() {
        // Worked out by another program: what is stored is looked for by these.
        assertThat(KeyHash.of("")).isEqualTo(-780787492076525413L);
        assertThat(KeyHash.of("mail:<1@example.org>")).isEqualTo(8226568974118760101L);
        assertThat(Ids.of("linkedin:ada")).isEqualTo("jmn7aejh0e");
    }

    @Test
    void hashesAlikeInSqlAndInTheProgram() throws SQLException {
        try (Sql sql = Tables.inMemory()) {
            for (String key : List.of("", "a", "mail:<ä@example.org>", "\ud83d\ude00", "x\ny")) {
                assertThat(sql.number("SELECT key_hash(?)", key)).isEqualTo(KeyHash.of(key));
            }
        }
    }
}
