package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What was decided and is to be pressed, as it is typed.
class PressCommandTest {

    @TempDir Path folder;

    private SmallTown town = new SmallTown(Path.of(""));

    @BeforeEach
    void threeAsk() throws IOException {
        town = new SmallTown(folder);
        town.takes(
                "requests.csv",
                """
                Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                Jack Middleman,Builder,,,,,,https://www.linkedin.com/in/jack-middleman,2026-02-20T09:00:00Z
                Jill Harmon,Engineer,,,,,,,2026-02-21T09:00:00Z
                Judy Passerby,Baker,,,,,,https://www.linkedin.com/in/judy,2026-02-22T09:00:00Z
                """);
    }

    private void decide(String who, String word, String... more) {
        var _ = typed("decide", who, word, more);
    }

    private Typed typed(String one, String two, String three, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(one, two, three));
        words.addAll(List.of(more));
        return town.type(words.toArray(String[]::new));
    }

    @Test
    void listsByWhatIsPressedEachWithItsLinkAndNote() {
        assertThat(town.type("press").err()).contains("Nothing is left to press.");
        decide("Jack Middleman", "decline");
        decide("Jill Harmon", "accept", "--note", "Built the bridge together.");

        assertThat(town.out("press"))
                .containsSubsequence(
                        "Accept: 1",
                        "Jill Harmon  r-",
                        "https://www.linkedin.com/search/results/people/?keywords=Jill+Harmon",
                        "Built the bridge together.",
                        "Ignore: 1",
                        "Jack Middleman  r-",
                        "https://www.linkedin.com/in/jack-middleman",
                        "press done ID --home ",
                        "press done --all decline --home ");
    }

    @Test
    void aLineOfJsonForEach() {
        decide("Jack Middleman", "decline");
        decide("Jill Harmon", "accept", "--note", "Built the bridge together.");

        List<JsonNode> lines = town.json("press");

        assertThat(lines)
                .extracting(line -> line.path("press").asString())
                .containsExactly("DECLINE", "ACCEPT");
        assertThat(lines.get(1).path("profileUrl").isNull()).isTrue();
        assertThat(lines.get(1).path("note").asString()).isEqualTo("Built the bridge together.");
        assertThat(lines.getFirst().propertyNames())
                .containsExactly("request", "name", "press", "profileUrl", "note", "decidedAt");
    }

    @Test
    void decidingTheSameAgainIsSaidAndLeavesOne() {
        assertThat(town.out("decide", "Judy Passerby", "decline"))
                .startsWith("Noted: decline · Judy Passerby")
                .contains("Press it yourself: https://www.linkedin.com/in/judy");
        assertThat(town.out("decide", "Judy Passerby", "decline"))
                .startsWith("Noted already: decline");

        assertThat(town.type("undo").status()).isEqualTo(ExitStatus.DONE);
        assertThat(town.type("undo").status()).isEqualTo(ExitStatus.LOOK);
    }

    @Test
    void ticksOneOrAGroupAndUndoPutsItBack() {
        decide("Jack Middleman", "decline");
        decide("Judy Passerby", "decline");
        decide("Jill Harmon", "follow");

        assertThat(town.out("press", "done", "Jill Harmon"))
                .contains("Pressed: Ignore and follow · Jill Harmon · r-");
        assertThat(town.json("press", "done", "--all", "decline")).hasSize(2);
        assertThat(town.json("press")).isEmpty();
        assertThat(town.type("press", "done", "--all", "decline").err())
                .contains("Nothing of that group is left to press.");

        assertThat(town.out("undo"))
                .contains("Taken back: that you pressed it for Jack Middleman, Judy Passerby;");
        assertThat(town.json("press")).hasSize(2);
    }

    @Test
    void wrongWordsAreRefused() {
        assertThat(town.type("press", "done").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(town.type("press", "done", "--all", "everything").err())
                .contains("expected one of accept, ask, follow, decline");
        assertThat(town.type("press", "done", "Nobody Here").err())
                .contains("nothing is left to press for that id or name");
    }
}
