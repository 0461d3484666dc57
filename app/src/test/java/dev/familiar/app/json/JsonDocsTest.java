package dev.familiar.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.FindView;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// That what is written is what docs/reference/json.md says is written.
class JsonDocsTest {

    private static final Path PAGE = Path.of("../docs/reference/json.md");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeEach
    void importsSmallArchives() throws IOException {
        familiar =
                Familiar.open(
                        folder.resolve("home"),
                        InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
        Path requests =
                Files.writeString(
                        folder.resolve("requests.csv"),
                        """
                        Name,Headline,Profile URL,Sent At
                        Ada Oberlander,Engineer,https://www.linkedin.com/in/ada-oberlander,2026-02-20T09:00:00Z
                        Nobody Known,,,
                        """);
        Path cards =
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Ada Oberlander
                        EMAIL:ada@example.com
                        TITLE:Engineer
                        ORG:Gearworks
                        BDAY:1980-02-03
                        END:VCARD
                        """);
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                List.of(requests, cards),
                                "",
                                "",
                                List.of(new EmailAddress("otto@example.org")),
                                false),
                        ImportProgress.none());
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    /// The text of the sections whose heading holds that.
    private static String section(String heading) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            inside = line.startsWith("## ") ? line.contains(heading) : inside;
            text.append(inside ? line + "\n" : "");
        }
        assertThat(text).as("section on %s", heading).isNotEmpty();
        return text.toString();
    }

    /// All words that stand as code there.
    private static Set<String> documented(String section) {
        Set<String> words = new TreeSet<>();
        Matcher code = CODE.matcher(section);
        while (code.find()) {
            Matcher word = WORD.matcher(code.group(1));
            while (word.find()) {
                words.add(word.group());
            }
        }
        return words;
    }

    /// The names of all fields, at whatever depth.
    private static Set<String> fields(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.properties()
                .forEach(field -> {
                    names.add(field.getKey());
                    names.addAll(fields(field.getValue()));
                });
        if (node.isArray()) {
            node.forEach(element -> names.addAll(fields(element)));
        }
        return names;
    }

    private static Set<String> written(String line) {
        assertThat(line).doesNotContain("\n");
        return fields(new JsonMapper().readTree(line));
    }

    @Test
    void verdictHasTheFieldsOfTheTableAndNoOther() throws IOException {
        familiar.requests().decide("Ada Oberlander", "accept", "");
        Set<String> written = new TreeSet<>();
        familiar.requests()
                .triage(true)
                .forEach(view -> written.addAll(written(TriageJson.line(view))));
        String section = section("familiar triage --json");

        assertThat(documented(section)).containsAll(written);
        Set<String> firstColumn = new TreeSet<>();
        section.lines()
                .filter(line -> line.startsWith("| `"))
                .forEach(line ->
                        firstColumn.addAll(documented(line.substring(0, line.indexOf('|', 1)))));
        assertThat(firstColumn).hasSizeGreaterThan(25);
        assertThat(written).containsAll(firstColumn);
    }

    @Test
    void whatIsKeptWithADecisionIsTheVerdictAndTheFactsItIsLearnedFrom() {
        var view = familiar.requests().why("Ada Oberlander").getFirst();
        Set<String> kept = written(TriageJson.record(view));

        assertThat(kept).containsAll(written(TriageJson.line(view))).contains("facts");
        assertThat(written(TriageJson.line(view))).doesNotContain("facts");
    }

    @Test
    void personHasNoFieldThatIsNotSaid() throws IOException {
        String line = PersonJson.line(familiar.people().require("ada@example.com"));

        assertThat(documented(section("familiar person … --json"))).containsAll(written(line));
        assertThat(written(line)).contains("birthday", "affiliations", "strength", "records");
    }

    @Test
    void answersToQuestionsHaveNoFieldThatIsNotSaid() throws IOException {
        FindView view = familiar.finding().find(FindRequest.of("ada oberlander", 5));
        Set<String> said = new TreeSet<>(documented(section("familiar people --json")));
        said.addAll(documented(section("familiar person … --json")));

        assertThat(view.people()).isNotEmpty();
        assertThat(said).containsAll(written(FindJson.head(view)));
        assertThat(said).containsAll(written(FindJson.line(view.people().getFirst())));
    }

    @Test
    void ownerStatsLearningAndPolicyHaveNoFieldThatIsNotSaid() throws IOException {
        familiar.requests().decide("Ada Oberlander", "accept", "");
        familiar.requests().decide("Nobody Known", "decline", "");

        assertThat(documented(section("familiar owner --json")))
                .containsAll(written(OwnerJson.line(familiar.owner().view())));
        assertThat(documented(section("familiar stats --json")))
                .containsAll(written(StatsJson.line(familiar.stats().view())));
        assertThat(documented(section("familiar learning --json")))
                .containsAll(written(LearningJson.line(familiar.learning().view())));
        assertThat(documented(section("familiar policy --json")))
                .containsAll(written(PolicyJson.line(familiar.policy().view())));
    }
}
