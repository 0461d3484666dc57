package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody types in the first ten minutes, right and wrong: each leads on.
class FirstMinutesTest {

    private static final String REQUESTS =
            """
            Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
            Jill Harmon,Engineer,,,,,,https://www.linkedin.com/in/jill-harmon,2026-02-21T09:00:00Z
            """;

    @TempDir Path folder;

    private SmallTown town() throws IOException {
        return SmallTown.build(folder.resolve("town"));
    }

    @Test
    void aNameMistypedAmongOthersIsToldBeforeAnythingIsRead() throws IOException {
        Path there = Files.writeString(folder.resolve("requests.csv"), REQUESTS);
        Path home = folder.resolve("home");

        Typed typed =
                Typed.at(
                        home,
                        "import",
                        there.toString(),
                        folder.resolve("mial.mbox").toString(),
                        "--owner",
                        "otto@example.org");

        assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(typed.err()).contains("mial.mbox", "nothing was imported");
        assertThat(home).doesNotExist();
    }

    @Test
    void anEmptyFolderIsNoArchive() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Typed typed = Typed.at(folder.resolve("home"), "import", empty.toString());

        assertThat(typed.status()).isEqualTo(ExitStatus.LOOK);
        assertThat(typed.out()).contains("There is no file in it.");
    }

    @Test
    void aSourceThatIsNoneIsAWrongCommandAndNamesThem() throws IOException {
        Path there = Files.writeString(folder.resolve("requests.csv"), REQUESTS);

        Typed typed =
                Typed.at(folder.resolve("home"), "import", there.toString(), "--as", "maildri");

        assertThat(typed.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(typed.err()).contains("maildri", "maildir", "requests-csv");
    }

    @Test
    void anImportEndsWithWhatToDoNext() throws IOException {
        SmallTown town = town();
        Path file = Files.writeString(folder.resolve("requests.csv"), REQUESTS);

        assertThat(town.out("import", file.toString()))
                .contains("1 request waits: familiar triage --home ")
                .contains("In the browser: familiar serve --open --home ");
    }

    @Test
    void whereNobodyWaitsItLeadsToWhatIsMissing() throws IOException {
        SmallTown town = new SmallTown(folder);
        Path card =
                Files.writeString(
                        folder.resolve("card.vcf"), SmallTown.card("Ada Quill", "", "Quarry", ""));

        assertThat(town.out("import", card.toString())).contains("No request waits.", " start ");
    }

    @Test
    void requestsStandUnderTheirLanes() throws IOException {
        SmallTown town = town();
        town.takes("requests.csv", REQUESTS);

        assertThat(town.out("triage")).containsPattern("(?m)^(ACCEPT|ASK|LOOK UP|DECLINE) 1$");
        assertThat(town.out("triage")).contains("  Jill Harmon  ", "1 request: ");
    }

    @Test
    void theBeginningOfAnIdIsEnough() throws IOException {
        SmallTown town = town();
        town.takes("requests.csv", REQUESTS);
        String request = town.json("triage").getFirst().path("request").asString();
        String person = town.person("Jack Middleman");

        assertThat(town.out("why", request.substring(0, 6))).contains("Jill Harmon");
        assertThat(town.out("person", person.substring(0, 6))).contains("Jack Middleman");
        assertThat(town.out("person", "https://www.linkedin.com/in/cleo-dane/"))
                .contains("Cleo Dane");
        assertThat(town.type("why", "r-zzzz").status()).isEqualTo(ExitStatus.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsNoQuestion(String query) throws IOException {
        assertThat(town().type("search", query).status()).isEqualTo(ExitStatus.USAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "wtih:jack, “wtih:” is searched as a word",
        "form:2019, “form:” is searched as a word",
        "'\"open pier', A quotation is not closed"
    })
    void aQueryThatIsReadOtherwiseThanItLooksSaysSo(String query, String said) throws IOException {
        assertThat(town().type("search", query).err()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with:jack", "14:30", "https://example.org", "pier", "\"the pier\""})
    void aQueryThatIsReadAsItLooksSaysNothing(String query) throws IOException {
        assertThat(town().type("search", query).err())
                .doesNotContain("searched as a word", "close");
    }

    @Test
    void aFileOfAnotherKindIsNoWallOfProblems() throws IOException {
        SmallTown town = town();
        Path text = Files.writeString(folder.resolve("README.md"), "Not: a policy\n".repeat(60));

        Typed typed = town.type("policy", "test", text.toString());

        assertThat(typed.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(typed.err().lines().count()).isLessThan(12);
    }
}
