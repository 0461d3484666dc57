package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// How well somebody is known, as it is typed.
class KnowCommandTest {

    @TempDir static Path folder;

    /// Everything here only asks, so that one home does for all.
    private static SmallTown town = new SmallTown(Path.of(""));

    @TempDir Path own;

    @BeforeAll
    static void buildsTheTown() throws IOException {
        town = SmallTown.build(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Oberlander, You know them well",
        "jack@bridge.example.com, You know them well",
        "Jill Harmon, You know them somewhat",
        "Cleo Dane, Nothing in what was searched shows that you know them",
        "Zebediah Zucker, Nothing in what was searched shows that you know them",
    })
    void saysHowWellSomebodyIsKnown(String who, String sentence) {
        assertThat(town.out("know", who)).contains("\n" + who + "\n" + sentence);
    }

    @Test
    void saysWhatTheAnswerRestsOnAndWhatWasNotSearched() {
        String page = town.out("know", "Ada", "Oberlander");

        assertThat(page)
                .contains("Last contact ", "About: Re: The autumn fair 0")
                .contains("Most likely Ada Oberlander  " + town.person("Ada Oberlander"))
                .contains("where everybody starts", "12 messages both ways", "bits in all")
                .containsPattern("(?i)mail +49, .*: 12 found")
                .containsPattern("(?i)calendar +not searched: never imported")
                .contains("person " + town.person("Ada Oberlander") + " --home ");
    }

    @Test
    void sendsNobodyToThePageOfSomebodyWhoIsOnlyCalledSo() {
        String page = town.out("know", "Cleo", "Dane");

        assertThat(page).contains("Nearest by name: Cleo Dane").doesNotContain("Most likely");
        assertThat(page).doesNotContain("familiar person");
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Oberlander, WELL, ACCEPT",
        "Jill Harmon, SOMEWHAT, ",
        "Cleo Dane, NOT_AT_ALL, ",
        "Zebediah Zucker, NOT_AT_ALL, ",
    })
    void saysTheSameAsJsonAndItsBitsAddUp(String who, String known, String verdict) {
        JsonNode json = town.json("know", who).getFirst();

        assertThat(json.path("request").isNull()).isTrue();
        assertThat(json.path("name").asString()).isEqualTo(who);
        assertThat(json.path("known").asString()).isEqualTo(known);
        if (verdict != null) {
            assertThat(json.path("verdict").asString()).isEqualTo(verdict);
        }
        double bits = json.path("priorBits").asDouble();
        for (JsonNode line : json.path("evidence")) {
            bits += line.path("bits").asDouble();
        }
        double total = json.path("totalBits").asDouble();
        assertThat(bits).isCloseTo(total, within(0.02));
        assertThat(json.path("probability").asDouble())
                .isCloseTo(1 / (1 + Math.pow(2, -total)), within(0.01));
    }

    @Test
    void knowsSomebodyByTheirPageOnThePlatform() {
        String page =
                town.out("know", "C. D.", "--profile", "https://www.linkedin.com/in/cleo-dane");

        assertThat(page).contains("Nearest by name: Cleo Dane");
    }

    @Test
    void weighsWhatIsSaidOfThem() {
        double alone = probability("know", "Ada Oberlander");

        assertThat(probability("know", "Ada Oberlander", "--company", "Gearworks"))
                .isGreaterThanOrEqualTo(alone);
        assertThat(probability("know", "Ada Oberlander", "--email", "ada@gearworks.example.com"))
                .isGreaterThanOrEqualTo(alone);
        assertThat(probability("know", "Adrian Oberlander")).isLessThan(alone);
    }

    private static double probability(String... words) {
        return town.json(words).getFirst().path("probability").asDouble();
    }

    @Test
    void tellsTheNumbersBehindAWeightWhenAsked() {
        assertThat(town.out("know", "Ada Oberlander", "--details"))
                .isNotEqualTo(town.out("know", "Ada Oberlander"))
                .contains("m ", "u ");
    }

    @Test
    void answersTheSameTwice() {
        assertThat(town.out("know", "Ada Oberlander", "--json"))
                .isEqualTo(town.out("know", "Ada Oberlander", "--json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "know | say whom: familiar know NAME",
                "know Ada --email nonsense | --email: expected an address like ada@example.org",
                "know Ada --profile nonsense | --profile: expected an address like https://www.",
                "know Ada --out x.csv | --out writes what a --list was answered with; give one",
                "know Ada --list x.csv | name somebody, or give a --list; not both",
            })
    void saysWhatIsWrongWithAQuestion(String words, String message) {
        Typed typed = town.type(words.strip().split(" "));

        assertThat(typed.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(typed.err()).contains(message);
        assertThat(typed.out()).isEmpty();
    }

    private Path list(String text) throws IOException {
        return Files.writeString(own.resolve("list.csv"), text);
    }

    @Test
    void goesThroughAListAndNamesThoseKnownClosestFirst() throws IOException {
        Path list =
                list(
                        """
                        Name,Company
                        Zebediah Zucker,
                        Jill Harmon,Gearworks
                        Ada Oberlander,Gearworks
                        """);

        Typed typed = town.type("know", "--list", list.toString());

        assertThat(typed.status()).isEqualTo(ExitStatus.DONE);
        assertThat(typed.out().indexOf("Ada Oberlander"))
                .isBetween(0, typed.out().indexOf("Jill Harmon"));
        assertThat(typed.out())
                .contains("3 names: 1 known well, 1 somewhat, 1 not at all.")
                .doesNotContain("Zebediah");
        assertThat(typed.err())
                .contains("Columns: Name = ")
                .contains("Not searched, never imported: calendar, facebook.");
    }

    @Test
    void readsOneNameALineWhereThereIsNoHeader() throws IOException {
        Typed typed =
                town.type("know", "--list", list("Ada Oberlander\nZebediah Zucker\n").toString());

        assertThat(typed.out()).contains("2 names: 1 known well, 0 somewhat, 1 not at all.");
        assertThat(typed.err()).contains("read as one person a line");
    }

    @Test
    void answersOnAListAsOnEachAlone() throws IOException {
        Path list = list("Ada Oberlander\nJill Harmon\nCleo Dane\nZebediah Zucker\n");

        List<JsonNode> lines = town.json("know", "--list", list.toString());

        assertThat(lines).hasSize(4);
        assertThat(lines)
                .allSatisfy(line -> {
                    JsonNode alone = town.json("know", line.path("name").asString()).getFirst();
                    assertThat(line.path("known")).isEqualTo(alone.path("known"));
                    assertThat(line.path("totalBits")).isEqualTo(alone.path("totalBits"));
                });
    }

    @Test
    void saysWhichRowsHoldNobodyAndGoesOn() throws IOException {
        Typed typed =
                town.type(
                        "know",
                        "--list",
                        list("Name,Company\n,Nobody\nAda Oberlander,\n").toString());

        assertThat(typed.status()).isEqualTo(ExitStatus.LOOK);
        assertThat(typed.err()).contains("2");
        assertThat(typed.out()).contains("Ada Oberlander", "1 name: 1 known well");
    }

    @Test
    void writesTheAnswersBesideTheRowsAndOverwritesNothing() throws IOException {
        Path list = list("Name,Remark\nAda Oberlander,=1+1\nZebediah Zucker,ok\n");
        Path out = own.resolve("out.csv");

        assertThat(town.type("know", "--list", list.toString(), "--out", out.toString()).status())
                .isEqualTo(ExitStatus.DONE);
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("Ada Oberlander,'=1+1,well,");
        assertThat(lines.get(2)).startsWith("Zebediah Zucker,ok,not at all,");

        Typed again = town.type("know", "--list", list.toString(), "--out", out.toString());
        assertThat(again.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(again.err()).contains("out.csv");
        assertThat(Files.readAllLines(out)).isEqualTo(lines);
    }

    @Test
    void saysThatAListIsNotThere() {
        Typed typed = town.type("know", "--list", own.resolve("missing.csv").toString());

        assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(typed.err()).contains("missing.csv").doesNotContain("Exception");
    }

    @Test
    void leavesTheHomeAsItWas() throws IOException {
        List<Path> before = files();

        town.out("know", "Ada Oberlander");

        assertThat(files()).isEqualTo(before);
        Path nowhere = own.resolve("nowhere");
        assertThat(Typed.at(nowhere, "know", "Ada").status()).isNotEqualTo(ExitStatus.USAGE);
        assertThat(nowhere).as("a question makes no home").doesNotExist();
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.newDirectoryStream(town.home())) {
            return StreamSupport.stream(all.spliterator(), false).sorted().toList();
        }
    }
}
