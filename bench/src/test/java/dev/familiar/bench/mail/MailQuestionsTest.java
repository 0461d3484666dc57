package dev.familiar.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.chance.Dice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailQuestionsTest {
    @TempDir private Path folder;

    private Path mbox() throws IOException {
        Press.print(MailWorld.of(400, 7), folder, false);
        return folder.resolve("mail.mbox");
    }

    @Test
    void asksForWhatIsThere() throws IOException {
        Path mbox = mbox();
        ReadMail mail = ReadMail.of(mbox);

        MailQuestions questions = MailQuestions.of(mbox, 10, 1);

        assertThat(questions.names())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .isSubsetOf(mail.messages().stream().map(ReadMail.Message::fromName).toList());
        assertThat(questions.phrases())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(phrase ->
                        assertThat(mail.messages())
                                .anyMatch(message -> message.text().contains(phrase)));
    }

    @Test
    void asksTheSameForTheSameSeed() throws IOException {
        Path mbox = mbox();

        assertThat(MailQuestions.of(mbox, 5, 1))
                .isEqualTo(MailQuestions.of(mbox, 5, 1))
                .isNotEqualTo(MailQuestions.of(mbox, 5, 2));
    }

    @Test
    void readsWhatItWrote() throws IOException {
        MailQuestions questions = MailQuestions.of(mbox(), 5, 1);
        Path file = Files.write(folder.resolve("questions"), questions.lines());

        assertThat(MailQuestions.read(file)).isEqualTo(questions);
    }

    @Test
    void givesUpOnAMailboxThatHasTooFew() throws IOException {
        Path one =
                Files.writeString(
                        folder.resolve("one.mbox"),
                        """
                        From a@example.com Mon Mar  2 10:00:00 2026
                        From: a@example.com

                        Short.
                        """);

        assertThat(MailQuestions.of(one, 5, 1).lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one two",
                "the and for",
                "One Two Threes",
                "ab cd longer",
                "a1b2 c3d4 e5f6"
            })
    void takesNoPhraseThatProgramsReadDifferently(String text) {
        assertThat(Phrases.of(text, Dice.of(1))).isEmpty();
    }

    @Test
    void takesThreeWholeWordsInARow() {
        assertThat(Phrases.of("seven little words", Dice.of(9))).hasValue("seven little words");
    }
}
