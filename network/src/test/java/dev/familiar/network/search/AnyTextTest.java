package dev.familiar.network.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A question is what somebody types, and what somebody types is anything.
class AnyTextTest {

    /// Small words of the languages, words that mean something here, and what is no word.
    private static final List<String> PIECES =
            List.of(
                    "at",
                    "in",
                    "bei",
                    "chez",
                    "who",
                    "not",
                    "no longer",
                    "formerly",
                    "now",
                    "the",
                    "a",
                    ",",
                    "?",
                    "for two years",
                    "whom I know well",
                    "I know",
                    "and",
                    "CFO",
                    "journalists",
                    "Acme",
                    "Bricks",
                    "Cobalt Bank",
                    "Berlin",
                    "banks",
                    "Ada",
                    "Oberlander",
                    "=1+1",
                    "\u202e",
                    "\u001b[31m",
                    "\n",
                    "\t",
                    "\u0000",
                    "\ud83d",
                    "👩‍🚀",
                    "\"",
                    "(",
                    ")",
                    "@",
                    "%",
                    "_",
                    "'; --",
                    "株式会社",
                    "ß",
                    "\u0130",
                    "x".repeat(300),
                    "");

    private final Crowd crowd = Crowd.of(5, 40);
    private final Roster roster = crowd.roster();

    private static String text(Random random) {
        List<String> words = new ArrayList<>();
        for (int length = random.nextInt(9); length >= 0; length--) {
            words.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join(random.nextInt(8) == 0 ? "" : " ", words);
    }

    @Test
    void answersWhateverIsTyped() {
        Random random = new Random(20_261_130);
        for (int round = 0; round < 1_000; round++) {
            String text = text(random);

            assertThatCode(() -> Crowd.answer(roster, text, 10))
                    .as("question %d of %s", round, Arrays.toString(text.toCharArray()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void losesNobodyWhenAPartOfWhateverIsTypedIsDropped() {
        Random random = new Random(1_130);
        for (int round = 0; round < 400; round++) {
            Question asked = roster.understand(text(random));
            List<String> narrow = Crowd.ids(Crowd.answer(roster, asked, 100));
            for (Question.Shown shown : asked.shown()) {
                Question wider = Crowd.wider(asked, shown.part());
                assertThat(Crowd.ids(Crowd.answer(roster, wider, 100)))
                        .as("round %d, %s without %s", round, asked.shown(), shown.part())
                        .containsAll(narrow);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "\t\n", "\u0000", "\u202e"})
    void givesEverybodyWhereNothingIsAsked(String text) {
        assertThat(roster.understand(text).isEmpty()).isTrue();
        assertThat(Crowd.answer(roster, text, 100).people()).hasSize(40);
    }

    @Test
    void hidesTheQuestionFromLogs() {
        assertThat(roster.understand("Ada at Acme Bricks").toString())
                .doesNotContain("Ada", "Acme");
        assertThat(Crowd.answer(roster, "Ada", 10).people().toString()).doesNotContain("Ada");
    }
}
