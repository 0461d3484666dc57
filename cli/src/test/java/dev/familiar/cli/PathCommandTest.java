package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Who stands closer to somebody, as it is typed.
class PathCommandTest {

    @TempDir static Path folder;

    private static SmallTown town = new SmallTown(Path.of(""));

    @TempDir Path own;

    @BeforeAll
    static void buildsTheTown() throws IOException {
        town = SmallTown.build(folder);
    }

    @Test
    void namesWhomToAskAndWhatShowsIt() {
        String page = town.out("path", "Jill", "Harmon");

        assertThat(page)
                .contains("Jill Harmon  " + town.person("Jill Harmon"))
                .containsPattern("Ask Jack Middleman  \\d+ % that it helps")
                .contains("you → Jack Middleman → Jill Harmon")
                .contains("Jill Harmon answered Jack Middleman 4 times")
                .contains("Judy Passerby copied Jill Harmon once");
        assertThat(page.indexOf("Ask Jack")).isLessThan(page.indexOf("Ask Judy"));
    }

    @Test
    void tellsTheSameAsJsonTheLikeliestFirst() {
        JsonNode line = town.json("path", "Jill Harmon").getFirst();

        assertThat(line.path("reason").isNull()).isTrue();
        assertThat(line.path("target").path("name").asString()).isEqualTo("Jill Harmon");
        List<JsonNode> paths = List.copyOf(line.path("paths").values());
        assertThat(paths).hasSize(2);
        assertThat(paths)
                .extracting(path -> path.path("probability").asDouble())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(probability -> probability > 0 && probability < 1);
        assertThat(paths)
                .allSatisfy(path -> {
                    assertThat(path.path("via").path("id").asString()).startsWith("p-");
                    assertThat(path.path("second").path("evidence").values())
                            .isNotEmpty()
                            .hasSizeLessThanOrEqualTo(3)
                            .allSatisfy(proof ->
                                    assertThat(proof.path("trace").asString()).startsWith("mail:"));
                });
    }

    @Test
    void givesAsManyWaysAsAreWanted() {
        assertThat(town.out("path", "Jill Harmon", "--limit", "1"))
                .contains("Ask Jack")
                .doesNotContain("Ask Judy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jill@gearworks.example.com", "jill harmon", "Harmon"})
    void takesAnAddressOrPartOfAName(String who) {
        assertThat(town.out("path", who)).contains("you → Jack Middleman → Jill Harmon");
    }

    @Test
    void takesAnId() {
        assertThat(town.out("path", town.person("Jill Harmon"), "--json"))
                .isEqualTo(town.out("path", "Jill Harmon", "--json"));
    }

    @Test
    void findsAnybodyAtACompanyByItsWholeName() {
        assertThat(town.out("path", "--company", "Gearworks", "--role", "marketing"))
                .contains("Jill Harmon  p-")
                .contains("Ask Jack Middleman")
                .doesNotContain("Ben Stone  p-");
        assertThat(town.json("path", "--company", "Gear").getFirst().path("reason").asString())
                .isEqualTo("TARGET_UNKNOWN");
    }

    @Test
    void saysThatSomebodyIsInNoArchive() {
        assertThat(town.out("path", "Zebediah Zucker"))
                .contains("Zebediah Zucker\nNobody of that description is in your archives")
                .contains("mail: 49 searched", "calendar: not imported");
        assertThat(town.json("path", "Zebediah Zucker").getFirst().path("reason").asString())
                .isEqualTo("TARGET_UNKNOWN");
    }

    @Test
    void saysThatNobodyIsSeenToKnowSomebody() throws IOException {
        SmallTown alone = new SmallTown(own);
        alone.takes(
                "mail.mbox",
                SmallTown.letters(SmallTown.OTTO, SmallTown.JACK, "", 3)
                        + SmallTown.letter(SmallTown.JILL, SmallTown.OTTO, "", 9, "Hello"));

        assertThat(alone.out("path", "Jill Harmon"))
                .contains("They are in your archives, but nothing there shows that anybody");
        assertThat(alone.json("path", "Jill Harmon").getFirst().path("reason").asString())
                .isEqualTo("NOBODY_KNOWS_THEM");
    }

    @Test
    void saysThatNothingIsImportedThatCouldShowIt() throws IOException {
        SmallTown cards = new SmallTown(own);
        cards.takes("cards.vcf", SmallTown.card("Jill Harmon", "", "Gearworks", "Baker"));

        assertThat(cards.out("path", "Jill Harmon"))
                .contains("No mail, calendar or chat is imported", "familiar import PATH");
        assertThat(cards.json("path", "Jill Harmon").getFirst().path("reason").asString())
                .isEqualTo("NO_COVERAGE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path | Say whom you are looking for",
                "path Jill --company Gearworks | Say whom you are looking for",
                "path Jill --limit 0 | --limit is 0, expected 1 or more.",
                "path Jill --limit many | --limit",
            })
    void saysWhatIsWrongWithAQuestion(String words, String message) {
        Typed typed = town.type(words.strip().split(" "));

        assertThat(typed.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(typed.err()).contains(message);
        assertThat(typed.out()).isEmpty();
    }
}
