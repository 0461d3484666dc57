package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Whom the owner could ask for something, as it is typed.
class AskCommandTest {

    @TempDir static Path folder;

    private static SmallTown town = new SmallTown(Path.of(""));

    @BeforeAll
    static void buildsTheTown() throws IOException {
        town = SmallTown.build(folder);
    }

    @Test
    void saysWhoFitsWhetherTheyAnswerAndWhatTheTieRestsOn() {
        String page = town.out("ask", "a CFO", "--for", "advice");

        assertThat(page)
                .contains("Understood: role CFO")
                .contains("1. Ada Oberlander  " + town.person("Ada Oberlander"))
                .contains("CFO · Gearworks", "Fits: ", "Answered 6 of 6 messages.")
                .containsPattern("Answers: \\d+ % within a month")
                .containsPattern("Tie \\d+ %: wrote on 6 days, heard on 6")
                .containsPattern("Last \\d{4}-\\d\\d-\\d\\d, \\d+ days ago: Re: The autumn fair 0");
    }

    @Test
    void draftsWhatBeginsWithTheLastExchangeAndObligesToNothing() {
        String page = town.out("ask", "a CFO", "--for", "advice");

        assertThat(page)
                .contains("Draft, yours to change and to send:", "Subject: A CFO", "Dear Ada,")
                .contains("We last wrote on ", "“Re: The autumn fair 0”", "a short no is enough");
    }

    @Test
    void namesThoseWhoWouldBeACallInTheColdApart() {
        String page = town.out("ask", "somebody at Gearworks");

        assertThat(page.indexOf("1. Ada Oberlander")).isNotNegative();
        assertThat(page)
                .contains("you would be calling cold: Jill Harmon, Ben Stone, Cleo Dane")
                .doesNotContain("1. Jill", "2. Jill", "3. Jill");
    }

    @ParameterizedTest
    @CsvSource({
        "a dentist, Nobody in your archives fits.",
        "a clerk, Nobody you know fits: you would be calling cold.",
    })
    void saysNobodyWhereThatIsTheAnswer(String text, String sentence) {
        assertThat(town.out("ask", text)).contains(sentence).doesNotContain("1. ", "Draft");
        assertThat(town.json("ask", text).getFirst().path("nobody").asBoolean()).isTrue();
        assertThat(town.json("ask", text)).hasSize(1);
    }

    @Test
    void saysTheSameAsJsonTheBestToAskFirst() {
        List<JsonNode> lines = town.json("ask", "somebody at Gearworks");

        assertThat(lines.getFirst().path("known").asInt()).isEqualTo(lines.size() - 1);
        List<JsonNode> people = lines.subList(1, lines.size());
        assertThat(people)
                .extracting(line -> line.path("score").asDouble())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(people)
                .allSatisfy(line -> {
                    double answer = line.path("answer").path("probability").asDouble();
                    assertThat(answer).isBetween(0.0, 1.0);
                    assertThat(line.path("score").asDouble())
                            .isLessThanOrEqualTo(line.path("fit").asDouble() + 1e-3);
                    assertThat(line.path("answer").path("answered").asInt())
                            .isLessThanOrEqualTo(line.path("answer").path("asked").asInt());
                });
    }

    @Test
    void givesAsManyAsAreWantedAndSaysHowManyMoreThereAre() {
        assertThat(town.out("ask", "somebody at Gearworks", "--limit", "1"))
                .contains("1. Ada", "1 more fit and are known: --limit 2")
                .doesNotContain("2. ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ask | say what you need: familiar ask TEXT",
                "ask CFO --limit 0 | limit is 0, expected 1 or more",
                "ask CFO --for marriage | marriage",
                "ask --answer nonsense | --answer: expected an id and a word, like f-12=yes",
                "ask --answer f-1=perhaps | --answer: expected an id and a word, like f-12=yes",
                "ask --answer f-1=waiting | --answer: expected an id and a word, like f-12=yes",
                "ask --answer =yes | --answer: expected an id and a word, like f-12=yes",
            })
    void saysWhatIsWrongWithAQuestion(String words, String message) {
        Typed typed = town.type(words.strip().split(" "));

        assertThat(typed.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(typed.err()).contains(message);
        assertThat(typed.out()).isEmpty();
    }

    /// What was asked of people is written down, so each has a home of its own.
    @Nested
    class WithFavours {

        @TempDir Path own;

        private SmallTown mine() throws IOException {
            return SmallTown.build(own);
        }

        @Test
        void remembersWhatWasAskedAndWhatTheySaid() throws IOException {
            SmallTown home = mine();

            Typed none = home.type("ask", "--favours");
            assertThat(none.out()).isEmpty();
            assertThat(none.err()).contains("You noted no favours yet");
            assertThat(home.out("ask", "a lead", "--asked", "Ada Oberlander", "--for", "lead"))
                    .isEqualTo("Noted: f-1, Ada Oberlander, waiting.\n");
            assertThat(home.out("ask", "--favours"))
                    .contains("f-1", "Ada Oberlander", "lead", "waiting", "a lead");
            assertThat(home.out("ask", "--answer", "f-1=no"))
                    .isEqualTo("Noted: f-1, Ada Oberlander, no.\n");
            assertThat(home.json("ask", "--favours").getFirst().toString()).contains("\"no\"");
        }

        @Test
        void thinksTwiceBeforeTheSameIsAskedAgain() throws IOException {
            SmallTown home = mine();
            assertThat(home.out("ask", "a CFO")).doesNotContain("think whether to ask again");

            home.out("ask", "a lead", "--asked", "Ada Oberlander");

            assertThat(home.out("ask", "a CFO"))
                    .contains("Asked ", " for a lead: waiting")
                    .contains("1 time in a year, last on ", "think whether to ask again.");
        }

        @Test
        void goesBackToWhereItWasByUndo() throws IOException {
            SmallTown home = mine();
            String before = home.out("ask", "a CFO", "--json");
            home.out("ask", "a lead", "--asked", "Ada Oberlander");
            home.out("ask", "--answer", "f-1=yes");

            assertThat(home.out("undo")).contains("the answer yes to favour f-1");
            assertThat(home.out("ask", "--favours")).contains("waiting");
            assertThat(home.out("undo")).contains("favour f-1, asked of Ada Oberlander");

            assertThat(home.out("ask", "a CFO", "--json")).isEqualTo(before);
        }

        @Test
        void saysWhomOrWhatItDoesNotKnow() throws IOException {
            SmallTown home = mine();

            Typed nobody = home.type("ask", "a lead", "--asked", "Zebediah Zucker");
            Typed nothing = home.type("ask", "--answer", "f-7=yes");

            assertThat(nobody.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(nobody.err()).contains("nobody of that name").contains("familiar people");
            assertThat(nothing.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(nothing.err()).contains("familiar ask --favours lists them");
        }
    }
}
